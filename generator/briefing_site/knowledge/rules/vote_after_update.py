"""A vote later than the briefing itself.

A briefing can tell only of what had been voted on when it was last updated. Either the vote's
date is wrong, or `updated` is not up to date.

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
        date: 2022-06-18
        title: Work in projects without Russia
        result: rejected
        for: [canada, norway]
        against: [russia]
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
        date: 2022-06-08
        title: Work in projects without Russia
        result: rejected
        for: [canada, norway]
        against: [russia]
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.editions import edition
from briefing_site.knowledge.world import World
from briefing_site.model.vote import VoteRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find votes after the day of their briefing."""
    for briefing in world.briefings_giving("date", VoteRecord):
        newest = edition(briefing)
        for vote in briefing.votes:
            if newest and vote.date and newest.is_before(vote.date):
                yield Diagnostic(
                    "vote-after-update",
                    vote.at("date"),
                    "this vote is later than the briefing itself",
                    Hint('correct the date, or bring "updated" up to date'),
                    (newest.note,),
                )
