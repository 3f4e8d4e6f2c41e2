"""By which day something was said: takes its date, its sources and its briefing, gives a day.

What is known to the month or the year was said on one of many days, and counts from the last of
them on. But what is told was said by then: no later than its earliest source was published, or
than the briefing's own newest state where no source says when that was. What goes on counts from
its beginning; what has an end that is not known, from the day on which it was told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from briefing_site.knowledge.cited import Use
from briefing_site.model.briefing import Briefing
from briefing_site.model.edtf import EdtfDate, exactly
from briefing_site.model.statement import StatementRecord


def date_of_statement(record: StatementRecord, uses: Iterable[Use], briefing: Briefing) -> EdtfDate:
    """Give the date of a statement, its source's where no day of speaking is known."""
    if record.date_of is None:
        return date_of_saying(record.date, record.date_note, briefing)
    reported = earliest(uses) or exactly(briefing.date)
    return replace(reported, is_of_source=True)


def date_of_saying(date: EdtfDate | None, note: str | None, briefing: Briefing) -> EdtfDate:
    """Give the date of what was said once, on one of the days that it can mean."""
    return as_instant(date_of_part(date, note, briefing))


@lru_cache(maxsize=65_536)
def as_instant(date: EdtfDate) -> EdtfDate:
    """Give a date as that of something said once."""
    return replace(date, is_instant=True)


def date_of_part(date: EdtfDate | None, note: str | None, briefing: Briefing) -> EdtfDate:
    """Give the date of a part of a briefing, the briefing's where it has none."""
    return (date or exactly(briefing.date)).noted(note)


def last_day(date: EdtfDate, uses: Iterable[Use], briefing: Briefing) -> dt.date:
    """Give the day by which something was said; a source that contradicts its date is not heard."""
    if date.goes_on:
        return date.known_until
    told = earliest(uses)
    limit = told.last if told else briefing.known_on
    if date.first <= limit:
        return min(date.last, limit)
    return date.known_until


def earliest(uses: Iterable[Use]) -> EdtfDate | None:
    """Give the date of the source that was published first, as far as that is known."""
    published = [date for use in uses if (date := use.source.published)]
    if len(published) > 1:
        return min(published, key=lambda date: date.last)
    return published[0] if published else None
