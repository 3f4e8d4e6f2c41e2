"""The months of the record in a table: takes the library, says how much each holds of what."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.document.nodes import Blocks, Inlines, Link, Place, Side, Table
from briefing_site.document.runs import Part, blocks, division, paragraph
from briefing_site.interface import _, spoken
from briefing_site.knowledge.months import Month
from briefing_site.naming import dates
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library

Row = tuple[Inlines, ...]


def every_month(library: Library) -> Blocks:
    """List the months that hold something by what they hold; of very many the newest."""
    found = [
        month
        for month in library.months.all
        if month.happened or month.ended_by or month.added or month.changes
    ]
    shown = found[: bounds.MOST_ON_PAGE]
    head: Row = (
        (_("Month"),),
        (_("Statements"),),
        (_("Votes"),),
        (_("Events"),),
        (_("Positions taken, changed or ended"),),
        (_("Briefings added"),),
        (_("Changes to the record"),),
    )
    rows = tuple(month_row(month) for month in shown)
    sides: tuple[Side | None, ...] = (None, "right", "right", "right", "right", "right", "right")
    return blocks(
        paragraph(rest_of_months(shown, found)) if len(found) > len(shown) else (),
        division(Table(head, rows, sides), class_="brf-months") if rows else (),
    )


def rest_of_months(shown: Sequence[Month], found: Sequence[Month]) -> Part:
    """Say that only the newest months are listed, and how one comes to the others."""
    number = spoken().number
    return _(
        "The newest {count} of {total}; each month leads to the one before.",
        count=number(len(shown)),
        total=number(len(found)),
    )


def month_row(month: Month) -> Row:
    """Show how much a month holds of each kind."""
    holders = sum(len(one.actors) for one in (*month.taken, *month.ended_by))
    said, votes, events = len(month.statements), len(month.votes), len(month.events)
    numbers = (said, votes, events, holders, len(month.added), len(month.changes))
    name = Link(Place(links.changes_of(month.iso)), (dates.month(month.first),))
    return ((name,), *((spoken().number(number),) for number in numbers))
