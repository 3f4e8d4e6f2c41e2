"""The timeline: takes the library, gives its pages, one a year and the newest."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby

from briefing_site.document.nodes import Blocks, Division, Heading, Inlines, Link, Place, Table
from briefing_site.document.runs import blocks, bullets, division, heading, paragraph, span
from briefing_site.interface import _, spoken
from briefing_site.knowledge.timeline import Moment, everything
from briefing_site.naming import dates
from briefing_site.pages import links, scripts
from briefing_site.pages.library import Library
from briefing_site.pages.moments import moment_line
from briefing_site.pages.page import Planned
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.recorded import nothing_happened, nothing_listed
from briefing_site.pages.parts.unapplied import unapplied
from briefing_site.pages.periods import YEAR, first_day, is_too_much, period_words, sheet_of, within
from briefing_site.pages.yearly import Excerpt, Period, YearlyList, years_of

OVER_YEARS, IN_A_YEAR, IN_A_MONTH = range(3)
"""What a thing stands under, in the order in which a year's page ends with it."""

Counts = Mapping[dt.date | None, int]
"""How much each month holds, by its first day, and how much stands in no one month."""


def timeline_pages(library: Library) -> Iterator[Planned]:
    """Plan the timeline over everything."""
    moments = everything(library.kb, library.standing.shifts)
    return YearlyList(
        title=_("Timeline"),
        description=_("Events, statements, votes and shifts in order of date."),
        first=links.TIMELINE,
        page_of=links.timeline_of,
        span_of=lambda moment: (moment.first, moment.date),
        show=partial(timeline_blocks, Counter(moment.month for moment in moments)),
    ).pages(library, moments)


def timeline_blocks(counts: Counts, library: Library, shown: Excerpt[Moment]) -> Blocks:
    """Show how much each month holds, then what it holds, newest first."""
    return (
        paragraph(
            say(
                "What happened, newest first: events, statements, votes and shifts. Those of one "
                "actor or one issue are also on the page of {actor} or {issue}; what was "
                "corrected in the record is told apart from them, under {changes}.",
                actor=Link(Place(links.ACTORS), (_("the actor"),)),
                issue=Link(Place(links.ISSUES), (_("the issue"),)),
                changes=Link(Place(links.CHANGES), (_("What changed"),)),
            )
        ),
        unapplied(),
        division(
            division(years_of(shown), class_="brf-years"),
            density(counts, shown),
            nothing_listed(library, nothing_happened())
            if shown.has_nothing
            else months(library, shown),
            data_brf=scripts.Part.TIMELINE,
            data_period=sheet_of(shown.here, shown.sheet),
        ),
    )


def density(counts: Counts, shown: Excerpt[Moment]) -> Blocks:
    """Show in a table of months how much each of the page's years holds."""
    if not shown.years:
        return ()
    head = (_("Year"), *spoken().short_months)
    years = [one for one in shown.years if not shown.here or one.iso == shown.here[:YEAR]]
    table = Table(
        tuple((words,) for words in head), tuple(density_row(counts, year) for year in years)
    )
    return (
        division(
            table,
            class_="brf-framed brf-density",
            role="region",
            aria_label=_("How much each month holds"),
            tabindex="0",
        ),
    )


def density_row(counts: Counts, year: Period) -> tuple[Inlines, ...]:
    """Show how much each month of a year holds."""
    most = max((count for month, count in counts.items() if month), default=0)
    cells = (
        month_cell(year, month, counts.get(first_day(month), 0), most) for month in within(year.iso)
    )
    return ((Link(Place(year.path), (period_words(year.iso),)),), *cells)


def month_cell(year: Period, month: str, count: int, most: int) -> Inlines:
    """Show how much a month holds, the shade by its share of the month that holds most."""
    if not count:
        return ()
    own = Place(links.timeline_of(month))
    place = own if is_too_much(year.count) else Place(year.path, links.period_anchor(month))
    shade = -(-count * scripts.DENSITIES // most)
    return (span(Link(place, (spoken().number(count),)), class_=f"brf-density--{shade}"),)


def months(library: Library, shown: Excerpt[Moment]) -> Blocks:
    """Show what happened, month by month; behind its months, what a year holds in no one month."""
    found = sorted(shown.items, key=span_of, reverse=True)
    return blocks(
        *(
            (headed(span), moments_list(library, moments))
            for span, moments in groupby(found, key=span_of)
        )
    )


def span_of(moment: Moment) -> tuple[int, int, dt.date]:
    """Give the year and, of a month, of a whole year or of several, what something stands under."""
    year = moment.date.year
    if moment.month:
        return year, IN_A_MONTH, moment.month
    span = IN_A_YEAR if moment.first.year == year else OVER_YEARS
    return year, span, dt.date(year, 1, 1)


def headed(span: tuple[int, int, dt.date]) -> Heading:
    """Head what stands under a month, a year, or a year in which it ended."""
    year, kind, first = span
    if kind == IN_A_MONTH:
        return heading(2, links.month_anchor(first), dates.month(first))
    if kind == IN_A_YEAR:
        return heading(2, f"year-{year}", _("{year}, in no one month", year=dates.year(year)))
    return heading(2, f"until-{year}", _("Over several years, until {year}", year=dates.year(year)))


def moments_list(library: Library, moments: Iterable[Moment]) -> Division:
    """List what happened in a month, a year or longer."""
    return division(
        bullets(moment_line(library, moment) for moment in moments), class_="brf-timeline"
    )
