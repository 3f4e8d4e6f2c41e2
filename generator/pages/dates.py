"""Dates in words: takes days and EDTF dates, gives what a reader reads."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from generator.model.edtf import EdtfDate

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

# EDTF level 1 numbers the seasons from 21.
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}

PART = re.compile(r"(-?\d{3,4}X{0,2}|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%])?")
MARKS = {"~": "about ", "?": "possibly ", "%": "possibly about ", None: ""}


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words, and as machines read it where HTML has a form for it."""

    words: str
    machine: str


HTML_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def dated(date: dt.date) -> DateView:
    """Show a day."""
    return DateView(day(date), date.isoformat())


def happened(date: EdtfDate) -> DateView:
    """Show an EDTF date; HTML knows whole days, months and years, no seasons."""
    return DateView(edtf(date), date.text if HTML_DATE.fullmatch(date.text) else "")


def day(date: dt.date) -> str:
    """Write a day: `31 July 2025`."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def month(date: dt.date) -> str:
    """Write the month of a day: `July 2025`."""
    return f"{MONTHS[date.month - 1]} {date.year}"


def age(days: int) -> str:
    """Write how old something is, no more exactly than it matters."""
    for unit, length, least in (("year", 365, 2), ("month", 30, 2), ("day", 1, 1)):
        if days >= length * least:
            number_ = days // length
            return f"{number_} {unit if number_ == 1 else unit + 's'} old"
    return "that day"


def period(first: dt.date | None, last: dt.date | None) -> str:
    """Write a period, an open end in words; nothing where both ends are open."""
    if first and last:
        return f"{day(first)} to {day(last)}"
    if first:
        return f"since {day(first)}"
    return f"until {day(last)}" if last else ""


def edtf(date: EdtfDate) -> str:
    """Write an EDTF date: `about July 2025`, `21 July 2025 to 27 July 2025`."""
    first, slash, last = date.text.partition("/")
    if not slash:
        return part(first)
    match first.strip("."), last.strip("."):
        case "", _:
            return f"until {part(last)}"
        case _, "":
            return f"since {part(first)}"
    return f"{part(first)} to {part(last)}"


def part(text: str) -> str:
    """Write one date of EDTF, as exact as it is."""
    match = PART.fullmatch(text)
    if not match:
        return text
    year, month, day_, mark = match.groups()
    words = [number(day_), month_name(month), decade(year)]
    return MARKS[mark] + " ".join(word for word in words if word)


def number(day_: str | None) -> str:
    """Write a day of the month without its leading zero; nothing where it is not known."""
    return str(int(day_)) if day_ and day_.isdigit() else ""


def month_name(month: str | None) -> str:
    """Write a month or a season; nothing where it is not known."""
    if not month or not month.isdigit():
        return ""
    return SEASONS.get(month) or MONTHS[int(month) - 1]


def decade(year: str) -> str:
    """Write a year, a decade or a century."""
    return year if year.isdigit() else f"{year.replace('X', '0')}s"
