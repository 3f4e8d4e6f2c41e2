"""Dates from content: takes what pages say, gives the day each was last changed.

MkDocs stamps every page with the day of the build. A site that says so changes each day
although nobody changed it, and two builds of one content differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

NEVER = "1970-01-01"
"""For a site without a single dated page."""


def iso_day(value: object) -> str | None:
    """Give a front matter date, which YAML may have read as one, in ISO form."""
    if value is None:
        return None
    return date.fromisoformat(str(value)[:10]).isoformat()


def is_day(value: object) -> bool:
    """Tell whether a value of front matter is a date."""
    try:
        iso_day(value)
    except ValueError:
        return False
    return True


def newest(days: Iterable[str | None]) -> str:
    """Give the last of the days: what stands for a page that has none of its own."""
    return max((day for day in days if day), default=NEVER)
