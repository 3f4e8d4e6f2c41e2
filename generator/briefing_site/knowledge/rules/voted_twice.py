"""An actor in two of a vote's lists.

Who votes, votes one way or is absent. Within one list, a value that stands twice is another
mistake, which is found as well.

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
        against: [norway, russia]
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
        for: [canada]
        against: [norway, russia]
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.vocabularies import Ballot
from briefing_site.model.vote import VoteRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find actors that are said to have voted in two ways."""
    for vote in world.votes:
        yield from twice(vote)


def twice(vote: VoteRecord) -> Iterator[Diagnostic]:
    """Find the actors of one vote that an earlier list has, too."""
    first: dict[str, tuple[str, int]] = {}
    for how in Ballot:
        for index, actor in enumerate(vote.who_voted(how)):
            field, place = first.setdefault(actor, (how.value, index))
            if field != how.value:
                yield Diagnostic(
                    "voted-twice",
                    vote.at(how.value, index),
                    f"{quoted(actor)} stands under {quoted(field)} and under {quoted(how.value)}",
                    Hint("leave it where the source has it"),
                    (Note("the first is here", vote.at(field, place)),),
                )
