"""The timeline: takes the library, gives its pages, one a year and the newest."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from briefing_site.interface import _, spoken
from briefing_site.knowledge.timeline import Moment, everything
from briefing_site.pages import dates, links
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.library import Library
from briefing_site.pages.moments import MomentRow, moment_row
from briefing_site.pages.page import Page
from briefing_site.pages.scripts import DENSITIES
from briefing_site.pages.yearly import ListView, YearlyList, YearView


@dataclass(frozen=True, slots=True)
class MonthCell:
    """A month in the table: how much there is, how dark that makes it, and where it is."""

    count: int
    density: int
    link: LinkView


@dataclass(frozen=True, slots=True)
class DensityRow:
    """A year in the table of months; a month without anything is `None`."""

    year: LinkView
    months: tuple[MonthCell | None, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month of the list, newest first."""

    anchor: str
    title: str
    rows: tuple[MomentRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The timeline, or one year of it.

    Attributes:
        years: The years that it is divided by, newest first.
        here: The year that this page shows; empty on the first page.
        month_names: The head of the table of months.
        density: A row for each year that the page tells of.
    """

    title: str
    total: int
    years: tuple[YearView, ...]
    here: str
    rows: tuple[MomentRow, ...]
    month_names: tuple[str, ...]
    density: tuple[DensityRow, ...]
    months: tuple[MonthView, ...]
    actors: str
    issues: str


def timeline_pages(library: Library) -> Iterator[Page]:
    """Build the timeline over everything."""
    moments = everything(library.kb, library.shifts)
    counts = Counter(moment.date.replace(day=1) for moment in moments)

    def arrange(desk: Desk, found: ListView[MomentRow]) -> TimelineView:
        return timeline_view(desk, found, counts)

    return YearlyList(
        title=_("Timeline"),
        description=_("Events, statements, shifts and corrections in order of date."),
        template="timeline",
        first=links.TIMELINE,
        of_year=links.timeline_of,
        year_of=year_of,
        show=moment_row,
        arrange=arrange,
    ).pages(library, moments)


def year_of(moment: Moment) -> int:
    """Give the year that something stands under."""
    return moment.date.year


def timeline_view(
    desk: Desk, found: ListView[MomentRow], counts: Mapping[dt.date, int]
) -> TimelineView:
    """Group a page's rows by month, and say how much each month holds."""
    years = [found.here] if found.here else [year.year for year in found.years]
    return TimelineView(
        title=found.title,
        total=found.total,
        years=found.years,
        here=found.here,
        rows=found.rows,
        month_names=spoken().short_months,
        density=tuple(density_row(desk, int(year), counts) for year in years),
        months=tuple(month_views(found.rows)),
        actors=desk.href(links.ACTORS),
        issues=desk.href(links.ISSUES),
    )


def month_views(rows: Iterable[MomentRow]) -> Iterator[MonthView]:
    """Group rows, which stand in order of date, by month."""
    for month, found in groupby(rows, key=lambda row: row.month):
        yield MonthView(links.month_anchor(month), dates.month(month), tuple(found))


def density_row(desk: Desk, year: int, counts: Mapping[dt.date, int]) -> DensityRow:
    """Show how much each month of a year holds."""
    most = max(counts.values())
    months = [dt.date(year, month, 1) for month in range(1, 13)]
    return DensityRow(
        year=LinkView(str(year), desk.href(links.timeline_of(year))),
        months=tuple(month_cell(desk, month, counts.get(month, 0), most) for month in months),
    )


def month_cell(desk: Desk, month: dt.date, count: int, most: int) -> MonthCell | None:
    """Show a month, the shade by its share of the month that holds most."""
    if not count:
        return None
    href = desk.href(links.timeline_of(month.year), links.month_anchor(month))
    return MonthCell(count, -(-count * DENSITIES // most), LinkView(str(count), href))
