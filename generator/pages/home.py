"""The home page: takes the library, gives what is new and what there is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages import dates, links
from generator.pages.desk import Desk, LinkView
from generator.pages.feeds import calendar_of, feeds_of
from generator.pages.library import Library
from generator.pages.lists import BriefingRow, briefing_row
from generator.pages.page import FrontMatter, Page
from generator.pages.stances import ShiftRow, shift_rows

NEWEST_BRIEFINGS = 6
LATEST_SHIFTS = 6


@dataclass(frozen=True, slots=True)
class CountView:
    """How much there is of something, and where."""

    count: int
    link: LinkView


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything on the home page."""

    title: str
    method: LinkView
    contributing: LinkView
    counts: tuple[CountView, ...]
    briefings: tuple[BriefingRow, ...]
    shifts: tuple[ShiftRow, ...]
    matrix: LinkView
    as_of: str


def home_page(library: Library) -> Page:
    """Build the home page."""
    desk = Desk(library, links.HOME)
    name = library.settings.site_name
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=name,
            description="Policy briefings in which every claim leads to its source and its words.",
            kind="home",
            updated=library.newest,
            feeds=(*feeds_of(desk, desk.path), *calendar_of(desk)),
        ),
        template="home",
        view=home_view(desk),
    )


def home_view(desk: Desk) -> HomeView:
    """Gather what is new and what there is."""
    library = desk.library
    kb = library.kb
    newest = sorted(kb.briefings.values(), key=lambda one: (one.date, one.id), reverse=True)
    newest_first = sorted(library.shifts, key=lambda shift: shift.date, reverse=True)
    latest = shift_rows(desk, newest_first)
    return HomeView(
        title=library.settings.site_name,
        method=LinkView("How we work", desk.href(links.METHOD)),
        contributing=LinkView("Contribute", desk.href(links.CONTRIBUTING)),
        counts=(
            CountView(len(kb.briefings), LinkView("briefings", desk.href(links.BRIEFINGS))),
            CountView(len(kb.statements), LinkView("statements", desk.href(links.STATEMENTS))),
            CountView(len(library.histories), LinkView("positions", desk.href(links.MATRIX))),
            CountView(len(kb.actors), LinkView("actors", desk.href(links.ACTORS))),
            CountView(
                len(list(library.same_sources)), LinkView("sources", desk.href(links.SOURCES))
            ),
        ),
        briefings=tuple(briefing_row(desk, one) for one in newest[:NEWEST_BRIEFINGS]),
        shifts=latest[:LATEST_SHIFTS],
        matrix=LinkView("Everyone on everything", desk.href(links.MATRIX)),
        as_of=dates.day(library.newest),
    )
