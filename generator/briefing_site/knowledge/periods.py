"""Periods as exact as they are known: takes dates, gives whether something lies within.

A beginning or an end that is known to the year leaves days of which nobody knows whether they
belong to it. What lies on such a day lies there possibly; only what cannot lie elsewhere lies there
for sure. An end that is `None` is open.
"""

from __future__ import annotations

import datetime as dt

from briefing_site.model.edtf import EdtfDate, exactly

When = dt.date | EdtfDate
"""A day, or a date as exact as it is known."""


def is_within(when: When, first: EdtfDate | None, last: EdtfDate | None) -> bool:
    """Whether something lies in a period for sure: each day that it can mean does."""
    date = as_date(when)
    is_begun = first is None or first.last <= date.first
    return is_begun and (last is None or date.last <= last.first)


def may_be_within(when: When, first: EdtfDate | None, last: EdtfDate | None) -> bool:
    """Whether something may lie in a period, by what is known of either."""
    date = as_date(when)
    may_be_begun = first is None or first.first <= date.last
    return may_be_begun and (last is None or date.first <= last.last)


def as_date(when: When) -> EdtfDate:
    """Give a day as a date that is known to the day."""
    return when if isinstance(when, EdtfDate) else exactly(when)
