"""Names of groups: takes actors who speak together, gives what they are called."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.interface import ngettext, spoken
from briefing_site.knowledge.blocs import belongs
from briefing_site.knowledge.periods import When
from briefing_site.knowledge.under_a_name import GROUPS
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind
from briefing_site.naming.actors import name_on

MOST_NAMED = 3
"""Actors that a name holds; more are counted."""


def group(actors: Sequence[Actor], when: When, under: Actor | None = None) -> str:
    """Name those who speak together: a bloc's name only where the record gives it.

    Args:
        actors: Who speaks.
        when: The time whose names they have.
        under: The bloc or group under whose name they speak.
    """
    if under:
        return name_on(under, when)
    if len(actors) <= MOST_NAMED:
        return spoken().list_of([name_on(actor, when) for actor in actors])
    return counted(actors, when)


def counted(actors: Sequence[Actor], when: When) -> str:
    """Count actors by what they all are; who is not one of them is named beside the number."""
    apart = beside_number(actors, when)
    known = [actor for actor in actors if actor not in apart]
    names = [name_on(actor, when) for actor in apart]
    return spoken().list_of([*([number_of(known)] if known else []), *names])


def beside_number(actors: Sequence[Actor], when: When) -> list[Actor]:
    """Give who is not one more: nobody in particular, and a group some of whose members are here.

    A bloc that signs with its own members is no government beside these.
    """
    return [actor for actor in actors if actor.unnamed or is_group_of(actor, actors, when)]


def is_group_of(group: Actor, actors: Sequence[Actor], when: When) -> bool:
    """Whether an actor is a bloc or an organization that one of some actors belongs to."""
    return group.kind in GROUPS and any(belongs(actor, group.id, when) for actor in actors)


def number_of(actors: Sequence[Actor]) -> str:
    """Say how many actors there are, of whom each is one."""
    if all(actor.kind is ActorKind.STATE for actor in actors):
        return ngettext("{count} government", "{count} governments", len(actors))
    return ngettext("{count} speaker", "{count} speakers", len(actors))


def named(actors: Sequence[Actor], when: When) -> str:
    """Name the first of some actors as of a time, count the others: `A, B and 12 others`."""
    names = [name_on(actor, when) for actor in actors]
    if len(names) > MOST_NAMED:
        rest = len(names) - MOST_NAMED + 1
        names = [*names[: MOST_NAMED - 1], ngettext("{count} other", "{count} others", rest)]
    return spoken().list_of(names)
