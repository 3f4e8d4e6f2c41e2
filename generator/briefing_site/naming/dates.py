"""Dates in words: takes days and EDTF dates, gives what a reader reads."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from briefing_site.interface import Language, _, ngettext, spoken
from briefing_site.model.edtf import EdtfDate

YEAR, MONTH = 365, 30
"""Days, as exactly as an age in words needs them."""

FIRST_YEAR, DECEMBER = 1, 12

YEAR_NAMED = re.compile(r"\d{4}")
"""A whole year within a date of EDTF."""

PART = re.compile(r"(-?\d{3,4}X{0,2}|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%])?")

"""What HTML knows of EDTF: whole days, months and years."""


def day(date: dt.date) -> str:
    """Write a day: `31 July 2025`."""
    return spoken().day(date)


def month(date: dt.date) -> str:
    """Write the month of a day: `July 2025`."""
    return spoken().month(date)


def year(number: int) -> str:
    """Write a year: `2025`, in the digits of the language."""
    return spoken().digits(str(number))


def age(days: int) -> str:
    """Write how old something is, no more exactly than it matters."""
    if days >= 2 * YEAR:
        return ngettext("{count} year old", "{count} years old", days // YEAR)
    if days >= 2 * MONTH:
        return ngettext("{count} month old", "{count} months old", days // MONTH)
    return ngettext("{count} day old", "{count} days old", days) if days else _("that day")


def period(first: EdtfDate | None, last: EdtfDate | None, note: str | None = None) -> str:
    """Write a period in its source's words, else by its ends; nothing where both are open."""
    words = between(bound(first) if first else "", bound(last) if last else "")
    return as_noted(note, words, *(end.text for end in (first, last) if end))


def bound(date: EdtfDate) -> str:
    """Write when something began or ended, where the day may be one of a span."""
    first, slash, last = date.text.partition("/")
    match bool(first.strip(".")), bool(last.strip(".")):
        case True, True:
            return _("some time between {first} and {last}", first=part(first), last=part(last))
        case False, True:
            return _("{date} or earlier", date=part(last))
    return _("{date} or later", date=part(first)) if slash else part(first)


def between(first: str, last: str) -> str:
    """Write a period from its ends in words; one of them may be open."""
    if first and last:
        return _("{first} to {last}", first=first, last=last)
    if first:
        return _("since {date}", date=first)
    return _("until {date}", date=last) if last else ""


def edtf(date: EdtfDate) -> str:
    """Write a date in its source's words, else as exactly as it is known.

    Such as `about July 2025`, `21 July 2025 to 27 July 2025`, `reported on 31 July 2025`.
    """
    return _edtf(date, spoken())


@lru_cache(maxsize=16_384)  # a site has few dates, and each stands on many pages
def _edtf(date: EdtfDate, _language: Language) -> str:
    words = noted(date)
    if not date.is_of_source:
        return words
    if date.is_day and not date.note:
        return _("reported on {date}", date=words)
    return _("reported: {date}", date=words)


def in_sentence(date: EdtfDate) -> str:
    """Write a date for a place within a sentence, such as behind "since".

    It is a noun there also where no day of speaking is known: `31 July 2025 (date of the report)`.
    """
    return _in_sentence(date, spoken())


@lru_cache(maxsize=16_384)
def _in_sentence(date: EdtfDate, _language: Language) -> str:
    words = noted(date)
    return _("{date} (date of the report)", date=words) if date.is_of_source else words


def noted(date: EdtfDate) -> str:
    """Write a date in its source's words, else in those for what is known of it."""
    if date.is_exact and not date.note:  # as most are
        return day(date.first)
    return as_noted(date.note, meant(date), date.text)


def meant(date: EdtfDate) -> str:
    """Write what is known of a date, without its source's words: they tell from another day."""
    return bound(date) if date.is_instant else in_words(date.text)


def as_noted(note: str | None, meant: str, *texts: str) -> str:
    """Give a source's words for a date; where they name no year, as its words, with what is meant.

    "Last night" is said from where the source stands: without quotation marks the page would say
    it of itself.
    """
    if not note:
        return meant
    if any(year in note for year in YEAR_NAMED.findall(" ".join(texts) or note)):
        return note
    if not meant:
        return _("“{words}”", words=note)
    return _("“{words}” ({meant})", words=note, meant=meant)


def in_words(text: str) -> str:
    """Write an EDTF date; an end that is not known is no open one."""
    first, slash, last = text.partition("/")
    if not slash:
        return part(first)
    if not last:
        return _("from {date}, end not known", date=part(first))
    if not first:
        return _("by {date}", date=part(last))
    return between(*(part(end) if end != ".." else "" for end in (first, last)))


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
    words = [spoken().number(day_) if day_ else "", month_name(month_), decade(year)]
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
    words = spoken().digits(year.replace("X", "0"))
    return words if year.isdigit() else _("{year}s", year=words)
