"""Where the rest of a shortened list stands: takes its items' days, gives years that lead there.

What is on record of a busy actor would be a long page for each year and each kind of thing. The
lists by year hold all of it already, and the timeline can be narrowed to whom it concerns.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Self

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import DOT, BlockPart, blocks, fold, joined, paragraph, run
from briefing_site.frozen import frozen
from briefing_site.interface import spoken
from briefing_site.naming import dates
from briefing_site.pages import bounds, links
from briefing_site.pages.parts import shortened
from briefing_site.pages.parts.phrases import say


@frozen
class Rest:
    """A list by years that holds what a page does not show.

    Attributes:
        of_year: Gives the path of a year's page.
        query: To what that page is narrowed, as its script reads it.
    """

    of_year: Callable[[str], str]
    query: str = ""

    @classmethod
    def in_timeline(cls, about: str, id_: str, kind: str) -> Self:
        """Lead to the timeline, narrowed to what concerns an actor or an issue."""
        return cls(links.timeline_of, f"kind={kind}&{about}={id_}")


def newest(
    items: Sequence[shortened.Item],
    day_of: Callable[[shortened.Item], dt.date],
    rest: Rest,
    most: int | None = None,
    counted: Callable[[int], str] | None = None,
) -> tuple[Sequence[shortened.Item], Blocks]:
    """Give the newest of some items that stand in order of date, and say where the others are.

    Args:
        items: The items, oldest first.
        day_of: Gives the day of one.
        rest: Where all of them stand.
        most: How many are shown, if not as many as rows of a list.
        counted: Counts them with their noun, where the heading names another thing.
    """
    return shortened.newest_first(items, most), told_of(map(day_of, items), rest, most, counted)


def newest_open(
    items: Sequence[shortened.Item],
    day_of: Callable[[shortened.Item], dt.date],
    rest: Rest,
    show: Callable[[Sequence[shortened.Item]], BlockPart],
    older: Callable[[int], str],
) -> Blocks:
    """Show the newest of some items, those before them behind a line; nothing without any.

    Args:
        items: The items, oldest first.
        day_of: Gives the day of one.
        rest: Where all of them stand.
        show: Shows some of them.
        older: Counts those behind the line: `8 earlier statements`.
    """
    shown, told = newest(items, day_of, rest)
    few = shown[: bounds.MOST_OPEN]
    more = shown[len(few) :]
    if not more:
        return blocks(told, show(few)) if few else ()
    return blocks(told, show(few), fold(older(len(more)), show(more), class_="brf-fold"))


def told_of(
    days: Iterable[dt.date],
    rest: Rest,
    most: int | None = None,
    counted: Callable[[int], str] | None = None,
) -> Blocks:
    """Say that only the newest are shown, and lead to all by year; nothing where all are shown."""
    years = Counter(day.year for day in days)
    shown = most or bounds.MOST_ROWS
    if years.total() <= shown:
        return ()
    told = say(
        "The newest {count} of {total}. All of them, by year: {years}.",
        count=spoken().number(shown),
        total=(counted or spoken().number)(years.total()),
        years=joined((in_year(year, years[year], rest) for year in sorted(years)[::-1]), DOT),
    )
    return (paragraph(told),)


def in_year(year: int, count: int, rest: Rest) -> Inlines:
    """Lead to what a year holds, and say how much it is."""
    place = Place(rest.of_year(f"{year:04}"), query=rest.query)
    return run(Link(place, (dates.year(year),)), f" ({spoken().number(count)})")
