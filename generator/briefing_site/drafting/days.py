"""Days: takes a sentence and the day of publication, gives the day that the sentence speaks of."""

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
