"""Dates in citations: takes EDTF dates, gives those of their parts that are known."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import lru_cache

from briefing_site.frozen import frozen
from briefing_site.model.edtf import SEASON, SPRING, EdtfDate

MONTHS = tuple(calendar.month_name)
"""In English, from 1; the library writes a date for each that it is asked for."""

SEASONS = ("Spring", "Summer", "Autumn", "Winter")
"""As the Citation Style Language numbers them, from 1."""


@frozen
class KnownDate:
    """A date as far as it is known.

    Attributes:
        parts: Year, month and day, without those that are not known; nothing where no year is.
        season: The number of a season, from 1 for spring, or 0.
        is_about: Whether its parts are approximate.
        is_uncertain: Whether it is uncertain that they are right.
    """

    parts: tuple[int, ...]
    season: int = 0
    is_about: bool = False
    is_uncertain: bool = False

    @classmethod
    def of(cls, date: EdtfDate) -> KnownDate:
        """Keep what all days that a date can mean have in common; of a source's day, nothing."""
        if date.is_of_source:
            return cls(())
        if date.is_exact:  # as most are
            return exact(date.first)
        if season := SEASON.fullmatch(date.text):
            number = int(season[2]) - SPRING + 1
            return cls((int(season[1]),), number, date.approximate, date.uncertain)
        return cls(in_common(date.first, date.last), 0, date.approximate, date.uncertain)

    @property
    def month(self) -> str:
        """The month or the season in English, where it is known."""
        if self.season:
            return SEASONS[self.season - 1]
        return MONTHS[self.parts[1]] if len(self.parts) > 1 else ""

    @property
    def iso(self) -> str:
        """The parts as ISO 8601 writes them, approximate or not."""
        year, *rest = self.parts
        return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])


@lru_cache(maxsize=4_096)  # a site has few days, and each stands in many citations
def exact(day: dt.date) -> KnownDate:
    """Know a day."""
    return KnownDate((day.year, day.month, day.day))


def in_common(first: dt.date, last: dt.date) -> tuple[int, ...]:
    """Give year, month and day as far as two days share them."""
    parts = zip(
        (first.year, first.month, first.day), (last.year, last.month, last.day), strict=True
    )
    shared: list[int] = []
    for one, other in parts:
        if one != other:
            break
        shared.append(one)
    return tuple(shared)


def in_apa(date: KnownDate) -> str:
    """Write a date as APA does: `2025, July 31`, `ca. 2025, July`, `[2025, July?]`, `n.d.`."""
    if not date.parts:
        return "n.d."
    day = f" {date.parts[2]}" if len(date.parts) > len(("year", "month")) else ""
    words = f"{date.parts[0]}, {date.month}{day}" if date.month else str(date.parts[0])
    about = f"ca. {words}" if date.is_about else words
    return f"[{about}?]" if date.is_uncertain else about


def in_chicago(date: KnownDate) -> str:
    """Write a date as Chicago does: `July 31, 2025`, `[ca. 2025]`, `[July 2025?]`, or nothing."""
    if not date.parts:
        return ""
    day = f" {date.parts[2]}," if len(date.parts) > len(("year", "month")) else ""
    words = " ".join(filter(None, (f"{date.month}{day}", str(date.parts[0]))))
    about = f"ca. {words}" if date.is_about else words
    doubt = "?" if date.is_uncertain else ""
    return f"[{about}{doubt}]" if date.is_about or date.is_uncertain else words
