"""Two stances of one actor at one time.

An actor's stance can change from one day to the next, and the site shows that as a
shift. At one time it has one stance on an issue; where it is of two minds, that is
`conditional` or `unclear`. A stance of `2024` may be of any day of that year: beside
one of a day or a month in it nobody knows which is the later one.

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
        act: declare
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
        act: declare
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

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.world import World
from briefing_site.model.edtf import EdtfDate

Placed = dict[tuple[str, str], dict[EdtfDate, PolicyPosition]]
"""The first position of each date, by actor and issue."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find actors with another stance on the issue at the time than an earlier place gives."""
    placed: Placed = {}
    for position in sorted(world.kb.positions, key=in_files):
        if counts(position):
            yield from contradictions(position, placed)


def in_files(position: PolicyPosition) -> tuple[str, int]:
    """Give what positions are sorted by where the earlier place counts."""
    origin = position.record.origin
    return origin.path, origin.order


def counts(position: PolicyPosition) -> bool:
    """Whether a position is in force, and its day and stance could be read."""
    dated = position.record if position.record.date else position.briefing
    is_known = position.record.is_known("stance", "date") and dated.is_known("date")
    return is_known and position.briefing.is_known("status") and stands(position)


def contradictions(position: PolicyPosition, placed: Placed) -> Iterator[Diagnostic]:
    """Compare a position with the first ones of each of its actors at that time."""
    for actor in position.actors:
        dated = placed.setdefault((actor.id, position.issue.id), {})
        for when, other in dated.items():
            if other.stance is not position.stance and is_neither_later(when, position.when):
                yield fault(actor.id, position, other)
                break
        dated.setdefault(position.when, position)


def is_neither_later(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether one of two dates lies within the other: what is later begins and ends later."""
    earlier, later = sorted((one, other), key=lambda date: (date.first, date.last))
    return later.last <= earlier.last or later.first == earlier.first


def fault(actor: str, position: PolicyPosition, other: PolicyPosition) -> Diagnostic:
    """Word the finding."""
    record, stances = position.record, f"has two stances on {quoted(position.issue.id)}"
    if position.when == other.when:
        message = f"on {position.when} {quoted(actor)} {stances}"
    else:
        dates = f"{position.when} and {other.when}"
        message = f"{quoted(actor)} {stances}, neither later: {dates}"
    return Diagnostic(
        "contradicting-positions",
        record.at("actors", record.actors.index(actor)),
        message,
        Hint(f"keep {whole(position.stance)} or {whole(other.stance)}, or date them apart"),
        (Note(f"it is placed at {quoted(other.stance)} here", other.record.at("stance")),),
    )
