"""Something published that names a draft.

Readers see no draft: a position would rest on nothing, a judgement on less than it says, a link
would lead nowhere. Drafts may name each other, and whatever is published.

Bad:
    # briefings/2022/2022-03-03-arctic-pause.yaml
    title: Seven states pause their work in the Arctic Council
    date: 2022-03-03
    status: draft
    summary: They stay away from meetings in Russia.
    sources:
      - id: release
        title: Joint Statement on Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-arctic-council-cooperation/
    statements:
      - id: pause
        form: joint-statement
        by: [canada, norway]
        about: [russia]
        act: declare
        summary: They do not travel to Russia for meetings.
        sources: [release]

    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    background: Work had [[2022-03-03-arctic-pause#pause|been paused]].
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: opposes
        summary: Their work rests.
        evidence: [2022-03-03-arctic-pause#pause]

Good:
    # briefings/2022/2022-03-03-arctic-pause.yaml
    title: Seven states pause their work in the Arctic Council
    date: 2022-03-03
    summary: They stay away from meetings in Russia.
    sources:
      - id: release
        title: Joint Statement on Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-arctic-council-cooperation/
    statements:
      - id: pause
        form: joint-statement
        by: [canada, norway]
        about: [russia]
        act: declare
        summary: They do not travel to Russia for meetings.
        sources: [release]

    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    background: Work had [[2022-03-03-arctic-pause#pause|been paused]].
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: opposes
        summary: Their work rests.
        evidence: [2022-03-03-arctic-pause#pause]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.records import FILES
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.model.record import NamedRecord
from briefing_site.model.vocabularies import Status
from briefing_site.source.span import Span


def check(world: World) -> Iterator[Diagnostic]:
    """Find references and links from what readers see to what they do not."""
    drafts = {one.id: one for one in world.briefings if is_draft(one)}
    for top, value, place in named(world) if drafts else ():
        holder = drafts.get(value.partition("#")[0])
        if holder and top.id not in drafts and top.is_known("status"):
            yield fault(value, place(), holder)


def is_draft(record: NamedRecord) -> bool:
    """Whether a record is a briefing that is not published."""
    return isinstance(record, Briefing) and record.status is Status.DRAFT


def named(world: World) -> Iterator[tuple[NamedRecord, str, Callable[[], Span]]]:
    """Go through what records name, in fields and in texts: where, what in full, its place."""
    for top, found in world.references:
        kind = "briefing" if found.kind in FILES else found.kind
        yield top, world.full(found.value, kind, top), partial(found.record.at, *found.path)
    for text in world.proses_with("wiki_links"):
        linked = text.prose.wiki_links
        places = text.places(link.raw for link in linked)
        for link, (_, place) in zip(linked, places, strict=True):
            yield text.top, link.target, place


def fault(value: str, place: Span, holder: Briefing) -> Diagnostic:
    """Word the finding."""
    what = "is a draft" if value == holder.id else "is in a draft"
    return Diagnostic(
        "draft-named",
        place,
        f"{quoted(value)} {what}, which readers do not see",
        Hint("publish that briefing first, or leave this out until then"),
        (Note("it is a draft by this", holder.at("status")),),
    )
