"""Stamps: takes a line, gives the day that it stamps a text with: `Published on 18 July 2023`.

A line is a stamp if it says nothing but when, and perhaps where: a headline with a date in it is
none. Months may be in other languages: what is stamped so may be read in English all the same.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from briefing_site.drafting.days import DAY, MONTHS, WEEKDAYS, parse_day

LONGEST = 140
LONGEST_REST = 3
"""Words of a place beside a date."""

LANGUAGES = ["en", "fr", "de", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "ro",
             "tr", "ru", "uk", "ar", "fa"]  # fmt: skip
FIRST = r"first published|published|posted|issued|released|date|created|publi\w{1,6}|ver[öo]ff\w+"
LATER = r"(?:last |page )?(?:updated|modified|revised)|mis à jour|aktualisiert|actualizado"
LABELLED = re.compile(rf"\b(?P<later>{LATER})|\b(?P<first>{FIRST})\b", re.IGNORECASE)
ISO = re.compile(
    r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    r"(?:[T ]\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?)?(?![\d/])"
)
DIGITS = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[-./])(?P<second>\d{1,2})(?P=mark)"
    r"(?P<year>(?:19|20)\d\d)(?![\d/])"
)
WORDS = re.compile(
    r"(?<!\w)\d{1,2}(?:st|nd|rd|th|er|º|\.)?\s+(?:(?:de|of)\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+)?"
    r"(?:19|20)\d\d(?!\d)|"
    r"(?<!\w)[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d(?!\d)"
)
BESIDE = re.compile(
    rf"\b(?:{LATER}|{FIRST}|on|at|the|of|le|am|el|den|il|{WEEKDAYS}|{WEEKDAYS.replace('day', '')}|"
    r"(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?|local time|GMT|UTC|[ECMP][SD]?T|CES?T|IST|BST|"
    r"[ap]\.?m\.?|Uhr)(?!\w)|"
    r"\d{1,2}(?::|\.|h)\d\d(?::\d\d)?\s*(?:[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|[+-]\d\d:?\d\d",
    re.IGNORECASE,
)
DELIVERED = re.compile(
    r"^\W*(?:as |joint |the )*(?:statement |declaration |remarks )?(?:was |is )?"
    r"(?:delivered|issued|made|adopted|released|done|signed|by|at|on)\b|"
    r"^\W*(?:joint )?(?:statement|declaration|communiqu\w+)\b",
    re.IGNORECASE,
)
LONGEST_DELIVERY = 240
DECEMBER = 12


def stamped(line: str) -> dt.date | None:
    """Give the day of a line that says nothing else; of several, the one of publication."""
    dates = _dates(line) if is_stamp(line) else []
    days = [
        (_is_later(line[: match.start()]), match.start(), day)
        for match in dates
        if (day := _day(match))
    ]
    return min(days)[2] if days else None


def day_of_delivery(line: str) -> dt.date | None:
    """Give the day of `Delivered by the ambassador of Peru, Geneva, 4 March 2021`."""
    dates = _dates(line) if DELIVERED.match(line) and len(line) <= LONGEST_DELIVERY else []
    return _day(dates[0]) if len(dates) == 1 else None


def is_stamp(line: str) -> bool:
    """Whether a line says nothing but when, though it may be two days: `03/04/2025`."""
    dates = _dates(line) if len(line) <= LONGEST else []
    return bool(dates) and _is_bare(line, dates)


def _dates(line: str) -> list[re.Match[str]]:
    """Give the dates of a line; a day without a year is none."""
    kept: list[re.Match[str]] = []
    for pattern in (ISO, DIGITS, WORDS):
        for match in pattern.finditer(line):
            if all(match.start() >= one.end() or match.end() <= one.start() for one in kept):
                kept.append(match)
    return kept


def _is_bare(line: str, dates: list[re.Match[str]]) -> bool:
    """Whether a place and the words of a stamp are all that stands beside the dates."""
    rest = line
    for match in dates:
        rest = rest.replace(match[0], " ")
    is_labelled = bool(LABELLED.search(rest))
    words = re.findall(r"[^\W\d_][\w.’'-]*", BESIDE.sub(" ", rest))  # noqa: RUF001
    is_place = len(words) <= LONGEST_REST and all(word[0].isupper() for word in words)
    return is_place or (is_labelled and len(words) <= LONGEST_REST)


def _is_later(before: str) -> bool:
    """Whether the label right before a date says that it is not the first."""
    labels = list(LABELLED.finditer(before))
    return bool(labels) and bool(labels[-1]["later"])


def _day(match: re.Match[str]) -> dt.date | None:
    groups = match.groupdict()
    if "month" in groups:
        return _date(groups["year"], groups["month"], groups["day"])
    if "second" in groups:
        return _numbered(groups)
    return _worded(match[0])


def _numbered(groups: dict[str, str]) -> dt.date | None:
    """Read a day in digits, if there is but one way to."""
    first, second, year = groups["first"], groups["second"], groups["year"]
    if int(second) > DECEMBER:
        return _date(year, first, second)
    is_sure = groups["mark"] != "/" or int(first) > DECEMBER or first == second
    return _date(year, second, first) if is_sure else None


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


@cache
def _worded(text: str) -> dt.date | None:
    """Read a date in words, English or not."""
    if DAY.fullmatch(text.replace(",", "")) or re.search(rf"\b{MONTHS}", text):
        return parse_day(text)
    import dateparser  # noqa: PLC0415 - reads a language's words

    found = dateparser.parse(
        text, languages=LANGUAGES, settings={"REQUIRE_PARTS": ["day", "month", "year"]}
    )
    return found.date() if found else None
