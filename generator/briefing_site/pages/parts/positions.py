"""Positions and shifts: takes them, gives their tables, the cells of those, and lists of shifts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from briefing_site.document.nodes import Blocks, Break, Inlines, ItemList, Link, Place, Table
from briefing_site.document.runs import (
    DOT,
    Part,
    division,
    emphasis,
    joined,
    link,
    paragraph,
    run,
    small,
    span,
)
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Held, PolicyPosition, Shift, Vote
from briefing_site.knowledge.periods import When
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.timeline import Turned, turned_together
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.groups import group
from briefing_site.naming.rows import semicolon
from briefing_site.naming.sources import sources_behind
from briefing_site.naming.statuses import status_in_words
from briefing_site.naming.terms import confidence_words
from briefing_site.naming.votes import ballot_words
from briefing_site.naming.wording import capital
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.held_for import how_long, how_long_by_then
from briefing_site.pages.parts.linking import (
    to_actors,
    to_briefing,
    to_evidence,
    to_issue,
    to_votes,
)
from briefing_site.pages.parts.phrases import in_a_row, listed, say
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.stances import change, stance_on
from briefing_site.pages.parts.texts import line, marks
from briefing_site.pages.parts.the_rest import Rest, told_of
from briefing_site.pages.parts.times import dated, dated_in_sentence
from briefing_site.pages.parts.version import version_of_position

Rows = Sequence[tuple[Inlines, ...]]

LINES_OF_POSITION = 3
"""Lines that a position takes in a list of many."""


def positions_table(
    library: Library, positions: Sequence[PolicyPosition], page: str, when: When | None = None
) -> Blocks:
    """Show positions; only on its briefing's page is each a place to link to.

    Args:
        library: What all pages draw on.
        positions: In the order in which they stand.
        page: The path of the page that shows them.
        when: The day whose names the page gives to actors; nothing where it is about none.
    """
    if not positions:
        return ()
    rows = tuple(chain.from_iterable(position_rows(library, one, page, when) for one in positions))
    table = Table(((_("Who"),), *positions_head()), rows)
    told = _("Those who came to hold the same position at another time have a line of their own.")
    return (table,) if len(rows) == len(positions) else (paragraph(told), table)


def position_rows(library: Library, position: PolicyPosition, page: str, when: When | None) -> Rows:
    """Show a position in one row, or in several where its actors came to hold it at other times."""
    if page == links.briefing(position.briefing.id):
        return rows_at_home(library, position, when)
    return library.near(rows_elsewhere, (position, when))


def rows_at_home(library: Library, position: PolicyPosition, when: When | None) -> Rows:
    """Show a position whole on its briefing's page; a link to it leads to its first row."""
    rows: list[tuple[Inlines, ...]] = []
    for held, actors in library.standing.through(position).items():
        who = in_a_row(to_actors(actors, when))
        if not rows:
            anchor = links.numbered_anchor(position.ref)
            who = (span(who, " ", version_of_position(library, position), id=anchor),)
        rows.append((who, *shown_cells(library, held, actors)))
    return rows


def rows_elsewhere(library: Library, shown: tuple[PolicyPosition, When | None]) -> Rows:
    """Show a position on any other page: of many actors and of many ways the first."""
    position, when = shown
    ways, whole = list(library.standing.through(position).items()), position_place(position)
    most = bounds.MOST_WAYS
    most += len(ways) == most + 1  # for "1 more" is a row, too
    rows: list[tuple[Inlines, ...]] = [
        (
            in_a_row(first_named(to_actors(actors, when), whole)),
            *shown_cells(library, held, actors),
        )
        for held, actors in ways[:most]
    ]
    if more := sum(len(actors) for _, actors in ways[most:]):
        told = ngettext("{count} more", "{count} more", more)
        rows.append(((link(whole, told),), (), (), ()))
    return rows


def position_place(position: PolicyPosition) -> Place:
    """Give the place of a position on its briefing's page."""
    return Place(links.briefing(position.briefing.id), links.numbered_anchor(position.ref))


def positions_head() -> tuple[Inlines, Inlines, Inlines]:
    """Head the columns of `held_cells`."""
    return (_("Issue and stance"),), (_("Position"),), (_("Held since"),)


def held_cells(
    library: Library, held: Held, actors: Sequence[Actor]
) -> tuple[Inlines, Inlines, Inlines]:
    """Show on what a stance of today is held, which, by what, since when, and how lately.

    Args:
        library: What all pages draw on.
        held: The stance.
        actors: Those of whom it is shown here.
    """
    return *cells(library, held, actors), library.near(how_long, held)


def shown_cells(
    library: Library, held: Held, actors: Sequence[Actor]
) -> tuple[Inlines, Inlines, Inlines]:
    """Show the same of a stance up to a position; others may show it later."""
    return *cells(library, held, actors), library.near(how_long_by_then, held)


def cells(library: Library, held: Held, actors: Sequence[Actor]) -> tuple[Inlines, Inlines]:
    """Show on what a stance is held, which, and what its newest position is."""
    on_what = library.once(issue_and_stance, (held.issue, held.stance))
    return on_what, position_cell(library, held, actors)


def issue_and_stance(library: Library, held: tuple[Issue, Stance]) -> Inlines:
    """Show an issue, and a stance on it."""
    issue, stance = held
    return run(to_issue(library, issue.id), Break(), stance_on(library, stance, issue))


def last_shown(stances: Sequence[Held], whole: Link) -> tuple[Sequence[Held], Blocks]:
    """Give those of an actor's stances that were shown last, and lead to all of them.

    What is shown stays in its order.
    """
    if len(stances) <= bounds.MOST_ROWS:
        return stances, ()
    places = sorted(range(len(stances)), key=lambda place: stances[place].last_shown)
    shown = sorted(places[-bounds.MOST_ROWS :])
    told = say(
        "The {count} of {total} that were shown last. All of them: {place}",
        count=spoken().number(len(shown)),
        total=spoken().number(len(stances)),
        place=whole,
    )
    return [stances[place] for place in shown], (paragraph(told),)


def position_cell(library: Library, held: Held, actors: Sequence[Actor]) -> Inlines:
    """Show what the newest position of a stance is, and what shows it."""
    position = held.newest
    told = library.once(what_it_is, position)
    return told if is_written_of(position, actors) else of_all(position, told)


def is_written_of(position: PolicyPosition, actors: Sequence[Actor]) -> bool:
    """Whether what is written of a position is written of some actors and nobody else."""
    return position.follows_from is not None or len(position.actors) <= len(actors)


def of_all(position: PolicyPosition, told: Inlines) -> Inlines:
    """Name all of whom a position is written, for a place that shows some: `7 governments: They`.

    "They" beside a single actor would say of it what is written of several.
    """
    who = link(position_place(position), group(position.actors, position.when))
    return say("{who}: {what}", who=who, what=told)


def what_it_is(library: Library, position: PolicyPosition) -> Inlines:
    """Show what a position is, and what shows it."""
    record, holder = position.record, position.briefing.id
    conditions = (line(library, one, holder) for one in record.conditions)
    return run(
        how_voted(position) or line(library, record.summary, holder),
        marks(library, position.uses),
        *((Break(), emphasis(_("Condition:")), " ", condition) for condition in conditions),
        Break(),
        small(joined(shown_by(library, position), DOT)),
    )


def how_voted(position: PolicyPosition) -> Inlines:
    """Say how its actors voted, where a position is written nowhere but follows from that."""
    ballot = position.follows_from
    votes = [one for one in position.evidence if isinstance(one, Vote)]
    if ballot is None or not votes:
        return ()
    return run(capital(ballot_words(ballot)), ": ", joined(to_votes(votes), semicolon()))


def shown_by(library: Library, position: PolicyPosition) -> Iterator[Part]:
    """Say what a position rests on, what shows its end, and whether it counts."""
    if position.evidence and position.follows_from is None:
        evidence = joined((to_evidence(library, one) for one in position.evidence), semicolon())
        yield say("Shown by {statements}", statements=evidence)
    yield uncounted_mark(position) or sources_behind(position)
    if position.record.confidence:
        yield confidence_words(position.record.confidence)
    if position.record.until:
        yield end(library, position)


def uncounted_mark(position: PolicyPosition) -> Inlines:
    """Mark a position that no longer counts; nothing where it does."""
    return () if stands(position) else run(span(uncounted(position), class_="brf-uncounted"))


def uncounted(position: PolicyPosition) -> str:
    """Say why a position no longer counts."""
    if position.briefing.is_withdrawn:
        status = status_in_words(position.briefing)
        return _("does not count: its briefing is {status}", status=status)
    return _("does not count: all that shows it is retracted or superseded")


def end(library: Library, position: PolicyPosition) -> Inlines:
    """Say what shows the end of a position, and that it doesn't count where nothing does still."""
    statements = joined((to_evidence(library, one) for one in position.end_evidence), semicolon())
    told = say("its end is shown by {statements}", statements=statements) if statements else ()
    return run(
        told or _("its end is shown by its sources"),
        marks(library, position.end_uses),
        "" if position.last_day else f" ({_('this does not count')})",
    )


def newest_shifts(library: Library, shifts: Iterable[Shift], rest: Rest) -> Blocks:
    """List the newest of some shifts in order of date, and say where the others are."""
    every = list(turned_together(shifts))
    told = told_of((one.shifts[0].date for one in every), rest)
    return (*told, *turned_list(library, every[-bounds.MOST_ROWS :]))


def shifts_list(library: Library, shifts: Iterable[Shift], most: int | None = None) -> Blocks:
    """List shifts in their order, or so many of them; those of one position for several as one."""
    return turned_list(library, islice(turned_together(shifts), most))


def turned_list(library: Library, turned: Iterable[Turned]) -> Blocks:
    """List shifts, each with all who made it."""
    items = tuple(shift_item(library, one) for one in turned)
    return (division(ItemList(None, items), class_="brf-timeline"),) if items else ()


def shift_item(library: Library, turned: Turned) -> Blocks:
    """Show one shift with everyone who made it."""
    first = turned.shifts[0]
    actors = to_actors(shift.actor for shift in turned.shifts)
    return (
        paragraph(
            dated(first.after.since_when),
            " ",
            say(
                "{actors} on {issue}: {change}",
                actors=listed(first_named(actors, position_place(first.after.first))),
                issue=to_issue(library, first.issue.id),
                change=change(library, first),
            ),
        ),
        paragraph(
            say(
                "The earlier stance was held since {date} and last shown {shown}.",
                date=dated_in_sentence(first.before.since_when),
                shown=dated_in_sentence(first.before.shown_when),
            ),
            " ",
            to_briefing(first.after.first.briefing),
        ),
    )
