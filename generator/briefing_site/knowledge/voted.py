"""Votes, resolved: takes a record and what it names, gives a vote and what it bears on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from briefing_site.frozen import frozen
from briefing_site.knowledge.cited import Use
from briefing_site.knowledge.dating import date_of_saying, last_day
from briefing_site.knowledge.index import existing
from briefing_site.knowledge.parties import parties
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Ballot, Stance
from briefing_site.model.vote import VoteIssue, VoteRecord


@frozen(eq=False)
class Bearing:
    """An issue that a vote bears on, with what each side says of its proposition."""

    issue: Issue
    record: VoteIssue

    def stance(self, ballot: Ballot) -> Stance | None:
        """Give what a ballot says of the proposition: nothing unless the record says it."""
        means = {Ballot.FOR: self.record.when_for, Ballot.AGAINST: self.record.when_against}
        stance = means.get(ballot)
        return Stance(stance.value) if stance else None


@frozen(eq=False)
class Vote:
    """Who voted how on which text.

    Attributes:
        ref: `<briefing>#<id>`, unique in the whole site.
        date: The last day that its date can mean.
        when: When, as exactly as is known; the briefing's date where none is given.
        ballots: Who voted how, those who were absent among them.
        sponsors: Those who sponsored the text and are named.
        others: How many more sponsors there were.
        parties: The ids of the body, of those who voted or sponsored the text, and of those
            above them.
    """

    ref: str
    briefing: Briefing
    record: VoteRecord
    date: dt.date
    when: EdtfDate
    body: Actor
    ballots: Mapping[Ballot, tuple[Actor, ...]]
    vetoed_by: tuple[Actor, ...]
    sponsors: tuple[Actor, ...]
    others: int
    uses: tuple[Use, ...]
    bearings: tuple[Bearing, ...]
    parties: frozenset[str] = frozenset()

    @property
    def question(self) -> str:
        """Its question as rows are told apart by it; nothing where it has none."""
        return " ".join((self.record.question or "").casefold().split())

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The issues that it bears on."""
        return tuple(bearing.issue for bearing in self.bearings)

    @property
    def voters(self) -> tuple[Actor, ...]:
        """Everybody who is named as having voted or been absent."""
        return tuple(actor for actors in self.ballots.values() for actor in actors)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Everybody who had a part in it, each once: voters, sponsors, the body."""
        return tuple(dict.fromkeys((*self.voters, *self.sponsors, self.body)))

    def ballot_of(self, actor: Actor) -> Ballot | None:
        """Give how an actor voted, if it is named."""
        return next((how for how, actors in self.ballots.items() if actor in actors), None)


def resolved_vote(
    briefing: Briefing,
    record: VoteRecord,
    uses: tuple[Use, ...],
    known: tuple[Mapping[str, Actor], Mapping[str, Issue]],
) -> Vote:
    """Resolve one vote.

    Args:
        briefing: The briefing that holds it.
        record: What it says.
        uses: Its sources.
        known: All actors, its body among them, and all issues, by id.
    """
    actors, issues = known
    when = date_of_saying(record.date, record.date_note, briefing)
    ballots = {how: existing(record.who_voted(how), actors) for how in Ballot}
    sponsors = existing((one.actor or "" for one in record.sponsors), actors)
    body = actors[record.body]
    concerned = (body, *sponsors, *(actor for voters in ballots.values() for actor in voters))
    return Vote(
        ref=f"{briefing.id}#{record.id}",
        briefing=briefing,
        record=record,
        date=last_day(when, uses, briefing),
        when=when,
        body=body,
        ballots=ballots,
        vetoed_by=existing(record.vetoed_by, actors),
        sponsors=sponsors,
        others=sum(one.others or 0 for one in record.sponsors),
        uses=uses,
        bearings=tuple(
            Bearing(issues[one.issue], one) for one in record.issues if one.issue in issues
        ),
        parties=parties(actors, concerned, when),
    )
