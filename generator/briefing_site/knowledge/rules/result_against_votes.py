"""A result that hardly any rule of voting gives.

Bodies decide by different majorities, of those who vote or of all members, and some know a veto.
But nothing is adopted by fewer for it than against it, and what nearly all want is rejected by a
veto only, which then stands in `vetoed_by`.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: minutes
        title: Minutes
        url: https://arctic-council.org/minutes/
    votes:
      - id: resumption
        body: nato
        title: Resumption of work
        result: rejected
        for: [canada, norway]
        sources: [minutes]
      - id: pause
        body: nato
        title: Pause of work
        result: adopted
        counts: {for: 2, against: 6, abstained: 0}
        sources: [minutes]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: minutes
        title: Minutes
        url: https://arctic-council.org/minutes/
    votes:
      - id: resumption
        body: nato
        title: Resumption of work
        result: adopted
        for: [canada, norway]
        sources: [minutes]
      - id: pause
        body: nato
        title: Pause of work
        result: rejected
        counts: {for: 7, against: 0, abstained: 8}
        sources: [minutes]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.voted import Vote
from briefing_site.knowledge.votes import number_of
from briefing_site.knowledge.world import World
from briefing_site.model.vocabularies import Ballot, VoteResult

FIELDS = ("result", "vetoed_by", "counts", "lists", *(how.value for how in Ballot))


def check(world: World) -> Iterator[Diagnostic]:
    """Find results against the votes."""
    for vote in world.kb.votes.values():
        for_, against = number_of(vote, Ballot.FOR), number_of(vote, Ballot.AGAINST)
        is_known = vote.record.is_given("result") and vote.record.is_known(*FIELDS)
        if not is_known or for_ is None or against is None:
            continue
        match vote.record.result:
            case VoteResult.ADOPTED if for_ < against:
                yield fault(vote, "adopted", "correct the result or the lists")
            case VoteResult.REJECTED if not vote.record.vetoed_by and is_carried(
                vote, for_, against
            ):
                yield fault(vote, "rejected", 'correct it, or say in "vetoed_by" whose veto it was')


def is_carried(vote: Vote, for_: int, against: int) -> bool:
    """Whether a text has two thirds of those who vote, and three fifths of all who are there."""
    abstained = number_of(vote, Ballot.ABSTAINED)
    absent = len(vote.record.absent)
    everybody = for_ + against + (abstained or 0) + absent
    return abstained is not None and for_ >= 2 * against and for_ * 5 >= everybody * 3


def fault(vote: Vote, result: str, cure: str) -> Diagnostic:
    """Word the finding."""
    numbers = f"{number_of(vote, Ballot.FOR)} for and {number_of(vote, Ballot.AGAINST)} against"
    return Diagnostic(
        "result-against-votes",
        vote.record.at("result"),
        f"{quoted(result)} is no likely result of {numbers}",
        Hint(cure),
    )
