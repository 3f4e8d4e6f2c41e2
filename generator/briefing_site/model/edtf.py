"""Dates as events have them: takes EDTF text, gives its earliest and latest day.

EDTF (Extended Date/Time Format, ISO 8601-2:2019, profile of the Library of Congress),
levels 0 and 1, without times of day. The `edtf` library parses; here stands only what
of it a briefing may use, and its way into `datetime.date`.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from edtf.parser.grammar import level0Expression, level1Expression
from edtf.parser.parser_classes import (
    Date,
    Interval,
    Level1Interval,
    Season,
    UncertainOrApproximate,
    Unspecified,
)
from pyparsing import ParseException

PLAIN = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[~?%]|/(\d{4}-\d{2}-\d{2}))?")
"""A day, marked or not, or from one day to another."""

GRAMMAR = level0Expression ^ level1Expression
"""Without the library's level 2, which lets more in, is three times slower, and may raise."""

LEVELS_0_AND_1 = (Date, Interval, Level1Interval, Season, UncertainOrApproximate, Unspecified)


@dataclass(frozen=True, slots=True, order=True)
class EdtfDate:
    """A day, a month, a year, an interval, exact or not.

    Attributes:
        earliest: The first day that it can mean.
        latest: The last day that it can mean.
        text: As the contributor wrote it.
        approximate: Whether it is marked `~` or `%`.
        uncertain: Whether it is marked `?` or `%`.
    """

    earliest: dt.date
    latest: dt.date
    text: str
    approximate: bool = field(default=False)
    uncertain: bool = field(default=False)

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text


@lru_cache(maxsize=65_536)
def parse_date(text: str) -> EdtfDate:
    """Read an EDTF date of level 0 or 1.

    Raises:
        ValueError: The text is not one, or names a year outside 1 to 9999.
    """
    marked = any(mark in text for mark in "~%"), any(mark in text for mark in "?%")
    return EdtfDate(*outer_days(text), text, *marked)


def outer_days(text: str) -> tuple[dt.date, dt.date]:
    """Give the first and the last day that a text can mean."""
    if plain := PLAIN.fullmatch(text):  # most are, and the library takes milliseconds for each
        first, last = plain.groups()
        return dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)
    try:
        parsed = GRAMMAR.parse_string(text, parse_all=True)[0]
    except ParseException as error:
        raise ValueError(text) from error
    if isinstance(parsed, Interval | Level1Interval):
        return ends_of_interval(text)
    if not isinstance(parsed, LEVELS_0_AND_1):
        raise ValueError(text)  # noqa: TRY004 - the text is wrong, not its type
    return to_date(parsed.lower_strict()), to_date(parsed.upper_strict())


def ends_of_interval(text: str) -> tuple[dt.date, dt.date]:
    """Give the first and the last day of an interval, an open end reaching as far as dates go."""
    lower, _, upper = text.partition("/")
    earliest = dt.date.min if lower in ("", "..") else parse_date(lower).earliest
    latest = dt.date.max if upper in ("", "..") else parse_date(upper).latest
    return earliest, latest


def to_date(moment: Any) -> dt.date:  # noqa: ANN401 - time.struct_time, or infinity
    """Turn the library's struct_time into a date."""
    if isinstance(moment, float) and math.isinf(moment):
        raise ValueError(moment)
    return dt.date(*moment[:3])
