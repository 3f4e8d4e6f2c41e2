"""Ways on: takes an actor or an issue, gives where more of it is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import DOT, joined, paragraph, run
from briefing_site.interface import _, spoken
from briefing_site.knowledge.entities import Held, Statement, Vote
from briefing_site.knowledge.months import day_in_month, iso_of
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.naming import dates
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.pairs import INDEX, Spoken, busiest
from briefing_site.pages.parts.linking import comparison_of
from briefing_site.pages.parts.phrases import in_a_row, off_paper, say


def to_filter(library: Library, query: str, is_wanted: Callable[[Spoken], bool]) -> Blocks:
    """Lead to the filter of statements, and to the lists of pairs, which need no script.

    Args:
        library: What all pages draw on.
        query: What the filter is set to.
        is_wanted: Whether a pair is one of those that a page is about.
    """
    page = Link(Place(links.STATEMENTS, query=query), (_("the filter of statements"),))
    told = say("To narrow them by who speaks, about whom, issue, date and form: {page}.", page=page)
    pairs = [pair for pair in library.once(busiest, "") if is_wanted(pair)]
    if not pairs:
        return (paragraph(off_paper(told)),)
    longest = sorted(pairs, key=lambda pair: -len(pair.statements))[: bounds.MOST_TOLD]
    every = Link(Place(INDEX), (_("all lists"),))
    lists = say("As lists: {pairs}, {all}.", pairs=in_a_row(map(name_of, longest)), all=every)
    return (paragraph(off_paper(told, " ", lists)),)


def name_of(pair: Spoken) -> Inlines:
    """Lead to the list of a pair, and say how much it holds."""
    return run(Link(Place(pair.path), (pair.name,)), f" ({spoken().number(len(pair.statements))})")


def can_i_write(actor: Actor) -> Inlines:
    """Lead to the page that says what may be written of an actor."""
    page = Link(Place(links.WRITING, query=f"who={actor.id}"), (_("Can I write this?"),))
    return run(off_paper(say("Check a sentence on this against the record: {page}", page=page)))


def can_i_write_on(issue: Issue) -> Inlines:
    """Lead to the page of what may be written of everyone on an issue."""
    page = Link(Place(links.writing(issue.id)), (_("Can I write this?"),))
    return run(off_paper(say("Check a sentence on this against the record: {page}", page=page)))


def to_comparison(library: Library, held: list[tuple[str, Held]]) -> Inlines:
    """Lead to the comparison of those who took a stance last, one of each stance."""
    last = {one.stance: id_ for id_, one in sorted(held, key=lambda each: each[1].last_shown)}
    if len(last) <= 1:
        return ()
    names = joined((library.kb.actors[id_].name for id_ in last.values()), DOT)
    names_linked = Link(comparison_of(*last.values()), names)
    return run(off_paper(say("Compare: {actors}", actors=names_linked)))


def to_month(library: Library, day: dt.date, found: Iterable[Statement | Vote]) -> Inlines:
    """Lead to what changed in the month of a day, and to all months.

    Args:
        library: What all pages draw on.
        day: The day.
        found: What is told of beside it, and may be of that month.
    """
    every = Link(Place(links.CHANGES), (_("all months"),))
    if not has_month(library, iso_of(day), found):
        return say("What changed: {all}", all=every)
    page = Link(Place(links.changes_of(iso_of(day))), (dates.month(day),))
    return say("What changed: {month}, {all}", month=page, all=every)


def has_month(library: Library, iso: str, found: Iterable[Statement | Vote]) -> bool:
    """Whether a month has a page, as it has where anything that counts is of it.

    Only where none of what is known to the page is need all there is be parted into months.
    """
    days = (day_in_month(one.when, library.newest) for one in filter(stands, found))
    if any(day and iso_of(day) == iso for day in days):
        return True
    return any(month.iso == iso for month in library.months.all)
