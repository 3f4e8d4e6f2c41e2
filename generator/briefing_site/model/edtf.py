"""Dates as exact as they are known: takes EDTF text, gives its first and its last day.

EDTF (Extended Date/Time Format, ISO 8601-2:2019, profile of the Library of Congress),
levels 0 and 1, without times of day. The `edtf` library parses; here stands only what
of it a briefing may use, and its way into `datetime.date`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import math
import re
from dataclasses import field, replace
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from briefing_site.frozen import frozen

PLAIN = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[~?%]|/(\d{4}-\d{2}-\d{2}))?")
"""A day, marked or not, or from one day to another."""

MONTH_OR_YEAR = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2]))?[~?%]?")
"""A month or a year, marked or not."""

SEASON = re.compile(r"(\d{4})-(2[1-4])[~?%]?")
"""The library ends winter with the year, and knows no season that is marked."""

SPRING = 21

LENGTH_OF_DAY = len("2025-07-31")

NO_DAY = frozenset({"", ".."})
"""An end of an interval that is not known, and one that is open."""


@frozen
class EdtfDate:
    """A day, a month, a year, an interval, exact or not.

    Attributes:
        first: The first day that it can mean, the first of all where the start is not known.
        last: The last day that it can mean, the last of all where the end is not known or open.
        text: As the contributor wrote it.
        approximate: Whether it is marked `~` or `%`; that widens nothing.
        uncertain: Whether it is marked `?` or `%`; that widens nothing.
        note: The source's own words for it, which are shown in its stead.
        is_instant: Whether something was said once in its days, rather than lasted for all of them.
        is_of_source: Whether it is the day of the source, that of speaking not being known.
    """

    first: dt.date
    last: dt.date
    text: str
    approximate: bool = field(default=False)
    uncertain: bool = field(default=False)
    note: str | None = field(default=None)
    is_instant: bool = field(default=False)
    is_of_source: bool = field(default=False)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let pydantic take what `read_edtf` made: else it would plan each field at each use."""
        del source, handler
        return core_schema.is_instance_schema(cls)

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text

    def __hash__(self) -> int:
        """Hash by the text: it tells nearly all of a date, and pages look dates up a lot."""
        return hash(self.text)

    def noted(self, note: str | None) -> EdtfDate:
        """Give the same date with the source's words for it, or without any."""
        return self if self.note == note else replace(self, note=note)

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def is_exact(self) -> bool:
        """Whether it is one day and nothing else is said of it: `2025-07-31`."""
        return len(self.text) == LENGTH_OF_DAY and self.first == self.last

    @property
    def goes_on(self) -> bool:
        """Whether it has a beginning and an open end."""
        return self.text.endswith("/..")

    @property
    def known_until(self) -> dt.date:
        """The last day that is known: of what has no known end, the last of its beginning."""
        if self.last < dt.date.max:
            return self.last
        return parse_date(self.text.partition("/")[0]).last


@lru_cache(maxsize=65_536)
def exactly(day: dt.date) -> EdtfDate:
    """Give a day as a date that is known to the day."""
    return EdtfDate(day, day, day.isoformat())


@lru_cache(maxsize=65_536)
def parse_date(text: str) -> EdtfDate:
    """Read an EDTF date of level 0 or 1.

    Raises:
        ValueError: The text is not one, names a year outside 1 to 9999, or is a span of days that
            ends before it starts.
    """
    first, last = outer_days(text)
    if last < first:
        raise ValueError(text)
    marked = any(mark in text for mark in "~%"), any(mark in text for mark in "?%")
    return EdtfDate(first, last, text, *marked)


def outer_days(text: str) -> tuple[dt.date, dt.date]:
    """Give the first and the last day that a text can mean."""
    if plain := PLAIN.fullmatch(text):
        first, last = plain.groups()
        return dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)
    if "/" in text:
        return ends_of_interval(text)
    if season := SEASON.fullmatch(text):
        return three_months(int(season[1]), int(season[2]) - SPRING)
    if known := MONTH_OR_YEAR.fullmatch(text):
        return days_of(int(known[1]), int(known[2] or 0))
    return read_by_library(text)


def days_of(year: int, month: int) -> tuple[dt.date, dt.date]:
    """Give the first and the last day of a month, or of a year where there is no month."""
    last_month = month or 12
    last = calendar.monthrange(year, last_month)[1]
    return dt.date(year, month or 1, 1), dt.date(year, last_month, last)


def read_by_library(text: str) -> tuple[dt.date, dt.date]:
    """Read what is neither a day, a month, a season nor a year, which takes a library a while."""
    from briefing_site.model.edtf_grammar import parsed  # noqa: PLC0415 - most dates go without it

    found = parsed(text)
    return to_date(found.lower_strict()), to_date(found.upper_strict())


def ends_of_interval(text: str) -> tuple[dt.date, dt.date]:
    """Give the first and the last day of an interval, an open end reaching as far as dates go."""
    lower, _, upper = text.partition("/")
    if "/" in upper or {lower, upper} <= NO_DAY:
        raise ValueError(text)
    first = dt.date.min if lower in NO_DAY else parse_date(lower).first
    last = dt.date.max if upper in NO_DAY else parse_date(upper).last
    return first, last


def three_months(year: int, season: int) -> tuple[dt.date, dt.date]:
    """Give the days of a season as the north has it: spring (0) begins in March.

    Raises:
        ValueError: It reaches beyond the years that there are.
    """
    first = 3 * season + 3
    next_year, month = divmod(first + 2, 12)
    after = dt.date(year + next_year, month + 1, 1)
    return dt.date(year, first, 1), after - dt.timedelta(days=1)


def to_date(moment: Any) -> dt.date:  # noqa: ANN401 - time.struct_time, or infinity
    """Turn the library's struct_time into a date."""
    if isinstance(moment, float) and math.isinf(moment):
        raise ValueError(moment)
    return dt.date(*moment[:3])
