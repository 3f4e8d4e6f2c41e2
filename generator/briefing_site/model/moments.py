"""Moments and days: takes a moment with its offset, gives the day or the days that it can be of."""

from __future__ import annotations

import datetime as dt

from briefing_site.model.edtf import EdtfDate, parse_date

WEST, EAST = dt.timedelta(hours=-12), dt.timedelta(hours=14)
"""The offsets from UTC of those who see a day last and first."""


def is_utc(moment: dt.datetime) -> bool:
    """Whether a moment is known in UTC alone, and so the day at its place is not."""
    return moment.tzinfo is dt.UTC


def days_of_moment(moment: dt.datetime) -> EdtfDate:
    """Give the day of a moment at its place; of one in UTC alone, all that it can be somewhere."""
    if not is_utc(moment):
        return parse_date(moment.date().isoformat())
    first, last = ((moment + offset).date().isoformat() for offset in (WEST, EAST))
    return parse_date(first if first == last else f"{first}/{last}")
