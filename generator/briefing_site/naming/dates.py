"""Dates in words: takes days and EDTF dates, gives what a reader reads."""

from __future__ import annotations

import datetime as dt
import re

from briefing_site.interface import _, ngettext, spoken
from briefing_site.model.edtf import EdtfDate

YEAR, MONTH = 365, 30
"""Days, as exactly as an age in words needs them."""

FIRST_YEAR, DECEMBER = 1, 12

PART = re.compile(r"(-?\d{3,4}X{0,2}|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%])?")

"""What HTML knows of EDTF: whole days, months and years."""


def day(date: dt.date) -> str:
    """Write a day: `31 July 2025`."""
    return spoken().day(date)


def month(date: dt.date) -> str:
    """Write the month of a day: `July 2025`."""
    return spoken().month(date)


def age(days: int) -> str:
    """Write how old something is, no more exactly than it matters."""
    if days >= 2 * YEAR:
        return ngettext("{count} year old", "{count} years old", days // YEAR)
    if days >= 2 * MONTH:
        return ngettext("{count} month old", "{count} months old", days // MONTH)
    return ngettext("{count} day old", "{count} days old", days) if days else _("that day")


def period(first: dt.date | None, last: dt.date | None) -> str:
    """Write a period, an open end in words; nothing where both ends are open."""
    return between(day(first) if first else "", day(last) if last else "")


def between(first: str, last: str) -> str:
    """Write a period from its ends in words; one of them may be open."""
    if first and last:
        return _("{first} to {last}", first=first, last=last)
    if first:
        return _("since {date}", date=first)
    return _("until {date}", date=last) if last else ""


def edtf(date: EdtfDate) -> str:
    """Write an EDTF date: `about July 2025`, `21 July 2025 to 27 July 2025`."""
    first, slash, last = date.text.partition("/")
    if not slash:
        return part(first)
    return between(*(part(end) if end.strip(".") else "" for end in (first, last)))


def part(text: str) -> str:
    """Write one date of EDTF, as exact as it is."""
    match = PART.fullmatch(text)
    if not match:
        return text
    year, month_, day_, mark = match.groups()
    return as_sure(as_exact(year, number(month_), number(day_)), mark)


def as_sure(words: str, mark: str | None) -> str:
    """Say of a date that it is approximate, uncertain or both, if it is."""
    match mark:
        case "~":
            return _("about {date}", date=words)
        case "?":
            return _("possibly {date}", date=words)
        case "%":
            return _("possibly about {date}", date=words)
    return words


def as_exact(year: str, month_: int, day_: int) -> str:
    """Write the parts of a date that are known, a part that is not being 0."""
    if year.isdigit() and int(year) >= FIRST_YEAR and 0 < month_ <= DECEMBER:
        date = dt.date(int(year), month_, day_ or 1)
        return day(date) if day_ else month(date)
    words = [str(day_) if day_ else "", month_name(month_), decade(year)]
    return " ".join(word for word in words if word)


def number(digits: str | None) -> int:
    """Read a month or a day; 0 where it is not known."""
    return int(digits) if digits and digits.isdigit() else 0


def month_name(month_: int) -> str:
    """Write a month or a season (EDTF level 1 numbers them from 21); nothing for 0."""
    seasons = {21: _("spring"), 22: _("summer"), 23: _("autumn"), 24: _("winter")}
    return seasons[month_] if month_ in seasons else ("", *spoken().months)[month_]


def decade(year: str) -> str:
    """Write a year, a decade or a century."""
    return year if year.isdigit() else _("{year}s", year=year.replace("X", "0"))
