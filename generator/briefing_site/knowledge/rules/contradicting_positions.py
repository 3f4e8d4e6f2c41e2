"""Two stances of one actor on one date.

An actor's stance can change from one day to the next, and the site shows that as a
shift. On one day it has one stance on an issue; where it is of two minds, that is
`conditional` or `unclear`.

Positions in briefings that are superseded or retracted do not count.

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
        act: concede
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption]
      - actors: [norway]
        issue: arctic-cooperation
        stance: opposes
        date: 2022-06-08
        summary: All work is to rest.
        evidence: [2022-03-03-arctic-pause#pause]

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
        act: concede
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption]
      - actors: [norway]
        issue: arctic-cooperation
        stance: opposes
        date: 2022-03-03
        summary: All work is to rest.
        evidence: [2022-03-03-arctic-pause#pause]
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.world import World

Placing = tuple[str, str, dt.date, dt.date]
"""An actor, an issue, and the first and the last day that a date can mean."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find actors with another stance on the issue and the day than an earlier place gives."""
    first: dict[Placing, PolicyPosition] = {}
    for position in sorted(world.kb.positions, key=in_files):
        if counts(position):
            yield from contradictions(position, first)


def in_files(position: PolicyPosition) -> tuple[str, int]:
    """Give what positions are sorted by where the earlier place counts."""
    origin = position.record.origin
    return origin.path, origin.order


def counts(position: PolicyPosition) -> bool:
    """Whether a position is in force, and its day and stance could be read."""
    dated = position.record if position.record.date else position.briefing
    is_known = position.record.is_known("stance", "date") and dated.is_known("date")
    return is_known and position.briefing.is_known("status") and stands(position)


def contradictions(
    position: PolicyPosition, first: dict[Placing, PolicyPosition]
) -> Iterator[Diagnostic]:
    """Compare a position with the first one of each of its actors on that day."""
    for actor in position.actors:
        when = position.when
        placing = (actor.id, position.issue.id, when.first, when.last)
        other = first.setdefault(placing, position)
        if other.stance is not position.stance:
            yield fault(actor.id, position, other)


def fault(actor: str, position: PolicyPosition, other: PolicyPosition) -> Diagnostic:
    """Word the finding."""
    record = position.record
    return Diagnostic(
        "contradicting-positions",
        record.at("actors", record.actors.index(actor)),
        f"on {position.when} {quoted(actor)} has two stances on {quoted(position.issue.id)}",
        Hint(f"keep {quoted(position.stance)} or {quoted(other.stance)}, or date them apart"),
        (Note(f"it is placed at {quoted(other.stance)} here", other.record.at("stance")),),
    )
