"""Lists that grow with the years: takes items, gives a first page and one a year.

So no page grows without bound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefing_site.document.nodes import Blocks, Link, Place
from briefing_site.document.runs import Part, joined, paragraph, run, strong
from briefing_site.interface import _
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.moved import moved
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.titles import title

Item = TypeVar("Item")

MOST_NEWEST = 30
"""Items of the newest on the first page of a list that is divided by years."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year of a list, how much there is of it, and the page that holds it."""

    number: int
    count: int
    path: str


@dataclass(frozen=True, slots=True)
class Excerpt(Generic[Item]):
    """What one page shows of a list.

    Attributes:
        items: The newest items, or all of a year, newest first.
        years: The years that the list is divided by, newest first.
        year: The year that the page shows; `None` on the first page.
    """

    items: Sequence[Item]
    years: Sequence[Year]
    year: int | None = None


@dataclass(frozen=True, slots=True)
class YearlyList(Generic[Item]):
    """How a list is divided by years, and shown.

    Attributes:
        title: The heading of the first page.
        description: What the list holds, for a search result.
        first: The path of the first page.
        of_year: Gives the path of a year's page.
        year_of: Gives the year that an item belongs to.
        show: Gives what stands below the heading of a page.
    """

    title: str
    description: str
    first: str
    of_year: Callable[[int], str]
    year_of: Callable[[Item], int]
    show: Callable[[Library, Excerpt[Item]], Blocks]

    def pages(self, library: Library, items: Sequence[Item]) -> Iterator[Page]:
        """Build the first page and one for each year; a year that has none leads to the first.

        A correction can take the last item from a year, whose address must go on leading somewhere.

        Args:
            library: What all pages draw on.
            items: The whole list, oldest first.
        """
        found: dict[int, list[Item]] = {}
        for item in reversed(items):
            found.setdefault(self.year_of(item), []).append(item)
        years = [Year(year, len(held), self.of_year(year)) for year, held in found.items()]
        yield self.page(library, Excerpt(items[: -MOST_NEWEST - 1 : -1], years))
        for year, held in found.items():
            yield self.page(library, Excerpt(held, years, year))
        for year in sorted(library.years.difference(found)):
            yield moved(library, self.of_year(year), Place(self.first), self.title)

    def page(self, library: Library, shown: Excerpt[Item]) -> Page:
        """Build one page: of a year, or the first, which is of none."""
        name, description, year = self.title, self.description, shown.year
        if year is not None:
            name = _("{list} of {year}", list=name, year=str(year))
            description = f"{description} {year}"
        return Page(
            path=self.first if year is None else self.of_year(year),
            front=FrontMatter(name, description, PageKind.LIST, updated=library.newest),
            body=(title(name), *self.show(library, shown)),
        )


def years_of(shown: Excerpt[Item]) -> Blocks:
    """Lead to the years of a list, and say on its first page how much of it stands there."""
    if not shown.years:
        return ()
    years = paragraph(joined((year_link(year, shown.year) for year in shown.years), " · "))
    count, total = len(shown.items), sum(year.count for year in shown.years)
    if shown.year is not None or count == total:
        return (years,)
    told = say(
        "The newest {count} of {total}; the years above hold all of them.",
        count=str(count),
        total=str(total),
    )
    return (years, paragraph(told))


def year_link(year: Year, here: int | None) -> Part:
    """Lead to a year, unless the page shows it, and say how much there is of it."""
    words = str(year.number)
    name = strong(words) if year.number == here else Link(Place(year.path), (words,))
    return run(name, f" ({year.count})")
