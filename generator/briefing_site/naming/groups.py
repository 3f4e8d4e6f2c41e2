"""Names of groups: takes actors who speak together, gives what they are called."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.interface import ngettext, spoken
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind

MOST_NAMED = 3
"""Actors that a name holds; more are counted."""


def group(actors: Sequence[Actor], under: Actor | None = None) -> str:
    """Name those who speak together: a bloc's name only where the record gives it.

    Args:
        actors: Who speaks.
        under: The bloc or group under whose name they speak.
    """
    if under:
        return under.name
    if len(actors) <= MOST_NAMED:
        return spoken().list_of([actor.name for actor in actors])
    return counted(actors)


def counted(actors: Sequence[Actor]) -> str:
    """Count actors by what they all are."""
    if all(actor.kind is ActorKind.STATE for actor in actors):
        return ngettext("{count} government", "{count} governments", len(actors))
    return ngettext("{count} speaker", "{count} speakers", len(actors))


def named(actors: Sequence[Actor]) -> str:
    """Name the first of some actors, and count the others: `A, B and 12 others`."""
    names = [actor.name for actor in actors]
    if len(names) > MOST_NAMED:
        rest = len(names) - MOST_NAMED + 1
        names = [*names[: MOST_NAMED - 1], ngettext("{count} other", "{count} others", rest)]
    return spoken().list_of(names)
