"""One vote that two records tell differently.

Two briefings may tell of one vote: of the same body, on the same text and part of it, on the same
day. Then they give one result, and each actor voted one way.

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
        symbol: EX/1
        result: rejected
        for: [canada, norway]
        against: [russia]
        sources: [release]
      - id: again
        body: nato
        title: Work in projects without Russia
        symbol: EX/1
        result: rejected
        for: [canada]
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
        symbol: EX/1
        result: rejected
        for: [canada, norway]
        against: [russia]
        sources: [release]
      - id: again
        body: nato
        title: Work in projects without Russia
        symbol: EX/2
        result: rejected
        for: [canada]
        against: [norway, russia]
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.votes import identity
from briefing_site.knowledge.world import World
from briefing_site.model.vocabularies import Ballot


def check(world: World) -> Iterator[Diagnostic]:
    """Find votes that an earlier record tells otherwise."""
    first: dict[tuple[str, ...], Vote] = {}
    in_order = sorted(world.kb.votes.values(), key=lambda vote: vote.record.span)
    for vote in filter(stands, in_order):
        other = first.setdefault(identity(vote), vote)
        if other is not vote:
            yield from contradictions(vote, other)


def contradictions(vote: Vote, other: Vote) -> Iterator[Diagnostic]:
    """Compare two records of one vote."""
    if vote.record.result is not other.record.result:
        message = f"this vote is {quoted(vote.record.result)} here and not where it is told first"
        yield fault(vote, ("result",), message, other)
    for how in Ballot:
        for index, actor in enumerate(vote.record.who_voted(how)):
            before = other.record.ballot_of(actor)
            if before not in (None, how):
                message = f"{quoted(actor)} is {quoted(how)} here and {quoted(str(before))} before"
                yield fault(vote, (how.value, index), message, other)


def fault(vote: Vote, place: tuple[str | int, ...], message: str, other: Vote) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "contradicting-votes",
        vote.record.at(*place),
        message,
        Hint("correct one of the two, or give the other text its own symbol"),
        (Note("the same vote is told here", other.record.at("id")),),
    )
