"""Days as people write them: takes a text that is no date here, gives the date that was meant.

It only ever fills in a hint: nothing is read from a text that is not written as it should be.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from calendar import monthrange
from functools import cache

from briefing_site.model.edtf import parse_date

LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")
"""In whose names months are understood."""

ISO = re.compile(r"(\d{4})(\D)(\d{1,2})\2(\d{1,2})(?:[T ].*)?")
TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
DAY_FIRST = re.compile(
    r"(\d{1,2})(?:\.|st|nd|rd|th)? ?(?:de |of )?([^\W\d]+)\.?,? ?(?:de )?(\d{4})"
)
MONTH_FIRST = re.compile(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
MONTH_ALONE = re.compile(r"([^\W\d]+)\.?,? (?:de )?(\d{4})")
NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
SPAN = re.compile(r"(.+?)\s*(?:\bto\b|\buntil\b|\u2013|\u2014|\s-\s|/)\s*(.+)")
ABOUT = re.compile(r"(?:c\.?|ca\.?|circa|about|around)\s*(.+)", re.IGNORECASE)
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""As EDTF numbers them, level 1."""

VAGUE = re.compile(
    r"(?:(?:in|at) )?(?:the )?(?:early|mid|middle of|late|later in|beginning of|start of|end of"
    r"|anfang|mitte|ende)[ -](?:the )?(.+)",
    re.IGNORECASE,
)
"""Words for a part of a month, of a season or of a year, which no date can say."""

YEAR = re.compile(r"\b\d{4}\b")

SHORT_MONTH = re.compile(r"(\d{4})-([1-9])")
"""A month without its zero."""

DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
"""A day as it should be written, in the calendar or not."""


def not_in_calendar(text: str) -> str | None:
    """Say why a day that is written as it should be is none; nothing for one written otherwise."""
    if not (parts := DAY.fullmatch(text)):
        return None
    year, month, _ = map(int, parts.groups())
    if not 1 <= month <= 12:  # noqa: PLR2004 - of a year
        return f"there is no month {parts[2]}"
    if year == 0:
        return "there is no year 0"
    return f"{dt.date(year, month, 1):%B} {year} has {monthrange(year, month)[1]} days"


def meant_days(text: str) -> tuple[str, ...]:
    """Give the days that a text can mean: one, or two where day and month may be exchanged."""
    bare = " ".join(text.split())
    dashed = re.sub(r"[\u2010-\u2015\u2212]", "-", bare)
    if found := ISO.fullmatch(dashed) or TOGETHER.fullmatch(dashed):
        year, *rest = (part for part in found.groups() if part.isdigit())
        return days(year, rest[0], rest[1]) or days(year, rest[1], rest[0])
    if found := DAY_FIRST.fullmatch(bare):
        return days(found[3], month_number(found[2]), found[1])
    if found := MONTH_FIRST.fullmatch(bare):
        return days(found[3], month_number(found[1]), found[2])
    if found := NUMBERS.fullmatch(dashed):
        day_first = days(found[4], found[3], found[1])
        if found[2] == ".":  # nobody writes the month first before a full stop
            return day_first
        return tuple(dict.fromkeys(day_first + days(found[4], found[1], found[3])))
    return ()


def days(year: str, month: str, day: str) -> tuple[str, ...]:
    """Give the day of three numbers, or nothing where the calendar has none."""
    try:
        return (dt.date(int(year), int(month), int(day)).isoformat(),)
    except ValueError:
        return ()


def exchanged(text: str) -> str | None:
    """Give a span of days that ends before it starts the other way round; nothing for another."""
    first, slash, last = text.partition("/")
    if not (slash and is_date(first) and is_date(last)):
        return None
    return f"{last}/{first}" if last < first else None


def is_date(text: str) -> bool:
    """Whether a text is a date, as it should be written."""
    try:
        return parse_date(text) is not None
    except ValueError:
        return False


def meant_edtf(text: str) -> str | None:
    """Give the EDTF date that a text can mean: a day, a month, about one, a season, a span."""
    bare = " ".join(text.split())
    if found := ABOUT.fullmatch(bare):
        inner = (
            found[1] if re.fullmatch(r"\d{4}(?:-\d{2}){0,2}", found[1]) else meant_edtf(found[1])
        )
        return f"{inner}~" if inner else None
    if found := SPAN.fullmatch(bare):
        ends = [edtf_end(part) for part in found.groups()]
        return "/".join(end for end in ends if end) if all(ends) else None
    return edtf_end(bare)


def meant_by_words(text: str, year: int | None = None) -> str | None:
    """Give the EDTF date of words such as "early July 2025": all of the month that they name.

    Args:
        text: The words.
        year: The year, where they name none.
    """
    bare = " ".join(text.split())
    whole = bare if YEAR.search(bare) or year is None else f"{bare} {year}"
    vague = VAGUE.fullmatch(whole)
    return meant_edtf(vague[1] if vague else whole)


def edtf_end(text: str) -> str | None:
    """Give one end of a span, or a date that is none."""
    if re.fullmatch(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?", text) or is_day(text):
        return text
    if short := SHORT_MONTH.fullmatch(text):
        return f"{short[1]}-0{short[2]}"
    if len(found := meant_days(text)) == 1:
        return found[0]
    if month := MONTH_ALONE.fullmatch(text):
        number = SEASONS.get(month[1].casefold()) or int(month_number(month[1]))
        return f"{month[2]}-{number:02}" if number else None
    return None


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar, as it should be written."""
    return DAY.fullmatch(text) is not None and bool(days(*text.split("-")))


def month_number(name: str) -> str:
    """Give a month's number by its name, "0" where it is none."""
    plain = name.casefold().rstrip(".")
    return str(english_months().get(plain) or month_names().get(plain, 0))


@cache
def english_months() -> dict[str, int]:
    """Give the numbers of months by their English names, in full and short."""
    names = [*enumerate(calendar.month_name), *enumerate(calendar.month_abbr)]
    return {name.casefold(): number for number, name in names if number}


@cache
def month_names() -> dict[str, int]:
    """Give the numbers of months by their names, in full and short, in some languages."""
    from babel.dates import get_month_names  # noqa: PLC0415 - slow, and only where a date is none

    return {
        str(name).casefold().rstrip("."): number
        for tag in reversed(LANGUAGES)
        for width in ("abbreviated", "wide")
        for number, name in get_month_names(width, locale=tag).items()
    }
