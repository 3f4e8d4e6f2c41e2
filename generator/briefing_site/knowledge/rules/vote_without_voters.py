"""A vote that says neither who voted nor how many.

Who voted how is what a vote is recorded for. Where neither names nor numbers are known, say so:
`lists: partial`.

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
        lists: partial
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.model.record import called_in_full
from briefing_site.model.vocabularies import Completeness, VoteResult
from briefing_site.model.vote import VoteRecord

FIELDS = ("for", "against", "abstained", "counts")


def check(world: World) -> Iterator[Diagnostic]:
    """Find votes without names and without numbers, of which it is not said that some lack."""
    for vote in world.votes:
        if says_nothing(vote) and vote.is_known("result", "lists", *FIELDS):
            yield Diagnostic(
                "vote-without-voters",
                vote.at("id"),
                f"{called_in_full(vote, 'vote')} says neither who voted how nor how many did",
                Hint(
                    'name them under "for", "against" and "abstained", give "counts", '
                    'or write "lists: partial" where neither is known'
                ),
            )


def says_nothing(vote: VoteRecord) -> bool:
    """Whether a vote was taken of which nothing more is told."""
    is_silent = not any(vote.is_given(field) for field in FIELDS)
    was_taken = vote.result is not VoteResult.ADOPTED_WITHOUT_VOTE
    return is_silent and was_taken and vote.lists is Completeness.WHOLE
