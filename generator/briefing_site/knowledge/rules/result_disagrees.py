"""A result that the rest of the vote contradicts.

Where nobody voted, nobody is listed. What was vetoed, was not adopted: a permanent member's
vote against is no veto where the text was adopted all the same.

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
        result: adopted
        vetoed_by: [russia]
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
        title: Work in projects without Russia
        result: adopted
        for: [canada, norway]
        against: [russia]
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.vocabularies import VoteResult
from briefing_site.model.vote import VoteRecord

LISTS = ("for", "against", "abstained", "vetoed_by", "counts")
"""The fields that say that somebody voted."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find results that something else in the vote contradicts."""
    for vote in world.votes:
        if vote.is_given("result") and vote.is_known("result"):
            yield from contradictions(vote)


def contradictions(vote: VoteRecord) -> Iterator[Diagnostic]:
    """Judge the result of one vote."""
    voted = [field for field in LISTS if vote.is_given(field)]
    if vote.result is VoteResult.ADOPTED_WITHOUT_VOTE and voted:
        message = f"it was adopted without a vote, and {quoted(voted[0])} says who voted"
        yield fault(vote, message, f'write "result: adopted", or delete {quoted(voted[0])}')
    if vote.result is VoteResult.ADOPTED and vote.vetoed_by:
        message = f"it was adopted, and {quoted(vote.vetoed_by[0])} is said to have vetoed it"
        yield fault(vote, message, 'write "result: rejected", or delete "vetoed_by"')


def fault(vote: VoteRecord, message: str, cure: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic("result-disagrees", vote.at("result"), message, Hint(cure))
