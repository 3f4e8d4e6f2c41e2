"""The page to compare actors on: takes the library, gives its page.

A script lets a reader choose any two to five actors; the address of the page names them. What
stands there without it is who sign together most.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing_site.interface import _, ngettext
from briefing_site.knowledge.company import Pair, closest_pairs
from briefing_site.pages import dates, links
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page

MOST_PAIRS = 25
"""Pairs that the page lists: those further down differ by little."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two actors, how often both signed, and when first and last."""

    first: LinkView
    second: LinkView
    statements: LinkView
    since: DateView
    until: DateView


@dataclass(frozen=True, slots=True)
class CompareView:
    """Those who sign together most, and where else to look."""

    title: str
    actors: str
    matrix: str
    pairs: tuple[PairRow, ...]


def compare_page(library: Library) -> Page:
    """Build the page to compare actors on."""
    desk = Desk(library, links.COMPARE)
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=_("Compare"),
            description=_(
                "Where actors agree and differ, and what they signed together and alone."
            ),
            kind="list",
            hide=("toc",),
            updated=library.newest,
        ),
        template="compare",
        view=CompareView(
            title=_("Compare"),
            actors=desk.href(links.ACTORS),
            matrix=desk.href(links.MATRIX),
            pairs=tuple(pair_row(desk, pair) for pair in closest_pairs(library.kb, MOST_PAIRS)),
        ),
    )


def pair_row(desk: Desk, pair: Pair) -> PairRow:
    """Show a pair; the number of its statements leads to its comparison."""
    return PairRow(
        first=desk.actor(pair.first),
        second=desk.actor(pair.second),
        statements=LinkView(
            ngettext("{count} together", "{count} together", len(pair.statements)),
            links.comparison(desk.path, (pair.first.id, pair.second.id)),
        ),
        since=dates.dated(pair.statements[0].date),
        until=dates.dated(pair.statements[-1].date),
    )
