"""Years, months and days of a list: takes how much each holds, gives the pages it is divided into.

A year that holds too much for one page is divided by months, and such a month by days. What stands
in no one month, or on no one day, stays on the page that it was on, which leads to the others. What
cannot be divided and is too much still, such as one day, takes several pages.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Self, TypeVar

from briefing_site.frozen import frozen
from briefing_site.interface import spoken
from briefing_site.naming import dates
from briefing_site.pages import bounds

YEAR, MONTH, DAY = 4, 7, 10
"""Characters of an ISO date that name a year, a month and a day."""

SHRUNK = 10
"""A page whose lines are fewer than a page's most by one part in so many may have been divided."""

Item = TypeVar("Item")
Span = tuple[dt.date, dt.date]
"""The first and the last day of an item."""


@frozen
class Periods:
    """How a list is divided.

    Attributes:
        counts: How much stands in each year, and within one month or on one day, by ISO dates.
        lines: How many lines an item takes, so that a page of long ones holds fewer.
    """

    counts: Counter[str]
    lines: int = 1

    @classmethod
    def of(cls, spans: Iterable[Span], lines: int = 1) -> Self:
        """Count by years, months and days; a span belongs to the year in which it ends."""
        return cls(Counter(period for span in spans for period in periods_of(span)), lines)

    def page_of(self, span: Span) -> str:
        """Give the period on whose page something stands."""
        *wider, narrowest = periods_of(span)
        return next((one for one in wider if not self.is_divided(one)), narrowest)

    def is_divided(self, period: str) -> bool:
        """Whether a period holds too much for its page; a day is never divided."""
        return len(period) < DAY and is_too_much(self.counts[period] * self.lines)

    def parts(self, period: str) -> list[str]:
        """Give the periods that one is divided into, newest first; none where it is not."""
        if not self.is_divided(period):
            return []
        return [part for part in reversed(list(within(period))) if self.counts[part]]

    def pages(self) -> list[str]:
        """Give every period that has a page, newest first, and each behind its own parts."""
        return [page for year in self.years() for page in self.parts_and_whole(year)]

    def sheets(
        self, items: Sequence[Item], span_of: Callable[[Item], Span]
    ) -> dict[str, list[Sequence[Item]]]:
        """Give what stands on the pages of each period, newest first, in as many as it takes.

        Args:
            items: The whole list, oldest first.
            span_of: Gives the first and the last day of an item.
        """
        held: dict[str, list[Item]] = {period: [] for period in self.pages()}
        for item in reversed(items):
            held[self.page_of(span_of(item))].append(item)
        most = max(bounds.MOST_ON_PAGE // self.lines, 1)
        return {
            period: [found[start : start + most] for start in range(0, len(found) or 1, most)]
            for period, found in held.items()
        }

    def years(self) -> list[str]:
        """Give the years, newest first."""
        return sorted((one for one in self.counts if len(one) == YEAR), reverse=True)

    def parts_and_whole(self, period: str) -> Iterator[str]:
        """Give all that a period is divided into, then the period."""
        for part in self.parts(period):
            yield from self.parts_and_whole(part)
        yield period

    def months_without_page(self, until: dt.date) -> Iterator[tuple[str, str]]:
        """Give months that may have had a page, each with its year, which has one.

        A correction can take the last item from a month, or so many from a year that it is
        divided no more. An address that was published must go on leading somewhere.

        Args:
            until: The day of the newest change to the content: nothing stood in a later month,
                unless something still does.
        """
        held = (one for one in self.counts if len(one) == MONTH)
        newest = max(until.isoformat()[:MONTH], *held, "")
        for year in self.years():
            lines = self.counts[year] * self.lines
            if lines > bounds.MOST_ON_PAGE - bounds.MOST_ON_PAGE // SHRUNK:
                kept = set(self.parts(year))
                yield from (
                    (one, year) for one in within(year) if one not in kept and one <= newest
                )


def sheet_of(period: str, number: int) -> str:
    """Name a page of a period that takes several: `2025-07-31`, `2025-07-31/2`."""
    return period if number == 1 else f"{period}/{number}"


def is_too_much(lines: int) -> bool:
    """Whether so many lines of a list are more than one page holds."""
    return lines > bounds.MOST_ON_PAGE


@lru_cache(maxsize=16_384)  # a site has few days, and many things on each
def periods_of(span: Span) -> Sequence[str]:
    """Give the year in which a span ends, and the month and the day that hold all of it."""
    first, last = (day.isoformat() for day in span)
    return [
        last[:length]
        for length in (YEAR, MONTH, DAY)
        if length == YEAR or first[:length] == last[:length]
    ]


def within(period: str) -> Iterator[str]:
    """Go through the months of a year, or the days of a month."""
    first = first_day(period)
    is_year = len(period) == YEAR
    last = dates.DECEMBER if is_year else monthrange(first.year, first.month)[1]
    return (f"{period}-{number:02}" for number in range(1, last + 1))


def first_day(period: str) -> dt.date:
    """Give the first day of a year, a month or a day."""
    return dt.date.fromisoformat(period + "0000-01-01"[len(period) :])


def period_words(period: str) -> str:
    """Name a year, a month or a day: `2025`, `July 2025`, `31 July 2025`."""
    if len(period) == YEAR:
        return spoken().digits(period)
    name = dates.month if len(period) == MONTH else dates.day
    return name(first_day(period))
