"""Where actors stand, as of a date: takes the knowledge base, gives histories and shifts.

A position holds from its date on, until a newer one of the same actor on the same issue, or until
the day on which it is recorded to have ended.
Nothing is carried over without its date: whoever shows a position shows how old it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import (
    Evidence,
    Held,
    PolicyPosition,
    Shift,
    is_shown,
)
from briefing_site.model.actor import Actor
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.issue import Issue

History = tuple[PolicyPosition, ...]
Histories = dict[tuple[str, str], History]

Shown = tuple[dt.date, EdtfDate]
"""The day by which something was said, and how exactly it is known when."""

DAY = dt.timedelta(days=1)

STALE = 365
"""Days from which on evidence is old, and shows as such."""


def day_before(day: dt.date) -> dt.date:
    """Give the day before a day; the first of all days has none, and is given itself."""
    return day - DAY if day > dt.date.min else day


def stands(what: PolicyPosition | Evidence) -> bool:
    """Whether a position, or something that shows one, counts.

    What a retracted or superseded briefing holds doesn't, nor does a position that nothing but
    such things show: it was never withdrawn, but what it rests on was.
    """
    if what.briefing.is_withdrawn:
        return False
    return not isinstance(what, PolicyPosition) or is_shown(what.record, what.evidence, what.uses)


def histories(kb: KnowledgeBase) -> Histories:
    """Give every actor's positions on every issue, oldest first, by actor id and issue id."""
    found: dict[tuple[str, str], list[PolicyPosition]] = {}
    for position in filter(stands, kb.positions):
        for actor in position.actors:
            found.setdefault((actor.id, position.issue.id), []).append(position)
    return {key: tuple(found[key]) for key in sorted(found)}


def held_on(history: Sequence[PolicyPosition], date: dt.date) -> Held | None:
    """Give the stance that is held on a day, as far as it was shown by then and has not ended."""
    known = [position for position in history if position.date <= date]
    return held_through(known, date)[-1] if known and is_held(known[-1], date) else None


def is_held(position: PolicyPosition, date: dt.date) -> bool:
    """Whether a position that was taken by a date has not ended before it."""
    return position.last_day is None or date <= position.last_day


def held_through(
    history: Sequence[PolicyPosition], until: dt.date = dt.date.max
) -> tuple[Held, ...]:
    """Give for each position of one history how its stance was held up to it.

    Args:
        history: One actor's positions on one issue, oldest first.
        until: The day after which nothing is known yet.
    """
    found: list[Held] = []
    run: list[PolicyPosition] = []
    shown: list[Shown] = []
    before = dt.date.min
    for position in last_words(history):
        if run and breaks(run[-1], position):
            before = run[-1].date
            run.clear()
            shown.clear()
        run.append(position)
        shown += dates_shown(position, before, until)
        found.append(held(run, shown))
    return tuple(found)


def breaks(before: PolicyPosition, after: PolicyPosition) -> bool:
    """Whether a position is another than the one before, or comes after its end.

    Being for something on other conditions is another position: "since" must hold of these, too.
    """
    is_other = before.stance is not after.stance or not is_on_the_same(before, after)
    return is_other or not is_held(before, day_before(after.date))


def is_on_the_same(one: PolicyPosition, other: PolicyPosition) -> bool:
    """Whether two positions are on the same conditions, or both on none."""
    return one.record.conditions == other.record.conditions


def last_words(history: Sequence[PolicyPosition]) -> list[PolicyPosition]:
    """Leave out what another position of the same day contradicts: the last of a day counts."""
    stances = {position.date: position.stance for position in history}
    return [position for position in history if position.stance is stances[position.date]]


def held(run: Sequence[PolicyPosition], shown: Sequence[Shown]) -> Held:
    """Say since when a stance is held, and when it was last shown.

    Args:
        run: The positions that it is held by, oldest first.
        shown: What shows them, in the same order.
    """
    first, last = min(map(day_of, shown)), max(map(day_of, shown))
    return Held(tuple(run), first, last, least_exact(shown, first), least_exact(shown, last))


def least_exact(shown: Iterable[Shown], day: dt.date) -> EdtfDate:
    """Give how exactly it is known when all was said that was said by a day.

    What was said some time in a week by its last day was not said on that day, whatever else was.
    """
    return min((when for by, when in shown if by == day), key=lambda when: when.first)


def days_shown(position: PolicyPosition) -> list[dt.date]:
    """Give the days of what shows a position; its own where it rests on nothing that has one."""
    return [day for day, _ in dates_shown(position)]


def dates_shown(
    position: PolicyPosition, before: dt.date = dt.date.min, until: dt.date = dt.date.max
) -> list[Shown]:
    """Give what shows a position: the days by which it was said, and how exactly they are known.

    A source of its own counts from the position's date, for which it was read.

    Args:
        position: The position.
        before: The day of the last position of another stance, up to which nothing shows this one.
        until: The day after which nothing is known yet.
    """
    own = (position.date, position.when)
    said = [(one.date, one.when) for one in position.standing_evidence]
    shown = [own, *said] if position.uses else said
    return [one for one in shown if before < one[0] <= until] or [own]


def day_of(shown: Shown) -> dt.date:
    """Give the day by which something was said."""
    return shown[0]


def shifts_in(actor: Actor, issue: Issue, through: Sequence[Held]) -> tuple[Shift, ...]:
    """Give each change of stance in one history, in order of date.

    From a stance that had ended before there is no shift: between the two nothing is recorded.

    Args:
        actor: Whose history it is.
        issue: On what.
        through: How the stance of each of its positions was held up to it.
    """
    ends = [one for one, after in pairwise(through) if one.first is not after.first]
    return tuple(
        Shift(actor, issue, before, after)
        for before, after in pairwise([*ends, *through[-1:]])
        if before.stance is not after.stance
        and is_held(before.newest, day_before(after.first.date))
    )


def all_shifts(kb: KnowledgeBase) -> tuple[Shift, ...]:
    """Give every shift of every actor, in order of date, issue and actor."""
    found = (
        shift
        for (actor, issue), history in histories(kb).items()
        for shift in shifts_in(kb.actors[actor], kb.issues[issue], held_through(history))
    )
    return by_date(found)


def by_date(shifts: Iterable[Shift]) -> tuple[Shift, ...]:
    """Put shifts in order of date, issue and actor."""
    return tuple(sorted(shifts, key=lambda shift: (shift.date, shift.issue.id, shift.actor.id)))
