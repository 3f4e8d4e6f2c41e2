"""Whose matter something is: takes actors and dates, gives the ids of the parties to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing_site.knowledge.identity import Sides
from briefing_site.knowledge.periods import When, is_within
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind

Actors = Mapping[str, Actor]


def parties(actors: Actors, named: Iterable[Actor], date: When) -> frozenset[str]:
    """Give some actors with those that they hold an office of on a day, and whatever is above."""
    met: set[str] = set()
    for actor in named:
        climb(actors, actor.id, met)
        for role in actor.roles:
            if role.of and is_within(date, role.from_, role.to):
                climb(actors, role.of, met)
    return frozenset(met)


def climb(actors: Actors, id_: str, met: set[str]) -> None:
    """Add a body and those above it to those that were met, above whom nobody is new."""
    above: str | None = id_
    while above and above not in met:
        met.add(above)
        actor = actors.get(above)
        above = actor.parent if actor else None


def sides_of(actors: Actors) -> Sides:
    """Say for each actor on whose side it publishes: its own, and that of the state above it.

    What stands under one roof that is no state, as the organs of the United Nations do, does not
    speak for the others there.
    """
    return {id_: frozenset({id_, *states_above(actors, id_)}) for id_ in actors}


def states_above(actors: Actors, id_: str) -> Iterator[str]:
    """Go through the states above a body."""
    met: set[str] = set()
    climb(actors, id_, met)
    for above in met:
        if above in actors and actors[above].kind is ActorKind.STATE:
            yield above
