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

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import (
    Date,
    Interval,
    Level1Interval,
    Season,
    UncertainOrApproximate,
    Unspecified,
)

PLAIN_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
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
    if PLAIN_DAY.fullmatch(text):  # most are, and the library takes milliseconds for each
        day = dt.date.fromisoformat(text)
        return EdtfDate(day, day, text)
    try:
        parsed = parse_edtf(text)
    except (EDTFParseException, ValueError) as error:
        raise ValueError(text) from error
    if not isinstance(parsed, LEVELS_0_AND_1):
        raise ValueError(text)  # noqa: TRY004 - the text is wrong, not its type
    earliest, latest = outer_days(parsed, text)
    marked = any(mark in text for mark in "~%"), any(mark in text for mark in "?%")
    return EdtfDate(earliest, latest, text, *marked)


def outer_days(parsed: Any, text: str) -> tuple[dt.date, dt.date]:  # noqa: ANN401 - the library is untyped
    """Give the first and the last day, an open end reaching as far as dates go."""
    if isinstance(parsed, Interval | Level1Interval):
        lower, _, upper = text.partition("/")
        earliest = dt.date.min if lower in ("", "..") else parse_date(lower).earliest
        latest = dt.date.max if upper in ("", "..") else parse_date(upper).latest
        return earliest, latest
    return to_date(parsed.lower_strict()), to_date(parsed.upper_strict())


def to_date(moment: Any) -> dt.date:  # noqa: ANN401 - time.struct_time, or infinity
    """Turn the library's struct_time into a date."""
    if isinstance(moment, float) and math.isinf(moment):
        raise ValueError(moment)
    return dt.date(*moment[:3])
