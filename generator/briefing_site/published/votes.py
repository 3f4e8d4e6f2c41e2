"""Votes as they are published: takes a vote, gives it with everybody's ballot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from briefing_site.knowledge.entities import Bearing, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.votes import identity, number_of
from briefing_site.model.vocabularies import Ballot, Completeness, VoteResult, VoteStance
from briefing_site.model.vote import Counts, Sponsor, VoteIssue, VoteRecord
from briefing_site.naming.votes import vote_name
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, published, told, written
from briefing_site.published.naming import (
    address,
    to_actor,
    to_actors,
    to_issue,
    to_vote,
)
from briefing_site.published.sources import PublishedUse, uses
from briefing_site.published.standing import CitedPart, cited_part
from briefing_site.published.values import Date, Reference, date_of


@published
class PublishedVoter:
    """Somebody who voted, or did not take part."""

    actor: Reference = told("Who it is.", "brazil", to=(Kind.ACTOR,))
    ballot: Ballot = told(
        "How it voted, or that it did not take part.",
        "for",
        of=tuple((VoteRecord, how.value) for how in Ballot),
    )
    veto: bool = told(
        "Whether its vote against the text was a veto.",
        example=True,
        of=((VoteRecord, "vetoed_by"),),
    )


@published
class PublishedCounts:
    """How many voted how: as is told, else as many as are named where everybody is."""

    for_: int | None = written(Counts, "for")
    against: int | None = written(Counts, "against")
    abstained: int | None = written(Counts, "abstained")
    absent: int | None = told("How many did not take part.", 2)


@published
class PublishedBearing:
    """An issue that a vote bears on, with what each side means for its proposition."""

    issue: Reference = written(VoteIssue, "issue", to=(Kind.ISSUE,))
    when_for: VoteStance | None = written(VoteIssue, "when_for")
    when_against: VoteStance | None = written(VoteIssue, "when_against")


@published
class PublishedVote(CitedPart):
    """Who voted how on which text."""

    name: str = told("What it is called.", "S/2023/506: Renewal of cross-border aid into Syria")
    repeats: Reference | None = told(
        "The vote of another briefing that tells of the same one, and is counted in its stead.",
        "2023-07-11-x#cross-border",
        to=(Kind.VOTE,),
    )
    body: Reference = written(VoteRecord, "body", to=(Kind.ACTOR,))
    date: Date = told(
        "When it was taken.",
        "2023-07-11",
        of=((VoteRecord, "date"), (VoteRecord, "date_note")),
    )
    day: dt.date = told("The day by which it was taken: lists and counts take it.", "2023-07-11")
    title: str = written(VoteRecord, "title")
    symbol: str | None = written(VoteRecord, "symbol")
    part: str | None = written(VoteRecord, "part")
    question: str | None = told(
        "The question that it answers: votes on one question can be compared.",
        "renewal of cross-border aid into Syria",
        of=((VoteRecord, "question"),),
    )
    result: VoteResult = written(VoteRecord, "result")
    ballots: tuple[PublishedVoter, ...] = told("Who voted how, as far as it is named.")
    lists: Completeness = told(
        "Whether the ballots name everybody who voted.", "whole", of=((VoteRecord, "lists"),)
    )
    counts: PublishedCounts = told(
        "How many voted how, as far as it is known.", of=((VoteRecord, "counts"),)
    )
    sponsors: tuple[Reference, ...] = told(
        "Who sponsored the text, as far as it is named.",
        "brazil",
        of=((VoteRecord, "sponsors"), (Sponsor, "actor")),
        to=(Kind.ACTOR,),
    )
    other_sponsors: int = told("How many more sponsors there were.", 131, of=((Sponsor, "others"),))
    summary: str | None = written(VoteRecord, "summary")
    issues: tuple[PublishedBearing, ...] = told("What it bears on.", of=((VoteRecord, "issues"),))
    sources: tuple[PublishedUse, ...] = written(VoteRecord, "sources")
    formerly: tuple[str, ...] = written(VoteRecord, "formerly")
    address: str = told(
        "Where its page is.", "https://example.org/votes/2023-07-11-x/y/", text=Holds.ADDRESS
    )


def published_vote(library: Library, vote: Vote) -> PublishedVote:
    """Give a vote with everybody's ballot."""
    record, when = vote.record, vote.when
    first = first_record(library, vote)
    return PublishedVote(
        **cited_part(library, vote),
        name=vote_name(vote),
        repeats=to_vote(first) if first is not vote and stands(vote) else None,
        body=to_actor(vote.body, when),
        date=date_of(when),
        day=vote.date,
        title=record.title,
        symbol=record.symbol,
        part=record.part,
        question=record.question,
        result=record.result,
        ballots=tuple(ballots(vote)),
        lists=record.lists,
        counts=counts(vote),
        sponsors=to_actors(vote.sponsors, when),
        other_sponsors=vote.others,
        summary=library.plain(record.summary, vote.briefing.id) or None,
        issues=tuple([bearing(one) for one in vote.bearings]),
        sources=uses(vote.uses),
        formerly=record.formerly,
        address=address(library, links.vote(vote.ref)),
    )


def first_record(library: Library, vote: Vote) -> Vote:
    """Give the record of the same vote that is counted: the vote itself, or another one's."""
    return library.once(first_records, "").get(identity(vote), vote)


def first_records(library: Library, _all: str) -> Mapping[tuple[str, ...], Vote]:
    """Give the first record of each vote that counts, by what makes two of them one vote."""
    first: dict[tuple[str, ...], Vote] = {}
    for vote in filter(stands, library.kb.votes.values()):
        first.setdefault(identity(vote), vote)
    return first


def ballots(vote: Vote) -> Iterator[PublishedVoter]:
    """Give who voted how."""
    for how, actors in vote.ballots.items():
        for actor in actors:
            veto = how is Ballot.AGAINST and actor in vote.vetoed_by
            yield PublishedVoter(actor=to_actor(actor, vote.when), ballot=how, veto=veto)


def counts(vote: Vote) -> PublishedCounts:
    """Give how many voted how, as pages tell it."""
    known = {how: number_of(vote, how) for how in Ballot}
    return PublishedCounts(
        for_=known[Ballot.FOR],
        against=known[Ballot.AGAINST],
        abstained=known[Ballot.ABSTAINED],
        absent=known[Ballot.ABSENT],
    )


def bearing(one: Bearing) -> PublishedBearing:
    """Give an issue that a vote bears on."""
    record = one.record
    return PublishedBearing(
        issue=to_issue(one.issue), when_for=record.when_for, when_against=record.when_against
    )
