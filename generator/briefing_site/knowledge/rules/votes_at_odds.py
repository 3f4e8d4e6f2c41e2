"""Votes of one day that would place an actor twice.

A vote makes a position only where the record says what that side means. Where two votes of one
day would give an actor different stances on one issue, none follows, and both are shown: whether
the sides really mean that, or a position has to be written, is for a person to say.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    votes:
      - id: resumption
        body: nato
        title: Work in projects without Russia
        result: rejected
        for: [canada, norway]
        against: [russia]
        sources: [release]
        issues:
          - issue: arctic-cooperation
            when_for: supports
      - id: other
        body: nato
        title: Work in projects without Russia
        result: rejected
        for: [russia]
        against: [canada]
        sources: [release]
        issues:
          - issue: arctic-cooperation
            when_against: opposes

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    votes:
      - id: resumption
        body: nato
        title: Work in projects without Russia
        result: rejected
        for: [canada, norway]
        against: [russia]
        sources: [release]
        issues:
          - issue: arctic-cooperation
            when_for: supports
      - id: other
        body: nato
        title: Work in projects without Russia
        result: rejected
        for: [russia]
        against: [canada]
        sources: [release]
        issues:
          - arctic-cooperation
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.votes import Side, of_two_minds, written
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find actors whom the votes of one day would place in two ways, once for two sides."""
    known = written(world.kb.positions)
    seen: set[tuple[Side, ...]] = set()
    dated = (vote for vote in world.kb.votes.values() if vote.record.is_known("date"))
    for placing, found in of_two_minds(dated).items():
        if placing not in known and found not in seen:
            seen.add(found)
            yield fault(placing[0], found)


def fault(actor: str, found: tuple[Side, ...]) -> Diagnostic:
    """Word the finding: the first side that differs from the one before it."""
    first = found[0]
    other = next(side for side in found if side.stance is not first.stance)
    issue = quoted(first.bearing.issue.id)
    return Diagnostic(
        "votes-at-odds",
        other.place,
        f"no position of {quoted(actor)} on {issue} follows: two votes of the day differ",
        Hint("write the position, or leave out what a side of one of the two means"),
        (Note(f"the other one makes it {quoted(first.stance)}", first.place),),
    )
