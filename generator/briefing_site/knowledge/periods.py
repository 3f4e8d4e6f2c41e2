"""Periods with open ends: takes dates, gives whether a day lies within."""

from __future__ import annotations

import datetime as dt


def is_within(date: dt.date, first: dt.date | None, last: dt.date | None) -> bool:
    """Whether a day lies in a period; an end that is `None` is open."""
    return (first is None or first <= date) and (last is None or date <= last)
