"""Lists that grow with the years: takes items, gives a first page and one a year.

So no page grows without bound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefing_site.interface import _
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page

Item = TypeVar("Item")


Row = TypeVar("Row")


MOST_NEWEST = 30
"""Rows of the newest on the first page of a list that is divided by years."""


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of a list, and how much there is of it."""

    year: str
    link: LinkView
    count: int


@dataclass(frozen=True, slots=True)
class ListView(Generic[Row]):
    """A list, or one year of it.

    Attributes:
        title: The page's heading.
        total: How many rows the whole list has.
        years: The years that the list is divided by, newest first.
        here: The year that this page shows; empty on the first page.
        rows: The newest rows, or all of the year.
    """

    title: str
    total: int
    years: tuple[YearView, ...]
    here: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class YearlyList(Generic[Item, Row]):
    """How a list is divided by years, and shown.

    Attributes:
        title: The heading of the first page.
        description: What the list holds, for a search result.
        template: The template of all its pages.
        first: The path of the first page.
        of_year: Gives the path of a year's page.
        year_of: Gives the year that an item belongs to.
        show: Makes an item's row for the page that it stands on.
        arrange: Makes what the template shows out of a page's rows.
    """

    title: str
    description: str
    template: str
    first: str
    of_year: Callable[[int], str]
    year_of: Callable[[Item], int]
    show: Callable[[Desk, Item], Row]
    arrange: Callable[[Desk, ListView[Row]], object] = lambda _, found: found

    def pages(self, library: Library, items: Sequence[Item]) -> Iterator[Page]:
        """Build the first page and one for each year.

        Args:
            library: What all pages draw on.
            items: The whole list, oldest first.
        """
        years: dict[int, list[Item]] = {}
        for item in reversed(items):
            years.setdefault(self.year_of(item), []).append(item)
        newest = list(reversed(items[-MOST_NEWEST:]))
        counts = {year: len(found) for year, found in sorted(years.items(), reverse=True)}
        yield self.page(Desk(library, self.first), "", newest, counts)
        for year, found in years.items():
            yield self.page(Desk(library, self.of_year(year)), str(year), found, counts)

    def page(self, desk: Desk, here: str, items: Sequence[Item], counts: Mapping[int, int]) -> Page:
        """Build one page: of a year, or the first, which is of none."""
        title = _("{list} of {year}", list=self.title, year=here) if here else self.title
        years = tuple(
            YearView(str(year), LinkView(str(year), desk.href(self.of_year(year))), count)
            for year, count in counts.items()
        )
        rows = tuple(self.show(desk, item) for item in items)
        return Page(
            path=desk.path,
            front=FrontMatter(
                title, f"{self.description} {here}".strip(), "list", updated=desk.library.newest
            ),
            template=self.template,
            view=self.arrange(desk, ListView(title, sum(counts.values()), years, here, rows)),
        )
