"""Who votes alike: takes votes, gives for each two actors how often they cast one ballot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.name_order import Order, name_order
from briefing_site.knowledge.speakers import Two
from briefing_site.knowledge.votes import each_once
from briefing_site.model.vocabularies import CAST


@frozen
class VotedAlike(Two):
    """The votes of two actors in which both voted for, voted against or abstained.

    Attributes:
        both: The votes that both cast, oldest first.
        alike: Those of them in which both did the same.
    """

    both: tuple[Vote, ...]
    alike: tuple[Vote, ...]


def voted_alike(votes: Iterable[Vote]) -> tuple[VotedAlike, ...]:
    """Give every two actors that both cast a vote, who did the same most often first.

    A vote that two briefings tell of counts once; what is retracted or superseded, not at all.
    """
    both: dict[tuple[str, str], list[Vote]] = defaultdict(list)
    alike: dict[tuple[str, str], list[Vote]] = defaultdict(list)
    for vote in each_once(votes):
        cast = {actor.id: how for how in CAST for actor in vote.ballots[how]}
        for ends in combinations(sorted(cast), 2):
            both[ends].append(vote)
            if cast[ends[0]] is cast[ends[1]]:
                alike[ends].append(vote)
    found = (
        VotedAlike(*ends, tuple(shared), tuple(alike.get(ends, ())))
        for ends, shared in both.items()
    )
    return tuple(sorted(found, key=most_alike_first))


def most_alike_first(pair: VotedAlike) -> tuple[int, int, Order, Order]:
    """Sort by how many votes were alike, of as many by how few both cast, then by ids."""
    return -len(pair.alike), len(pair.both), name_order(pair.first), name_order(pair.second)
