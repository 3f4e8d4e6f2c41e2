"""Who votes alike: takes votes, gives for two actors how often they cast one ballot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from heapq import nsmallest

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.long_lists import WITHOUT, Limits, Nearest, mark, with_one
from briefing_site.knowledge.name_order import Order, name_order
from briefing_site.knowledge.speakers import Two
from briefing_site.knowledge.votes import each_once
from briefing_site.model.vocabularies import CAST, Ballot


@frozen
class VotedAlike(Two):
    """In how many votes two actors both voted for, voted against or abstained.

    Attributes:
        both: The votes that both cast.
        alike: Those of them in which both did the same.
    """

    both: int
    alike: int


@frozen(eq=False, slots=False)
class Votes:
    """Who cast which ballots, as bits: each is a vote. Of 193 states there are 18,528 pairs.

    Attributes:
        votes: The votes, each once, in their order.
        cast: By ballot, the votes in which an actor cast it.
    """

    votes: tuple[Vote, ...]
    cast: Mapping[Ballot, dict[str, int]]

    @cached_property
    def voted(self) -> dict[str, int]:
        """The votes in which an actor voted for, voted against or abstained."""
        voted: dict[str, int] = {}
        for cast in self.cast.values():
            for actor, bits in cast.items():
                mark(voted, (actor,), bits)
        return voted

    def with_actor(self, id_: str, limits: Limits = WITHOUT) -> Nearest[VotedAlike, Vote]:
        """Give those who cast a vote that an actor cast, who did the same most often first."""
        found, others, alone = [], 0, 0
        short = sum((voters(vote) <= limits.many) << at for at, vote in enumerate(self.votes))
        for first, second in with_one(id_, self.voted if id_ in self.voted else ()):
            both = self.voted[first] & self.voted[second]
            if both & short or both.bit_count() > 1:
                found.append(self.pair(first, second, both))
            elif both:
                others, alone = others + 1, alone | both
        lists = tuple(vote for at, vote in enumerate(self.votes) if alone >> at & 1)
        nearest = nsmallest(limits.most, found, key=most_alike_first)
        return Nearest(tuple(nearest), len(found), others, lists[::-1])

    def pair(self, first: str, second: str, both: int) -> VotedAlike:
        """Count the votes that two cast, and those in which they did the same."""
        cast = self.cast.values()
        alike = (of.get(first, 0) & of.get(second, 0) for of in cast)
        return VotedAlike(first, second, both.bit_count(), sum(map(int.bit_count, alike)))


def votes_cast(votes: Iterable[Vote]) -> Votes:
    """Gather who cast which ballots.

    A vote that two briefings tell of counts once; what is retracted or superseded, not at all.
    """
    counted = each_once(votes)
    cast: dict[Ballot, dict[str, int]] = {how: {} for how in CAST}
    for at, vote in enumerate(counted):
        for how in CAST:
            mark(cast[how], (actor.id for actor in vote.ballots[how]), 1 << at)
    return Votes(counted, cast)


def voters(vote: Vote) -> int:
    """Count those who are named as having voted for, voted against or abstained."""
    return sum(len(vote.ballots[how]) for how in CAST)


def most_alike_first(pair: VotedAlike) -> tuple[int, int, Order, Order]:
    """Sort by how many votes were alike, of as many by how few both cast, then by ids."""
    return -pair.alike, pair.both, name_order(pair.first), name_order(pair.second)
