"""A veto by somebody who did not vote against.

A veto is a vote against that keeps a text from being adopted. Who vetoed it, stands in `against`
as well; a vote against is no veto where `vetoed_by` does not say so.

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
        vetoed_by: [russia]
        for: [canada, norway]
        abstained: [russia]
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
    votes:
      - id: resumption
        body: nato
        title: Work in projects without Russia
        result: rejected
        vetoed_by: [russia]
        for: [canada, norway]
        against: [russia]
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find vetoes of those who are not listed as having voted against."""
    for vote in world.votes:
        is_known = vote.is_known("vetoed_by", "against")
        for index, actor in enumerate(vote.vetoed_by if is_known else ()):
            if actor not in vote.against:
                yield Diagnostic(
                    "veto-not-against",
                    vote.at("vetoed_by", index),
                    f"{quoted(actor)} has a veto here, and is not among those against",
                    Hint('add it to "against", or take it out of "vetoed_by"'),
                )
