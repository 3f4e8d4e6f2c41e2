"""Where everyone stands: takes the knowledge base and a day, gives each stance held on that day.

Every page, file and feed that shows where an actor stands, since when and how lately that was
shown, takes it from here, so that no two of them differ.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Held, PolicyPosition, Shift
from briefing_site.knowledge.index import Index
from briefing_site.knowledge.name_order import name_order
from briefing_site.knowledge.positions import (
    History,
    by_date,
    held_on,
    held_through,
    shifts_in,
    stands,
)
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Stance

Key = tuple[str, str]
"""The ids of an actor and an issue."""


@frozen(slots=False)
class Standing:
    """Where everyone stands on a day, and how they came to stand there."""

    kb: KnowledgeBase
    day: dt.date

    def histories_of(self, actor: str) -> dict[str, History]:
        """Give an actor's positions by issue, in the order of these, the oldest of each first."""
        if actor not in self._histories:
            found: dict[str, list[PolicyPosition]] = defaultdict(list)
            for position in filter(stands, self.kb.positions_of[actor]):
                found[position.issue.id].append(position)
            self._histories[actor] = {
                issue: tuple(found[issue]) for issue in sorted(found, key=name_order)
            }
        return self._histories[actor]

    @cached_property
    def _histories(self) -> dict[str, dict[str, History]]:
        return {}

    def held_of(self, actor: str) -> dict[str, Held]:
        """Give the stance that an actor holds on each issue."""
        if actor not in self._held:
            histories = self.histories_of(actor).items()
            found = {issue: held_on(history, self.day) for issue, history in histories}
            self._held[actor] = {issue: one for issue, one in found.items() if one}
        return self._held[actor]

    @cached_property
    def _held(self) -> dict[str, dict[str, Held]]:
        return {}

    def held_at(self, issue: str) -> dict[str, Held]:
        """Give the stance on an issue of each actor that holds one, in the order of their ids."""
        actors = {one.id for position in self.kb.positions_on[issue] for one in position.actors}
        held = ((actor, self.held_of(actor).get(issue)) for actor in sorted(actors, key=name_order))
        return {actor: one for actor, one in held if one}

    @cached_property
    def held(self) -> dict[Key, Held]:
        """The stance that each actor holds on each issue."""
        return {
            (actor, issue): one
            for actor in self.kb.positions_of
            for issue, one in self.held_of(actor).items()
        }

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
        held = self.held_at(issue).items()
        return Counter(one.stance for actor, one in held if not self.kb.actors[actor].unnamed)

    @cached_property
    def shifts(self) -> tuple[Shift, ...]:
        """Every shift, in order of date, issue and actor."""
        found = (self._shifts(actor, *self.histories_of(actor)) for actor in self.kb.positions_of)
        return by_date(chain.from_iterable(found))

    def shifts_of(self, actor: str) -> tuple[Shift, ...]:
        """Give an actor's shifts, in order of date and issue."""
        return by_date(self._shifts(actor, *self.histories_of(actor)))

    def shifts_at(self, issues: Iterable[str]) -> tuple[Shift, ...]:
        """Give the shifts on some issues, in order of date, issue and actor."""
        placed = {
            (actor.id, issue)
            for issue in issues
            for position in self.kb.positions_on[issue]
            for actor in position.actors
        }
        return by_date(chain.from_iterable(self._shifts(*key) for key in placed))

    def _shifts(self, actor: str, *issues: str) -> Iterator[Shift]:
        kb = self.kb
        for issue in self.histories_of(actor).keys() & issues:
            yield from shifts_in(kb.actors[actor], kb.issues[issue], self.held_in(actor, issue))

    def through(self, position: PolicyPosition) -> dict[Held, tuple[Actor, ...]]:
        """Say how the stance of a position was held up to it, by which of its actors.

        Actors of one position may have held its stance for different times before.
        """
        found: dict[tuple[dt.date, dt.date], tuple[Held, list[Actor]]] = {}
        for actor in position.actors:
            held = self._through(actor.id, position.issue.id).get(position.ref) or alone(position)
            found.setdefault((held.since, held.last_shown), (held, []))[1].append(actor)
        return {held: tuple(actors) for held, actors in found.values()}

    def _through(self, actor: str, issue: str) -> dict[str, Held]:
        """Give for each position of a history how its stance was held up to it, by reference."""
        if (actor, issue) not in self._known_through:
            known = {held.newest.ref: held for held in self.held_in(actor, issue)}
            self._known_through[actor, issue] = known
        return self._known_through[actor, issue]

    def held_in(self, actor: str, issue: str) -> tuple[Held, ...]:
        """Give for each position of an actor on an issue how its stance was held up to it."""
        if (actor, issue) not in self._held_in:
            history = self.histories_of(actor).get(issue, ())
            self._held_in[actor, issue] = held_through(history)
        return self._held_in[actor, issue]

    @cached_property
    def _held_in(self) -> dict[Key, tuple[Held, ...]]:
        return {}

    @cached_property
    def _known_through(self) -> dict[Key, dict[str, Held]]:
        return {}


def alone(position: PolicyPosition) -> Held:
    """Say how a position was held as far as it says so itself: one that is not in any history."""
    return held_through((position,))[0]
