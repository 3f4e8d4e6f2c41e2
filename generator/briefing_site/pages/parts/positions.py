"""Positions and shifts: takes them, gives their tables, the cells of those, and lists of shifts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from briefing_site.document.nodes import Blocks, Break, Inlines, ItemList, Table
from briefing_site.document.runs import (
    Part,
    division,
    emphasis,
    joined,
    paragraph,
    run,
    small,
    span,
)
from briefing_site.interface import _, pgettext
from briefing_site.knowledge.entities import PolicyPosition, Shift
from briefing_site.knowledge.timeline import Turned, turned_together
from briefing_site.naming.sources import sources_behind
from briefing_site.naming.terms import confidence_words
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actors, to_briefing, to_issue, to_statements
from briefing_site.pages.parts.phrases import in_a_row, listed, say
from briefing_site.pages.parts.stances import change, chip
from briefing_site.pages.parts.texts import line, marks
from briefing_site.pages.parts.times import on_day


def positions_table(library: Library, positions: Sequence[PolicyPosition], page: str) -> Blocks:
    """Show positions; only on its briefing's page is each a place to link to."""
    if not positions:
        return ()
    head = ((_("Who"),), (_("Issue and stance"),), (_("Position"),), from_heading())
    rows = (
        (
            run(placed(one, page), in_a_row(to_actors(one.actors))),
            issue_and_stance(library, one),
            *position_cells(library, one),
        )
        for one in positions
    )
    return (Table(head, tuple(rows)),)


def placed(position: PolicyPosition, page: str) -> Inlines:
    """Give the place of a position; nothing on any page but its briefing's."""
    is_home = page == links.briefing(position.briefing.id)
    return (span(id=links.position_anchor(position.ref)),) if is_home else ()


def issue_and_stance(library: Library, position: PolicyPosition) -> Inlines:
    """Show the issue of a position, and the stance on it."""
    return (to_issue(library, position.issue.id), Break(), chip(position.stance))


def position_cells(library: Library, position: PolicyPosition) -> tuple[Inlines, Inlines]:
    """Show what a position is and what shows it, and since when."""
    return library.once(_position_cells, position)


def _position_cells(library: Library, position: PolicyPosition) -> tuple[Inlines, Inlines]:
    record, holder = position.record, position.briefing.id
    conditions = (line(library, one, holder) for one in record.conditions)
    said = run(
        line(library, record.summary, holder),
        marks(library, position.uses),
        *((Break(), emphasis(_("Condition:")), " ", condition) for condition in conditions),
        Break(),
        small(joined(shown_by(library, position), " · ")),
    )
    return said, (on_day(position.date),)


def shown_by(library: Library, position: PolicyPosition) -> Iterator[Part]:
    """Say what a position rests on."""
    if position.evidence:
        evidence = joined(to_statements(library, position.evidence), "; ")
        yield say("Shown by {statements}", statements=evidence)
    yield sources_behind(position)
    if position.record.confidence:
        yield confidence_words(position.record.confidence)


def from_heading() -> Inlines:
    """Head the column of the dates from which positions were held."""
    return (pgettext("date", "From"),)


def since_heading() -> Inlines:
    """Head the column of the dates since which positions are held."""
    return (pgettext("date", "Since"),)


def shifts_list(library: Library, shifts: Iterable[Shift], most: int | None = None) -> Blocks:
    """List shifts; those that one position brought about for several actors as one.

    Args:
        library: What all pages draw on.
        shifts: In the order in which they are listed.
        most: How many are listed, if not all.
    """
    turned = islice(turned_together(shifts), most)
    items = tuple(shift_item(library, one) for one in turned)
    return (division(ItemList(None, items), class_="brf-timeline"),) if items else ()


def shift_item(library: Library, turned: Turned) -> Blocks:
    """Show one shift with everyone who made it."""
    first = turned.shifts[0]
    return (
        paragraph(
            on_day(first.date),
            " ",
            say(
                "{actors}: {change} on {issue}",
                actors=listed(to_actors(shift.actor for shift in turned.shifts)),
                change=change(first.before.stance, first.after.stance),
                issue=to_issue(library, first.issue.id),
            ),
        ),
        paragraph(
            say("The earlier position dates from {date}.", date=on_day(first.before.date)),
            " ",
            to_briefing(first.after.briefing),
        ),
    )
