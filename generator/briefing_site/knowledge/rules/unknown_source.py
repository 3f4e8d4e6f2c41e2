"""A source that the briefing does not list.

Every source stands once in the list `sources` of its briefing. Statements name it there
by its id, and texts cite it as `[@release]` or `[@release, para. 4]`.

Actors and issues have no list of sources, so their texts cannot cite one; they can link
to a statement, which has sources.

Bad:
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
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [relaese]
    key_points: ["Projects without Russia go on [@release, para. 1], others wait [@annex]."]

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
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    key_points: ["Projects without Russia go on [@release, para. 1]."]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.read_texts import FoundProse
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.source.span import Span


def check(world: World) -> Iterator[Diagnostic]:
    """Find references and citations that name no source of their briefing."""
    for top, found in world.unknown("source"):
        yield unknown(world, found.record.at(*found.path), found.value, top.id)
    for text in world.proses_with("citations"):
        if not are_listed(world, text):
            yield from citations(world, text)


def are_listed(world: World, text: FoundProse) -> bool:
    """Whether a text cites nothing but sources that are listed in its file."""
    id_ = text.top.id
    return isinstance(text.top, Actor | Briefing) and all(
        world.records.has(f"{id_}#{citation.source}", "source") for citation in text.prose.citations
    )


def citations(world: World, text: FoundProse) -> Iterator[Diagnostic]:
    """Find the citations in one text that name no source."""
    cited = text.prose.citations
    places = text.places(citation.raw for citation in cited)
    known = world.records.parts_of(text.top.id, "source")
    for citation, (raw, place) in zip(cited, places, strict=True):
        if citation.source == raw:
            yield Diagnostic(
                "unknown-source",
                place(),
                "this citation is never closed",
                Hint('close it with "]"'),
            )
        elif not isinstance(text.top, Actor | Briefing):
            yield outside(place(), citation.source)
        elif citation.source not in known and (text.top.id, "source") not in world.gaps:
            yield unknown(world, place(), citation.source, text.top.id)


def unknown(world: World, span: Span, id_: str, holder: str) -> Diagnostic:
    """Word that a briefing or an actor does not list a source."""
    listed = world.records.parts_of(holder, "source")
    what = "actor" if holder in world.declared("actor") else "briefing"
    cure = Hint(f'add it to the list "sources" of this {what}')
    if meant := world.suggestions.near(id_, listed):
        is_one = meant.span is not None
        cure = meant if is_one else Hint(f'name {meant.message}, or add it to the list "sources"')
    return Diagnostic("unknown-source", span, f"this {what} has no source {quoted(id_)}", cure)


def outside(span: Span, id_: str) -> Diagnostic:
    """Word that only briefings and actors have sources."""
    return Diagnostic(
        "unknown-source",
        span,
        f"only a briefing or an actor can cite a source, and this cites {quoted(id_)}",
        Hint('link to a statement, which has sources: "[[<briefing>#<statement>]]"'),
    )
