"""What follows from votes: takes votes, gives rows of one question, and positions.

A position follows only where the record says what a side means, and only for those who voted
on that side: never from an abstention, an absence or sponsorship.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Bearing, PolicyPosition, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.position import PositionRecord
from briefing_site.model.vocabularies import CAST, Ballot, Stance
from briefing_site.source.span import Span

Placing = tuple[str, str, dt.date]
"""The ids of an actor and an issue, and the last day that a date can mean."""


def identity(vote: Vote) -> tuple[str, ...]:
    """Give what makes the votes of two briefings one: the body, the text, its part, the day."""
    record = vote.record
    if record.symbol is None:
        return (vote.ref,)
    return vote.body.id, record.symbol.casefold(), (record.part or "").casefold(), str(vote.when)


def each_once(votes: Iterable[Vote]) -> tuple[Vote, ...]:
    """Leave out what is retracted or superseded, and all but the first record of a vote."""
    first: dict[tuple[str, ...], Vote] = {}
    for vote in filter(stands, votes):
        first.setdefault(identity(vote), vote)
    return tuple(first.values())


def number_of(vote: Vote, ballot: Ballot) -> int | None:
    """Give how many voted so; nothing where that is not known."""
    given = vote.record.counts.of(ballot) if vote.record.counts else None
    if given is None and vote.record.names_everybody:
        return len(vote.ballots[ballot])
    return given


def before(row: Sequence[Vote], vote: Vote) -> tuple[Vote, ...]:
    """Give the votes of a row that stand, each once, of the last day before one of them.

    Args:
        row: The votes on one question, oldest first.
        vote: One of them.
    """
    earlier = each_once(one for one in row if one.date < vote.when.first)
    return tuple(one for one in earlier if one.date == earlier[-1].date)


@frozen
class Switch:
    """That an actor voted otherwise than the time before."""

    actor: Actor
    before: Ballot
    after: Ballot


@frozen
class Comparison:
    """How a vote differs from one before it on the same question.

    Attributes:
        switches: Who voted otherwise, of those who are named in both.
        same: How many voted the same way.
        joined: Those who voted now and had no vote then; empty where then not all are named.
        left: The other way round.
        is_whole: Whether everybody who voted is named in both.
    """

    earlier: Vote
    switches: tuple[Switch, ...]
    same: int
    joined: tuple[Actor, ...]
    left: tuple[Actor, ...]
    is_whole: bool

    @property
    def switched(self) -> dict[tuple[Ballot, Ballot], list[Actor]]:
        """Give those who voted otherwise, by how they voted then and now."""
        groups: dict[tuple[Ballot, Ballot], list[Actor]] = defaultdict(list)
        for one in self.switches:
            groups[one.before, one.after].append(one.actor)
        return dict(groups)


def compared(earlier: Vote, vote: Vote) -> Comparison:
    """Hold a vote to one before it."""
    now, then = vote.voters, earlier.voters
    both = [actor for actor in now if actor in then]
    pairs = [(actor, earlier.ballot_of(actor), vote.ballot_of(actor)) for actor in both]
    switches = tuple(Switch(actor, a, b) for actor, a, b in pairs if a and b and a is not b)
    joined = tuple(actor for actor in now if actor not in then and earlier.record.names_everybody)
    left = tuple(actor for actor in then if actor not in now and vote.record.names_everybody)
    is_whole = earlier.record.names_everybody and vote.record.names_everybody
    return Comparison(earlier, switches, len(both) - len(switches), joined, left, is_whole)


@frozen
class Side:
    """Those who voted one way, with what the record says that it means for an issue."""

    vote: Vote
    bearing: Bearing
    ballot: Ballot
    stance: Stance

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who voted so."""
        return self.vote.ballots[self.ballot]

    @property
    def place(self) -> Span:
        """Where the record says what this side means."""
        return self.bearing.record.at(f"when_{self.ballot}")

    def placing(self, actor: Actor) -> Placing:
        """Give what a position of an actor would be one of."""
        return actor.id, self.bearing.issue.id, self.vote.date


def sides(votes: Iterable[Vote]) -> Iterator[Side]:
    """Go through the sides of which the record says what they mean."""
    for vote in votes:
        for bearing in vote.bearings:
            for ballot in CAST:
                if stance := bearing.stance(ballot):
                    yield Side(vote, bearing, ballot, stance)


def without_position(
    votes: Iterable[Vote], issue: Issue, ballot: Ballot
) -> list[tuple[Vote, Actor]]:
    """Give who voted one way on an issue itself, where the record of the vote says no stance.

    Each vote is counted once, and none that was taken back.
    """
    return [
        (vote, actor)
        for vote in each_once(votes)
        for bearing in vote.bearings
        if bearing.issue is issue and bearing.stance(ballot) is None
        for actor in vote.ballots[ballot]
    ]


def against_texts_for(votes: Iterable[Vote], issue: Issue) -> tuple[Actor, ...]:
    """Give who voted against a text for an issue's proposition, where no stance follows from it.

    Only a text that says what the proposition says is one for it: a vote against another text
    on the same issue, such as a rival draft, is no vote against what the issue is about.
    """
    return tuple(
        dict.fromkeys(
            actor
            for vote in each_once(votes)
            for bearing in vote.bearings
            if bearing.issue is issue and is_for(bearing)
            for actor in vote.ballots[Ballot.AGAINST]
        )
    )


def is_for(bearing: Bearing) -> bool:
    """Whether a vote for a text is one for the proposition, and one against it says nothing."""
    in_favour = bearing.stance(Ballot.FOR) in (Stance.SUPPORTS, Stance.CONDITIONAL)
    return in_favour and bearing.stance(Ballot.AGAINST) is None


def of_two_minds(votes: Iterable[Vote]) -> dict[Placing, tuple[Side, ...]]:
    """Give where the votes of one day would place an actor at different stances."""
    placed: dict[Placing, list[Side]] = defaultdict(list)
    for side in sides(filter(stands, votes)):
        for actor in side.actors:
            placed[side.placing(actor)].append(side)
    return {
        placing: tuple(found)
        for placing, found in placed.items()
        if len({side.stance for side in found}) > 1
    }


@frozen
class Withheld:
    """That no position follows from how an actor voted, though one does from its side.

    Attributes:
        others: The votes of the day that would place it otherwise; none where a position of the
            actor on the issue and of the day is written.
    """

    actor: Actor
    issue: Issue
    others: tuple[Vote, ...]


def withheld(
    vote: Vote, derived: Iterable[PolicyPosition], minds: Mapping[Placing, Sequence[Side]]
) -> Iterator[Withheld]:
    """Go through those of whom no position follows from a vote, though one does from their side.

    Args:
        vote: The vote.
        derived: The positions that follow from it.
        minds: Where the votes of one day would place an actor at different stances.
    """
    placed = {(actor, one.issue) for one in derived for actor in one.actors}
    for side in sides([vote]):
        for actor in side.actors:
            if (actor, side.bearing.issue) not in placed:
                others = [one.vote for one in minds.get(side.placing(actor), ())]
                others = [one for one in dict.fromkeys(others) if one is not vote]
                yield Withheld(actor, side.bearing.issue, tuple(others))


def written(positions: Iterable[PolicyPosition]) -> dict[Placing, PolicyPosition]:
    """Give the positions that are written and count, by what each of them is one of."""
    return {
        (actor.id, position.issue.id, position.date): position
        for position in positions
        if position.follows_from is None and stands(position)
        for actor in position.actors
    }


def positions_from(
    votes: Iterable[Vote],
    known: Iterable[PolicyPosition],
    holders: Mapping[str, frozenset[str]],
) -> Iterator[PolicyPosition]:
    """Give the positions that follow from votes.

    None follows where another vote of the day says otherwise, or where one is written.

    Args:
        votes: All votes.
        known: The positions that are written.
        holders: Who takes such a one, by issue, who are parties to the matter too.
    """
    votes = tuple(votes)
    without = {*of_two_minds(votes), *written(known)}
    for side in sides(votes):
        actors = tuple(actor for actor in side.actors if side.placing(actor) not in without)
        if actors:
            yield position(side, actors, holders.get(side.bearing.issue.id, frozenset()))


def position(side: Side, actors: tuple[Actor, ...], holders: frozenset[str]) -> PolicyPosition:
    """Make the position of those who voted one way: how they voted is all that it says."""
    vote, issue = side.vote, side.bearing.issue
    record = PositionRecord.model_construct(
        actors=tuple(actor.id for actor in actors),
        issue=issue.id,
        stance=side.stance,
        date=vote.when,
        summary="",
        evidence=(vote.record.id,),
    ).located(side.bearing.record.origin)
    return PolicyPosition(
        ref=f"{vote.briefing.id}#position-{vote.record.id}-{side.ballot}-{issue.id}",
        briefing=vote.briefing,
        record=record,
        date=vote.date,
        when=vote.when,
        actors=actors,
        issue=issue,
        evidence=(vote,),
        uses=(),
        holders=holders,
        follows_from=side.ballot,
    )
