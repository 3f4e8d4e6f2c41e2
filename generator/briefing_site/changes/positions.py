"""Where actors stand: takes two knowledge bases, gives whose newest stance is another.

A stance that follows an older one by its date is a shift: the actor moved. One that merely
replaces another was recorded wrongly before; no one moved.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from briefing_site.changes.change import ShiftChange, StanceChange, What
from briefing_site.changes.derived_change import Ended
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import PolicyPosition, Shift
from briefing_site.knowledge.positions import (
    Histories,
    all_shifts,
    held_through,
    histories,
    is_held,
)
from briefing_site.naming.stances import Proposition

Key = tuple[str, str]
ShiftKey = tuple[str, str, str, str, str]


@frozen(slots=False)
class Standing:
    """Where all actors stand in one revision.

    Attributes:
        actors: The ids that actors have now, by those that they have here.
        issues: The same of issues.
    """

    kb: KnowledgeBase
    actors: dict[str, str]
    issues: dict[str, str]

    @cached_property
    def histories(self) -> Histories:
        """The positions of each actor on each issue, oldest first, by the ids of now."""
        return {
            (self.actors.get(actor, actor), self.issues.get(issue, issue)): history
            for (actor, issue), history in histories(self.kb).items()
        }

    @cached_property
    def shifts(self) -> dict[ShiftKey, Shift]:
        """Every shift, by what makes it the same as one of another revision."""
        return {self.key(shift): shift for shift in all_shifts(self.kb)}

    def key(self, shift: Shift) -> ShiftKey:
        """Say what makes a shift the same in two revisions."""
        actor = self.actors.get(shift.actor.id, shift.actor.id)
        issue = self.issues.get(shift.issue.id, shift.issue.id)
        return (actor, issue, shift.before.stance, shift.after.stance, str(shift.date))

    def last(self, key: Key) -> PolicyPosition | None:
        """Give the newest position of an actor on an issue, whether or not it has ended."""
        history = self.histories.get(key)
        return history[-1] if history else None

    def newest(self, key: Key) -> PolicyPosition | None:
        """Give the newest position of an actor on an issue, unless it is known to have ended."""
        position = self.last(key)
        return position if position and is_held(position, self.day) else None

    def ended(self, key: Key) -> Ended | None:
        """Give an actor's newest stance on an issue, where it is known to have ended."""
        position = self.last(key)
        if position is None or position.ended is None or is_held(position, self.day):
            return None
        return Ended(position.stance.value, position.ended.text, position.ended.note)

    def since(self, key: Key) -> dt.date:
        """Give the day since which an actor's newest stance on an issue is held."""
        return held_through(self.histories[key])[-1].since

    @cached_property
    def day(self) -> dt.date:
        """The day of the newest change of substance: as of then everyone stands."""
        briefings = self.kb.briefings.values()
        return max((one.known_on for one in briefings), default=dt.date.min)


@frozen(slots=False)
class Stances:
    """Where all actors stand in two revisions."""

    before: Standing
    after: Standing

    @cached_property
    def changes(self) -> tuple[StanceChange, ...]:
        """Every newest stance that is another; the same of several actors as one."""
        together: dict[StanceChange, list[tuple[str, str]]] = {}
        for key in sorted({*self.before.histories, *self.after.histories}, key=issue_first):
            if found := self.change(key):
                alone = replace(found, actors=(), names=())
                together.setdefault(alone, []).append((found.actors[0], found.names[0]))
        return tuple(
            replace(one, actors=tuple(id_ for id_, _ in who), names=tuple(name for _, name in who))
            for one, who in together.items()
        )

    def change(self, key: Key) -> StanceChange | None:
        """Compare an actor's newest stance on an issue with what it was."""
        old, new = self.before.newest(key), self.after.newest(key)
        ended = self.before.ended(key), self.after.ended(key)
        last = self.after.last(key)
        known = last or self.before.last(key)
        is_same = (old and old.stance) == (new and new.stance) and ended[0] == ended[1]
        if known is None or is_same:
            return None
        return StanceChange(
            actors=(key[0],),
            names=(self.name(key[0]),),
            issue=key[1],
            title=known.issue.title,
            proposition=str(Proposition.of(known.issue)),
            before=old.stance.value if old else None,
            after=new.stance.value if new else None,
            is_shift=bool(old and new and (*key, old.stance, new.stance) in self.new_shifts),
            date=self.after.since(key) if last else None,
            briefing=last.briefing.id if last else None,
            ended=ended,
        )

    def name(self, actor: str) -> str:
        """Give an actor's name of now or, where it went, the one that it had."""
        return next(tree.kb.actors[actor].name for tree in self.trees if actor in tree.kb.actors)

    @property
    def trees(self) -> tuple[Standing, Standing]:
        """Both revisions, the newer one first."""
        return self.after, self.before

    @cached_property
    def new_shifts(self) -> set[tuple[str, ...]]:
        """Who moved on what from where to where, which was not so before, whenever it was."""
        return {key[:4] for key in self.after.shifts if key not in self.before.shifts}

    def shifts(self) -> Iterator[ShiftChange]:
        """Go through the shifts in the past that are there or gone now.

        One that made the newest stance another is a change of that already.
        """
        newest = {
            (actor, one.issue, one.before, one.after)
            for one in self.changes
            if one.is_shift
            for actor in one.actors
        }
        for key, shift in self.after.shifts.items():
            if key not in self.before.shifts and key[:4] not in newest:
                yield shift_change(What.ADDED, key, shift)
        for key, shift in self.before.shifts.items():
            if key not in self.after.shifts:
                yield shift_change(What.REMOVED, key, shift)


def issue_first(key: Key) -> Key:
    """Order what actors think by what they think about."""
    return key[1], key[0]


def shift_change(what: What, key: ShiftKey, shift: Shift) -> ShiftChange:
    """Say that a shift came or went."""
    return ShiftChange(
        what=what,
        actor=key[0],
        name=shift.actor.name,
        issue=key[1],
        title=shift.issue.title,
        proposition=str(Proposition.of(shift.issue)),
        before=shift.before.stance.value,
        after=shift.after.stance.value,
        date=shift.date,
    )
