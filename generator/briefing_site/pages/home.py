"""The home page: takes the library, gives what is new and what there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.pages import dates, links
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.feeds import calendar_of, feeds_of
from briefing_site.pages.library import Library
from briefing_site.pages.lists import BriefingRow, briefing_row
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.stances import ShiftRow, shift_rows

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
    more: tuple[LinkView, ...]
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
            description=_(
                "Policy briefings in which every claim leads to its source and its words."
            ),
            kind="home",
            updated=library.newest,
            feeds=(*feeds_of(library, desk.path), *calendar_of(library)),
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
        more=tuple(written_pages(desk)),
        counts=count_views(desk),
        briefings=tuple(briefing_row(desk, one) for one in newest[:NEWEST_BRIEFINGS]),
        shifts=latest[:LATEST_SHIFTS],
        matrix=LinkView(_("Everyone on everything"), desk.href(links.MATRIX)),
        as_of=dates.day(library.newest),
    )


def written_pages(desk: Desk) -> Iterator[LinkView]:
    """Lead to the pages about the site, as far as somebody has written them."""
    for path, words in ((links.METHOD, _("How we work")), (links.CONTRIBUTING, _("Contribute"))):
        if desk.library.settings.has_written(path):
            yield LinkView(words, desk.href(path))


def count_views(desk: Desk) -> tuple[CountView, ...]:
    """Count what there is, and lead to it."""
    kb = desk.library.kb
    counts = (
        (len(kb.briefings), _("briefings"), links.BRIEFINGS),
        (len(kb.statements), _("statements"), links.STATEMENTS),
        (len(desk.library.histories), _("positions"), links.MATRIX),
        (len(kb.actors), _("actors"), links.ACTORS),
        (len(list(desk.library.same_sources)), _("sources"), links.SOURCES),
    )
    return tuple(CountView(count, LinkView(what, desk.href(path))) for count, what, path in counts)
