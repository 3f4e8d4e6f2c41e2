"""Lists that grow with the years: takes items, gives a first page and one a year.

So no page grows without bound: a long year has a page for each month, and keeps its own, which
leads to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import Generic, TypeVar

from briefing_site.document.nodes import Blocks, Link, Place
from briefing_site.document.runs import (
    DOT,
    Part,
    bullets,
    division,
    heading,
    joined,
    paragraph,
    run,
    span,
    strong,
)
from briefing_site.frozen import frozen
from briefing_site.interface import _, spoken
from briefing_site.pages import bounds, links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.moved import moved
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.titles import title
from briefing_site.pages.periods import (
    DAY,
    MONTH,
    SHRUNK,
    YEAR,
    Periods,
    Span,
    period_words,
    sheet_of,
)

Item = TypeVar("Item")


@frozen
class Period:
    """A year, a month or a day of a list, how much there is of it, and the page that holds it."""

    iso: str
    count: int
    path: str


@frozen
class Excerpt(Generic[Item]):
    """What one page shows of a list.

    Attributes:
        items: The newest items, or all that stand on a period's own page, newest first.
        rows: The years that the list is divided by, then, where the page's own year is divided by
            months, these, and likewise days; all newest first.
        here: The period that the page shows; nothing on the first page.
        parts: The periods that the page's own one is divided by: what stands in one of them is
            not among the items.
        sheets: How many items stand on each of the period's pages, of which there are several
            where it can't be divided.
        sheet: Which of these pages it is, the first being 1.
        page_of: Gives the path of a period's page.
    """

    items: Sequence[Item]
    rows: Sequence[Sequence[Period]]
    here: str = ""
    parts: Sequence[Period] = ()
    sheets: Sequence[int] = ()
    sheet: int = 1
    page_of: Callable[[str], str] = str

    @property
    def years(self) -> Sequence[Period]:
        """The years that the list is divided by, newest first."""
        return self.rows[0]

    @property
    def has_nothing(self) -> bool:
        """Whether nothing stands on the page nor on those that its period is divided by."""
        return not self.items and not self.parts


@frozen
class YearlyList(Generic[Item]):
    """How a list is divided by years, and shown.

    Attributes:
        title: The heading of the first page.
        description: What the list holds, for a search result.
        first: The path of the first page.
        page_of: Gives the path of a period's page.
        span_of: Gives the first and the last day of an item, which stands in the year of the last.
        show: Gives what stands below the heading of a page.
        lines: How many lines an item takes, so that a page of long ones holds fewer.
        is_of_site: Whether it is one that every year of the record may have stood on.
        has_first: Whether the first page is its own, and not one of more than this list.
    """

    title: str
    description: str
    first: str
    page_of: Callable[[str], str]
    span_of: Callable[[Item], Span]
    show: Callable[[Library, Excerpt[Item]], Blocks]
    lines: int = 1
    is_of_site: bool = True
    has_first: bool = True

    def pages(self, library: Library, items: Sequence[Item]) -> Iterator[Planned]:
        """Plan the first page and one for each year; a year that has none leads to the first.

        A correction can take the last item from a year, whose address must go on leading somewhere.

        Args:
            library: What all pages draw on.
            items: The whole list, oldest first.
        """
        divided = Periods.of(map(self.span_of, items), self.lines)
        sheets = divided.sheets(items, self.span_of)
        years = self.row(divided, divided.years())
        if self.has_first:
            yield self.planned(library, Excerpt(items[: -bounds.MOST_NEWEST - 1 : -1], [years]))
        for period in divided.pages():
            rows = [years, *self.rows_above(divided, period)]
            parts = self.row(divided, divided.parts(period))
            counts = [len(sheet) for sheet in sheets[period]]
            for number, sheet in enumerate(sheets[period], 1):
                shown = Excerpt(sheet, rows, period, parts, counts, number, self.page_of)
                yield self.planned(library, shown)
            if len(period) == DAY or parts:
                yield from self.former_sheet(library, period, counts)
        yield from self.former(library, divided)

    def row(self, divided: Periods, periods: Iterable[str]) -> list[Period]:
        """Give periods with how much each holds and with their pages."""
        return [Period(one, divided.counts[one], self.page_of(one)) for one in periods]

    def rows_above(self, divided: Periods, period: str) -> Iterator[list[Period]]:
        """Give the months among which a page stands, and the days."""
        for length in (YEAR, MONTH):
            if len(period) > length:
                yield self.row(divided, divided.parts(period[:length]))

    def former(self, library: Library, divided: Periods) -> Iterator[Planned]:
        """Plan what leads from pages that there may have been to those that there are."""
        named = {f"{year:04}" for year in library.years if self.is_of_site}
        for year in sorted(named.difference(divided.counts)):
            yield moved(library, self.page_of(year), Place(self.first), self.title)
        for month, year in divided.months_without_page(library.newest):
            yield moved(library, self.page_of(month), Place(self.page_of(year)), self.name_of(year))

    def former_sheet(
        self, library: Library, period: str, counts: Sequence[int]
    ) -> Iterator[Planned]:
        """Plan what leads from a further page of a period, which may have been, to its last."""
        most, number = bounds.MOST_ON_PAGE // self.lines, len(counts)
        if counts[-1] > most - most // SHRUNK:
            gone, last = (self.page_of(sheet_of(period, one)) for one in (number + 1, number))
            yield moved(library, gone, Place(last), self.name_of(period, number))

    def planned(self, library: Library, shown: Excerpt[Item]) -> Planned:
        """Plan one page."""
        return Planned(self.path_of(shown), partial(self.page, library, shown))

    def path_of(self, shown: Excerpt[Item]) -> str:
        """Give the path of a page."""
        return self.page_of(sheet_of(shown.here, shown.sheet)) if shown.here else self.first

    def page(self, library: Library, shown: Excerpt[Item]) -> Page:
        """Build one page: of a period, or the first, which is of none."""
        name, description = self.name_of(shown.here, shown.sheet), self.description
        if shown.here:
            description = f"{description} {period_words(shown.here)}"
        return Page(
            path=self.path_of(shown),
            front=FrontMatter(name, description, PageKind.LIST, updated=library.newest),
            body=(title(name), *self.show(library, shown)),
        )

    def name_of(self, period: str, sheet: int = 1) -> str:
        """Name a page by its list, its period, and its number where it is not the first."""
        if not period:
            return self.title
        if len(period) == YEAR:
            name = _("{list} of {year}", list=self.title, year=period_words(period))
        else:
            name = _("{list}: {period}", list=self.title, period=period_words(period))
        return (
            name
            if sheet == 1
            else _("{page}, page {number}", page=name, number=spoken().number(sheet))
        )


def years_of(shown: Excerpt[Item]) -> Blocks:
    """Lead to the years of a list, and say on its first page how much of it stands there.

    A page that is divided leads to its months or days, too, and says how much there is in all.
    """
    if not shown.years:
        return ()
    rows = [
        paragraph(joined((period_link(one, shown.here) for one in row), DOT)) for row in shown.rows
    ]
    count, total = len(shown.items), sum(year.count for year in shown.years)
    if shown.here or count == total:
        return (*rows, *each_part(shown), *each_sheet(shown))
    told = say(
        "The newest {count} of {total}; the years above hold all of them.",
        count=spoken().number(count),
        total=spoken().number(total),
    )
    return (*rows, paragraph(told))


def each_part(shown: Excerpt[Item]) -> Blocks:
    """Lead to what a page is divided into, at the places where that stood on the whole page."""
    if not shown.parts or shown.sheet > 1:
        return ()
    total = spoken().number(sum(shown.sheets) + sum(part.count for part in shown.parts))
    told = (
        _("{total} in all, too many for one page. By month:", total=total)
        if len(shown.here) == YEAR
        else _("{total} in all, too many for one page. By day:", total=total)
    )
    lines = (
        run(span(period_link(part, shown.here), id=links.period_anchor(part.iso)))
        for part in shown.parts
    )
    return (paragraph(told), division(bullets(lines), class_="brf-parts"))


def each_sheet(shown: Excerpt[Item]) -> Blocks:
    """Lead to the pages of a period that takes several, and say what stands on which."""
    if len(shown.sheets) <= 1:
        return ()
    ends = list(accumulate(shown.sheets))
    first = (end - count + 1 for count, end in zip(shown.sheets, ends, strict=True))
    names = [stretch(*each) for each in zip(first, ends, strict=True)]
    pages = joined((sheet_link(shown, *one) for one in enumerate(names, 1)), DOT)
    told = say(
        "{count} stand here, on several pages: {pages}",
        count=spoken().number(ends[-1]),
        pages=pages,
    )
    return (paragraph(told),)


def stretch(first: int, last: int) -> str:
    """Name what stands on one of several pages by the numbers of its ends."""
    ends = dict.fromkeys(map(spoken().number, (first, last)))
    return "\N{EN DASH}".join(ends)


def sheet_link(shown: Excerpt[Item], number: int, name: str) -> Part:
    """Lead to one of several pages, unless it is this one."""
    if number == shown.sheet:
        return strong(name)
    return Link(Place(shown.page_of(sheet_of(shown.here, number))), (name,))


def rest_of(shown: Excerpt[Item]) -> Blocks:
    """Head what stays on a divided page, since it stands in no one month or on no one day."""
    if not shown.parts or not shown.items:
        return ()
    words = period_words(shown.here)
    if len(shown.here) == YEAR:
        return (heading(2, f"year-{shown.here}", _("{year}, in no one month", year=words)),)
    return (heading(2, links.period_anchor(shown.here), _("{month}, on no one day", month=words)),)


def period_link(period: Period, here: str) -> Part:
    """Lead to a period, unless the page shows it, and say how much there is of it."""
    words = period_words(period.iso)
    name = strong(words) if period.iso == here else Link(Place(period.path), (words,))
    return run(name, f" ({spoken().number(period.count)})")
