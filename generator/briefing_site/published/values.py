"""What fields hold: takes dates and names, gives a date with its days, and a name with its id."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from briefing_site.frozen import frozen
from briefing_site.model.edtf import EdtfDate

MARKS = "~?%"
"""What EDTF marks a date by that is not sure."""

FIRST_SEASON = 21
"""From which number on a month is none, but a season."""


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


PRECISIONS: dict[Precision, str] = {
    Precision.DAY: "one day",
    Precision.MONTH: "some day of a month",
    Precision.SEASON: "some day of a season",
    Precision.YEAR: "some day of a year",
    Precision.DECADE: "some day of a decade",
    Precision.CENTURY: "some day of a century",
    Precision.INTERVAL: "from one day to another, either of which may be open or not known",
}


class Reference(NamedTuple):
    """Something that a record names.

    Attributes:
        kind: What it is.
        id: Its id.
        label: What it is called, of an actor what it was called on the day.
        within: The id of the statement that a passage is taken out of.
    """

    kind: str
    id: str
    label: str
    within: str | None = None


@frozen
class Date:
    """A date, as exactly as it is known.

    Attributes:
        edtf: As EDTF has it, level 0 or 1.
        first: The first day that it can mean; nothing where its start is open or not known.
        last: The last one, likewise.
        precision: How exactly it is known.
        approximate: Whether it is marked as approximate.
        uncertain: Whether it is marked as uncertain.
        of_source: Whether it is the source's, when it happened not being known.
        words: The source's own words for it.
    """

    edtf: str
    first: dt.date | None
    last: dt.date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    of_source: bool = False
    words: str | None = None

    @property
    def is_sure(self) -> bool:
        """Whether it is marked by nothing."""
        return not (self.approximate or self.uncertain)


@lru_cache(maxsize=65_536)
def date_of(when: EdtfDate) -> Date:
    """Give a date with its days."""
    return Date(
        edtf=when.text,
        first=when.first if when.first > dt.date.min else None,
        last=when.last if when.last < dt.date.max else None,
        precision=precision_of(when.text),
        approximate=when.approximate,
        uncertain=when.uncertain,
        of_source=when.is_of_source,
        words=when.note,
    )


def date_if(when: EdtfDate | None, words: str | None = None) -> Date | None:
    """Give a date with its days and the source's words for it; nothing where there is none."""
    return date_of(when.noted(words) if words else when) if when else None


def precision_of(edtf: str) -> Precision:
    """Say how exactly a date is known."""
    if "/" in edtf:
        return Precision.INTERVAL
    year, _, rest = edtf.strip(MARKS).partition("-")
    known = [part for part in rest.split("-") if part.isdecimal()]
    if known:
        is_season = int(known[0]) >= FIRST_SEASON
        return (Precision.SEASON if is_season else Precision.MONTH, Precision.DAY)[len(known) - 1]
    return {0: Precision.YEAR, 1: Precision.DECADE}.get(year.count("X"), Precision.CENTURY)
