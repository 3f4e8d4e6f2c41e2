"""Where everyone stands: takes the knowledge base and a day, gives each stance held on that day.

Every page, file and feed that shows where an actor stands, since when and how lately that was
shown, takes it from here, so that no two of them differ.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Held, PolicyPosition, Shift
from briefing_site.knowledge.index import Index
from briefing_site.knowledge.positions import (
    Histories,
    all_shifts,
    held_on,
    held_through,
    histories,
)
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Stance

Key = tuple[str, str]
"""The ids of an actor and an issue."""


@dataclass(frozen=True)
class Standing:
    """Where everyone stands on a day, and how they came to stand there."""

    kb: KnowledgeBase
    day: dt.date

    @cached_property
    def histories(self) -> Histories:
        """Every actor's positions on every issue."""
        return histories(self.kb)

    @cached_property
    def histories_of(self) -> Index[Key]:
        """The keys of the histories by actor."""
        return Index(self.histories, lambda key: [key[0]])

    @cached_property
    def held(self) -> dict[Key, Held]:
        """The stance that each actor holds on each issue."""
        found = {key: held_on(history, self.day) for key, history in self.histories.items()}
        return {key: one for key, one in found.items() if one}

    @cached_property
    def held_by(self) -> Index[Key]:
        """The keys of the stances by actor."""
        return Index(self.held, lambda key: [key[0]])

    @cached_property
    def held_on(self) -> Index[Key]:
        """The keys of the stances by issue."""
        return Index(self.held, lambda key: [key[1]])

    def tally(self, issue: str) -> Counter[Stance]:
        """Count who takes which stance on an issue; nobody in particular counts as nobody."""
        keys = (key for key in self.held_on[issue] if not self.kb.actors[key[0]].unnamed)
        return Counter(self.held[key].stance for key in keys)

    @cached_property
    def shifts(self) -> tuple[Shift, ...]:
        """Every shift, in order of date."""
        return all_shifts(self.kb)

    @cached_property
    def shifts_by(self) -> Index[Shift]:
        """Shifts by actor."""
        return Index(self.shifts, lambda shift: [shift.actor.id])

    def through(self, position: PolicyPosition) -> dict[Held, tuple[Actor, ...]]:
        """Say how the stance of a position was held up to it, by which of its actors.

        Actors of one position may have held its stance for different times before.
        """
        found: dict[tuple[dt.date, dt.date], tuple[Held, list[Actor]]] = {}
        for actor in position.actors:
            held = self._through.get((actor.id, position.ref)) or alone(position)
            found.setdefault((held.since, held.last_shown), (held, []))[1].append(actor)
        return {held: tuple(actors) for held, actors in found.values()}

    @cached_property
    def _through(self) -> dict[Key, Held]:
        return {
            (actor, held.newest.ref): held
            for (actor, _), history in self.histories.items()
            for held in held_through(history)
        }


def alone(position: PolicyPosition) -> Held:
    """Say how a position was held as far as it says so itself: one that is not in any history."""
    return held_through((position,))[0]
