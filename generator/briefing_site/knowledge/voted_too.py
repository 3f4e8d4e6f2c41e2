"""Who voted the same way twice: takes two votes, gives who is named in both with one ballot."""

from __future__ import annotations

from collections.abc import Mapping

from briefing_site.knowledge.entities import Vote
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import CAST, Ballot


def voted_too(vote: Vote, other: Vote) -> Mapping[Ballot, tuple[Actor, ...]]:
    """Give who voted the same way in both, by that way, in the order of the first.

    Who was absent from both did nothing in either.
    """
    there = {how: {actor.id for actor in other.ballots[how]} for how in CAST}
    alike = {
        how: tuple(actor for actor in vote.ballots[how] if actor.id in there[how]) for how in CAST
    }
    return {how: actors for how, actors in alike.items() if actors}
