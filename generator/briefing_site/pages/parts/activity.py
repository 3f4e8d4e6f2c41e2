"""Activity by year: takes statements and votes, gives how many each year has, drawn and in words.

A year with nothing is a gap in the drawing and is said in the words: no statement and no vote is
recorded, which says nothing of the world, nor of what else is recorded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefing_site.document.nodes import Blocks, Drawing, Inlines, Link, Place, Shape
from briefing_site.document.runs import DOT, division, joined, paragraph, run, shape, span
from briefing_site.frozen import frozen
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.naming import dates
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.titles import section

HEIGHT = 40
"""How high the column of the busiest year is, in the drawing's own units."""

WIDTH, GAP = 10, 2
"""How wide the place of a year is there, and how much of it stays empty."""

SCALE = 4
"""Pixels of such a unit, where there is room: a year alone is no wider than one of many."""


@frozen
class Year:
    """A year, with how many statements and votes it has."""

    year: int
    statements: int
    votes: int

    @property
    def total(self) -> int:
        """How many there are of both."""
        return self.statements + self.votes


def activity(
    library: Library, statements: Iterable[Statement], votes: Iterable[Vote], query: str
) -> Blocks:
    """Draw how much there is in each year, and say it; nothing where there is nothing.

    Args:
        library: What all pages draw on.
        statements: Those counted, but for what was taken back.
        votes: Likewise.
        query: What narrows the timeline to them.
    """
    years = years_of(library, filter(stands, statements), filter(stands, votes))
    if not years:
        return ()
    told = joined(in_words(years, query), DOT)
    shown = division(columns(years), key(years), paragraph(told), class_="brf-years")
    return section("by-year", _("On record, by year"), shown)


def years_of(
    library: Library, statements: Iterable[Statement], votes: Iterable[Vote]
) -> Sequence[Year]:
    """Count by year from the first that has something to that of the newest change here."""
    said = Counter(one.date.year for one in statements)
    voted = Counter(one.date.year for one in votes)
    busy = {*said, *voted}
    if not busy:
        return ()
    last = max(*busy, library.newest.year)
    return [Year(year, said[year], voted[year]) for year in range(min(busy), last + 1)]


def columns(years: Sequence[Year]) -> Drawing:
    """Draw a column for each year: its statements, and above them its votes."""
    most = max(one.total for one in years)
    drawn = shape(
        "svg",
        *(part for place, one in enumerate(years) for part in column(place, one, most)),
        viewbox=f"0 0 {len(years) * WIDTH} {HEIGHT}",
        width=str(len(years) * WIDTH * SCALE),
        preserveaspectratio="none",
        aria_hidden="true",
    )
    # In an element that is no part of a sentence: Python-Markdown makes a paragraph of any other.
    return Drawing(shape("div", drawn))


def key(years: Sequence[Year]) -> Blocks:
    """Say which colour is which, where a drawing has both."""
    if not (any(one.statements for one in years) and any(one.votes for one in years)):
        return ()
    return (
        paragraph(
            span(_("Statements"), class_="brf-years__key brf-years__statements"),
            " ",
            span(_("Votes"), class_="brf-years__key brf-years__votes"),
        ),
    )


def column(place: int, year: Year, most: int) -> Iterator[Shape]:
    """Draw one year; a line at its foot where it has nothing."""
    left, foot = str(place * WIDTH), HEIGHT
    parts = (("statements", year.statements), ("votes", year.votes))
    for name, count in parts if year.total else (("none", 0),):
        height = max(round(count * HEIGHT / most), 1) if count or name == "none" else 0
        foot -= height
        if height:
            yield shape(
                "rect",
                x=left,
                y=str(max(foot, 0)),
                width=str(WIDTH - GAP),
                height=str(height),
                class_=f"brf-years__{name}",
            )


def in_words(years: Sequence[Year], query: str) -> Iterator[Inlines]:
    """Go through the years, those with nothing one after another as one."""
    for is_empty, group in groupby(years, key=lambda one: not one.total):
        row = list(group)
        if is_empty:
            yield nothing_from(row[0].year, row[-1].year)
        else:
            yield from (year_told(one, query) for one in row)


def nothing_from(first: int, last: int) -> Inlines:
    """Say that some years have neither; what was sponsored without a vote is not counted here."""
    if first == last:
        return run(_("{year}: no statement and no vote", year=dates.year(first)))
    first_year, last_year = dates.year(first), dates.year(last)
    return run(_("{first} to {last}: no statement and no vote", first=first_year, last=last_year))


def year_told(year: Year, query: str) -> Inlines:
    """Say how much a year has, and lead to it."""
    counts = [
        ngettext("{count} statement", "{count} statements", year.statements)
        if year.statements
        else "",
        ngettext("{count} vote", "{count} votes", year.votes) if year.votes else "",
    ]
    place = Place(links.timeline_of(f"{year.year:04}"), query=query)
    return say(
        "{year}: {counts}",
        year=Link(place, (dates.year(year.year),)),
        counts=in_a_row(filter(None, counts)),
    )
