"""Months of the record: takes the knowledge base, gives what happened and how the record changed.

The two never mix: a correction made today to the words of 2015 is of today in the record, and
what it mends stays of 2015. Of a month is what lies within it for sure; what is dated to a year, or
over the end of a month, is of none. A position that is known only to have ended by a day stands
apart with the month of that day.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from briefing_site.knowledge.entities import Event, Statement, Vote
from briefing_site.knowledge.periods import When, as_date
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.record_changes import RecordChange, changes_to
from briefing_site.knowledge.standing import Standing
from briefing_site.knowledge.taken import Taken, Word, all_taken
from briefing_site.knowledge.votes import each_once
from briefing_site.model.briefing import Briefing

Happening: TypeAlias = "Statement | Vote | Event | Taken"

MONTHS = 12


@dataclass(slots=True, eq=False)
class Month:
    """One month, each list oldest first.

    Attributes:
        first: Its first day.
        statements: What was said, answers too.
        announced: The events that were announced for it, of which no record says that they
            took place.
        taken: What became of positions.
        ended_by: The ends of positions of which no more is known than that they had come by a day
            of it.
        added: The briefings that were recorded in it, whenever what they tell of happened.
        changes: What was changed in the record.
    """

    first: dt.date
    statements: list[Statement] = field(default_factory=list)
    votes: list[Vote] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    announced: list[Event] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    ended_by: list[Taken] = field(default_factory=list)
    added: list[Briefing] = field(default_factory=list)
    changes: list[RecordChange] = field(default_factory=list)

    @property
    def answers(self) -> list[Statement]:
        """Those of its statements that answer others."""
        return [said for said in self.statements if said.answers]

    @property
    def iso(self) -> str:
        """Its name in addresses: `2026-11`."""
        return iso_of(self.first)

    @property
    def happened(self) -> Sequence[Happening]:
        """All that happened."""
        return [*self.statements, *self.votes, *self.events, *self.taken]

    @property
    def holds_nothing(self) -> bool:
        """Whether nothing of it is recorded, and the record was left as it was."""
        return not (self.happened or self.announced or self.ended_by or self.added or self.changes)

    def of(self, word: Word) -> list[Taken]:
        """Give the positions of which a word holds."""
        return [one for one in self.taken if one.word is word]


class Months:
    """All months up to that of a day; one of which nothing is recorded is empty.

    Args:
        standing: Where everyone stands on that day.
    """

    def __init__(self, standing: Standing) -> None:
        self.day = standing.day
        self._is_begun = bool(standing.kb.briefings)
        self._kept: dict[str, Month] = {}
        self._gather(standing)
        self._happened_first = sorted(
            (one for month in self._kept.values() for one in month.happened),
            key=lambda one: (one.date, as_date(one.when).first, not isinstance(one, Taken)),
        )

    def __getitem__(self, iso: str) -> Month:
        """Give a month by its name."""
        return self._kept.get(iso) or Month(dt.date.fromisoformat(f"{iso}-01"))

    @property
    def current(self) -> Month:
        """The month of the day up to which the record goes."""
        return self[iso_of(self.day)]

    @property
    def last(self) -> Month:
        """The last whole month before that."""
        return self[before(iso_of(self.day))]

    @cached_property
    def all(self) -> list[Month]:
        """Every month that has a page, newest first.

        These are all that hold something, and from the first change to the record on the others,
        too: a reader may have asked at any time since then what the last month had brought.
        """
        if not self._is_begun:
            return []
        kept = [one.date for month in self._kept.values() for one in month.changes if one.is_dated]
        added = [month.first for month in self._kept.values() if month.added]
        since = iso_of(min([*kept, *added, self.last.first]))
        named = {*self._kept, *through(since, iso_of(self.day))}
        return [self[iso] for iso in sorted(named, reverse=True)]

    def newest_before(self, month: Month) -> Happening | None:
        """Give what happened last before a month."""
        place = bisect_left(self._happened_first, month.first, key=lambda one: one.date)
        return self._happened_first[place - 1] if place else None

    def _gather(self, standing: Standing) -> None:
        kb = standing.kb
        for said in filter(stands, kb.statements.values()):
            for month in self._of(said.when):
                month.statements.append(said)
        for vote in each_once(kb.votes.values()):
            for month in self._of(vote.when):
                month.votes.append(vote)
        self._gather_events(kb.events.values())
        for taken in all_taken(standing):
            for month in self._of(taken.when):
                month.taken.append(taken)
            for month in self._by(taken):
                month.ended_by.append(taken)
        for briefing in kb.briefings.values():
            self._gather_record(briefing)
        self._sort()

    def _gather_record(self, briefing: Briefing) -> None:
        if briefing.recorded:
            self._month(briefing.recorded).added.append(briefing)
        for change in changes_to(briefing):
            self._month(change.date).changes.append(change)

    def _gather_events(self, events: Iterable[Event]) -> None:
        for event in events:
            if event.briefing.is_withdrawn:
                continue
            for month in self._of(event.when):
                (month.announced if event.record.planned else month.events).append(event)

    def _of(self, when: When) -> Iterator[Month]:
        """Give the month that something is of, if it is of one that has begun by the day."""
        if day := day_in_month(when, self.day):
            yield self._month(day)

    def _by(self, taken: Taken) -> Iterator[Month]:
        """Give the month by a day of which a position had ended, where no more is known of it."""
        is_deadline = taken.word is Word.ENDED and taken.when.first == dt.date.min
        if is_deadline and taken.date <= self.day:
            yield self._month(taken.date)

    def _month(self, day: dt.date) -> Month:
        iso = iso_of(day)
        if iso not in self._kept:
            self._kept[iso] = Month(day.replace(day=1))
        return self._kept[iso]

    def _sort(self) -> None:
        for month in self._kept.values():
            dated = (month.statements, month.votes, month.events, month.announced)
            for found in dated:
                found.sort(key=lambda one: (one.date, one.when.first))
            month.ended_by.sort(key=lambda one: one.date)
            month.added.sort(key=lambda one: (recorded_on(one), one.date, one.id))
            month.changes.sort(key=lambda one: one.date)


def recorded_on(briefing: Briefing) -> dt.date:
    """Give the day on which a briefing was recorded, of those of which it is known."""
    return briefing.recorded or briefing.date


def day_in_month(when: When, until: dt.date) -> dt.date | None:
    """Give the last day of what is of one month; nothing where it is of none by a day."""
    date = as_date(when)
    is_of_one = iso_of(date.first) == iso_of(date.last)
    return date.last if is_of_one and date.last <= until else None


def iso_of(day: dt.date) -> str:
    """Name the month of a day as addresses do: `2026-11`."""
    return f"{day.year:04}-{day.month:02}"


def before(iso: str) -> str:
    """Name the month before one."""
    first = dt.date.fromisoformat(f"{iso}-01")
    return iso_of(first - dt.timedelta(days=1)) if first > dt.date.min else iso


def through(since: str, until: str) -> Iterator[str]:
    """Go through the names of months, from one to another."""
    first, last = (int(iso[:4]) * MONTHS + int(iso[5:]) - 1 for iso in (since, until))
    for number in range(first, last + 1):
        year, month = divmod(number, MONTHS)
        yield f"{year:04}-{month + 1:02}"
