"""Dates on pages: takes a day or an EDTF date, gives it in words that machines can read too."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from briefing_site.document.nodes import Span
from briefing_site.document.runs import span
from briefing_site.interface import Language, spoken
from briefing_site.model.edtf import EdtfDate
from briefing_site.naming import dates

HTML_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
"""Whole days, months and years, which are all that HTML knows: no seasons, no doubts."""


def on_day(date: dt.date) -> Span:
    """Show a day."""
    return span(dates.day(date), name="time", datetime=date.isoformat())


def dated(date: EdtfDate) -> Span:
    """Show a date where it stands alone, as exactly as it is known."""
    return _dated(date, spoken())


@lru_cache(maxsize=16_384)  # a site has few dates, and each stands on many pages
def _dated(date: EdtfDate, _language: Language) -> Span:
    return shown(date, dates.edtf(date))


def dated_in_sentence(date: EdtfDate) -> Span:
    """Show a date within a sentence, such as behind "since"."""
    return _dated_in_sentence(date, spoken())


@lru_cache(maxsize=16_384)
def _dated_in_sentence(date: EdtfDate, _language: Language) -> Span:
    return shown(date, dates.in_sentence(date))


def shown(date: EdtfDate, words: str) -> Span:
    """Show the words for a date, to machines as a date where HTML knows such a one."""
    is_known = date.is_exact or HTML_DATE.fullmatch(date.text)
    if is_known and not date.is_of_source:
        # With words of the source it is no longer a day that a line can hold.
        longer = (("class", "brf-date"),) if date.note else ()
        return Span("time", (("datetime", date.text), *longer), (words,))
    if words == date.note and spoken().is_right_to_left:
        return span(words, class_="brf-date", dir="auto")  # the source's own words
    return span(words, class_="brf-date")
