"""A statement that no briefing holds.

A statement of the same briefing is named by its id, and one of another briefing by that
briefing's id, `#` and its own: `2022-03-03-arctic-pause#pause`.

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
        sources: [release]
        in_response_to: [2022-03-03-arctic-pause#paus]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption, release]

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
        in_response_to: [2022-03-03-arctic-pause#pause]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.records import MAY_NAME
from briefing_site.knowledge.walk import FoundReference
from briefing_site.knowledge.world import World
from briefing_site.source.span import Span


def check(world: World) -> Iterator[Diagnostic]:
    """Find references to statements that no briefing holds."""
    for top, found in world.unknown("statement"):
        if other := world.suggestions.other_kind(found.value, top.id):
            yield of_another_kind(found, *other)
        else:
            yield Diagnostic(
                "unknown-statement",
                found.record.at(*found.path),
                f"unknown statement {quoted(found.value)}",
                world.suggestions.part(found.value, top.id, *MAY_NAME["statement"]),
            )


def of_another_kind(found: FoundReference, kind: str, place: Span) -> Diagnostic:
    """Word that an id is there, but belongs to a source or an event."""
    cure = 'name it under "sources"' if kind == "source" else "name a statement about it"
    return Diagnostic(
        "unknown-statement",
        found.record.at(*found.path),
        f"{quoted(found.value)} is {A[kind]}, not a statement",
        Hint(cure),
        (Note(f"the {kind} is here", place),),
    )


A = {"source": "a source", "event": "an event"}
