"""Positions taken, changed and ended: takes where everyone stands, gives each with its day.

Each is told by one of a few words of fact, none of which judges it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Held, PolicyPosition, Shift
from briefing_site.knowledge.positions import day_before, is_held
from briefing_site.knowledge.standing import Standing
from briefing_site.knowledge.timeline import Turned
from briefing_site.model.actor import Actor
from briefing_site.model.edtf import EdtfDate


class Word(StrEnum):
    """What became of a position."""

    FIRST = "first"
    CHANGED = "changed"
    CONDITIONS = "conditions"
    AGAIN = "again"
    ANEW = "anew"
    ENDED = "ended"


@frozen(eq=False)
class Taken:
    """What became of the position of some actors on an issue, of all by one record.

    Attributes:
        position: The position that was taken, or ended.
        actors: Whose it is, and of whom the word holds.
        when: When, as exactly as is known.
        date: The last day that this can mean.
        turned: The shifts, if it was changed.
    """

    word: Word
    position: PolicyPosition
    actors: tuple[Actor, ...]
    when: EdtfDate
    date: dt.date
    turned: Turned | None = None


@frozen(eq=False)
class _Step:
    """What became of one actor's position."""

    word: Word
    actor: Actor
    position: PolicyPosition
    when: EdtfDate
    date: dt.date
    before: Held | None = None
    after: Held | None = None


def all_taken(standing: Standing) -> list[Taken]:
    """Give what became of every position, oldest first."""
    together: dict[tuple[object, ...], list[_Step]] = {}
    for step in _steps(standing):
        stance = step.before.stance if step.before else None
        key = step.word, step.position.ref, stance, step.date, step.when
        together.setdefault(key, []).append(step)
    found = (_taken(steps) for steps in together.values())
    return sorted(found, key=lambda one: (one.date, one.when.first, one.position.ref))


def _taken(steps: Sequence[_Step]) -> Taken:
    first, actors = steps[0], tuple(step.actor for step in steps)
    shifts = tuple(
        Shift(step.actor, step.position.issue, step.before, step.after)
        for step in steps
        if step.before and step.after
    )
    turned = Turned(shifts) if shifts else None
    return Taken(first.word, first.position, actors, first.when, first.date, turned)


def _steps(standing: Standing) -> Iterator[_Step]:
    actors = standing.kb.actors
    for id_ in standing.kb.positions_of:
        for issue in standing.histories_of(id_):
            yield from _steps_in(actors[id_], standing.held_in(id_, issue))


def _steps_in(actor: Actor, through: Iterable[Held]) -> Iterator[_Step]:
    """Go through what became of one actor's position on one issue."""
    before: Held | None = None
    for _, run in groupby(through, key=lambda held: held.first.ref):
        begun, *repeated = stretch = list(run)
        yield from _begun(actor, before, begun, stretch[-1])
        for held in repeated:
            newest = held.newest
            yield _Step(Word.AGAIN, actor, newest, newest.when, newest.date)
        before = stretch[-1]
    yield from _ended(actor, before)


def _begun(actor: Actor, before: Held | None, begun: Held, whole: Held) -> Iterator[_Step]:
    """Tell that a stance was taken.

    Args:
        actor: Who took it.
        before: The stance that the actor held last, up to its last position.
        begun: The new one, up to its first position.
        whole: The new one, up to its last position.
    """
    when, date = whole.since_when, whole.since
    if before is None:
        yield _Step(Word.FIRST, actor, begun.newest, when, date)
    elif not is_held(before.newest, day_before(begun.first.date)):
        yield from _ended(actor, before)
        yield _Step(Word.ANEW, actor, begun.newest, when, date)
    elif before.stance is begun.stance:
        yield _Step(Word.CONDITIONS, actor, begun.newest, when, date)
    else:
        yield _Step(Word.CHANGED, actor, begun.newest, when, date, before, whole)


def _ended(actor: Actor, held: Held | None) -> Iterator[_Step]:
    """Tell that a stance is held no longer, if that is on record."""
    if held and (ended := held.newest.ended):
        yield _Step(Word.ENDED, actor, held.newest, ended, ended.known_until)
