"""Days: takes a sentence and the day of publication, gives the date that the sentence speaks of."""

from __future__ import annotations

import datetime as dt
import re

WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = re.compile(
    rf"\b(?:{MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTHS}(?:,?\s+\d{{4}})?|\d{{4}}-\d\d-\d\d)\b"
)
RELATIVE = re.compile(rf"\b(?:(?P<last>last )?(?P<day>{WEEKDAYS})|(?P<near>yesterday|today))\b")

MONTH_NAMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
PART_OF_MONTH = re.compile(
    rf"\b(?:early|mid|late)[ -](?P<month>{MONTH_NAMES})(?: (?P<year>\d{{4}}))?\b"
)
PERIOD = re.compile(r"\b(?:earlier )?(?P<which>this|last) (?P<unit>week|month|year)\b")


def days_said(text: str, published: dt.date | None) -> tuple[str, str] | None:
    """Give the EDTF date of `earlier this week` or `early July`, and these words."""
    if published is None:
        return None
    if match := PART_OF_MONTH.search(text):
        return _part_of_month(match, published), match[0]
    if match := PERIOD.search(text):
        return _period(match["which"] == "last", match["unit"], published), match[0]
    return None


def _part_of_month(match: re.Match[str], published: dt.date) -> str:
    month = MONTH_NAMES.split("|").index(match["month"]) + 1
    year = published.year - (month > published.month)
    return f"{match['year'] or year}-{month:02}"


def _period(is_last: bool, unit: str, published: dt.date) -> str:  # noqa: FBT001 - of its match
    """Give the days of a week, a month or a year; of the one that runs, those up to publication."""
    start = {
        "week": published - dt.timedelta(days=published.weekday()),
        "month": published.replace(day=1),
        "year": published.replace(month=1, day=1),
    }[unit]
    if not is_last:
        return f"{start}/{published}" if start < published else f"{published}"
    before = start - dt.timedelta(days=1)
    if unit == "week":
        return f"{start - dt.timedelta(days=7)}/{before}"
    return f"{before:%Y-%m}" if unit == "month" else f"{before:%Y}"


def day_said(text: str, published: dt.date | None) -> dt.date | None:
    """Give the day of `on Thursday`, `yesterday` or `July 11`, never one after publication."""
    if published is None:
        return None
    if match := RELATIVE.search(text):
        return _relative(match, published)
    if match := DAY.search(text):
        found = parse_day(match[0], published)
        return found if found and found <= published else None
    return None


def _relative(match: re.Match[str], published: dt.date) -> dt.date:
    if match["near"]:
        return published - dt.timedelta(days=match["near"] == "yesterday")
    number = WEEKDAYS.split("|").index(match["day"])
    back = (published.weekday() - number) % 7
    return published - dt.timedelta(days=back or (7 if match["last"] else 0))


def parse_day(text: str, near: dt.date | None = None) -> dt.date | None:
    """Read a date in English words or digits; one without a year is the last before `near`."""
    try:
        return dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        pass
    import dateparser  # noqa: PLC0415 - reads a language's words

    base = dt.datetime.combine(near or dt.date(2000, 1, 1), dt.time(12)) + dt.timedelta(days=1)
    found = dateparser.parse(
        text.strip(),
        languages=["en"],
        settings={
            "RELATIVE_BASE": base,
            "PREFER_DATES_FROM": "past",
            "REQUIRE_PARTS": ["day", "month"] if near else ["day", "month", "year"],
        },
    )
    return found.date() if found else None
