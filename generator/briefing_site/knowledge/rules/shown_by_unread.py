"""Words, a vote, an event or a position that only unread sources show.

A source marked `unread` is named as a place to look; nobody who wrote this has seen what it says.
What is on the page must be in a source that was read, or a reader who looks there finds out first.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        unread: true
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.knowledge.entities import Event, Passage, PolicyPosition, Vote
from briefing_site.knowledge.world import World
from briefing_site.source.span import Span

Shown = Passage | Vote | Event | PolicyPosition

SHOWN = {Passage: "statement", Vote: "vote", Event: "event", PolicyPosition: "position"}


def check(world: World) -> Iterator[Diagnostic]:
    """Find what only unread sources show; a position rests on its evidence, where it names any."""
    kb = world.kb
    said = [passage for one in kb.statements.values() for passage in one.passages]
    alone = [one for one in kb.positions if one.follows_from is None and not one.evidence]
    shown: list[Shown] = [*said, *kb.votes.values(), *kb.events.values(), *alone]
    found = {place_of(what): what for what in shown if is_unread(what)}
    yield from (fault(place, what) for place, what in found.items())


def is_unread(what: Shown) -> bool:
    """Whether sources are named, and none of them was read."""
    return bool(what.uses) and all(use.source.record.unread for use in what.uses)


def place_of(what: Shown) -> Span:
    """Give where the sources are named, which for several passages may be at their statement."""
    if isinstance(what, Passage) and not what.record.is_given("sources"):
        return what.statement.record.at("sources")
    return what.record.at("sources")


def fault(place: Span, what: Shown) -> Diagnostic:
    """Word the finding."""
    source = what.uses[0].source.record
    return Diagnostic(
        "shown-by-unread",
        place,
        f"no source of this {SHOWN[type(what)]} was read",
        Hint('name one that was; or read it, and delete "unread: true"'),
        (Note("its source is marked here", source.at("unread")),),
    )
