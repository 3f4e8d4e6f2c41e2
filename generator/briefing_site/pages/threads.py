"""Statements and the answers to them: takes the library, gives threads and their list by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing_site.interface import _
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.threads import (
    Thread,
    Turn,
    all_threads,
    answers_on_record,
    awaited,
)
from briefing_site.pages import dates, links
from briefing_site.pages.beside import Beside, around
from briefing_site.pages.cards import StatementRow, statement_link, statement_row
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.wording import headline, named
from briefing_site.pages.yearly import ListView, YearlyList, YearView

DEEPEST = 4
"""How far answers are set in: those to answers further down stand one below the other."""


@dataclass(frozen=True, slots=True)
class TurnView:
    """A statement in its thread.

    Attributes:
        here: Whether it is the one that the page is about.
        answers: What it answers, where that doesn't stand right above it.
        silence: That nobody whom it accuses has answered; empty where that can't be said.
    """

    row: StatementRow
    briefing: LinkView
    depth: int
    here: bool
    answers: tuple[LinkView, ...]
    silence: str


@dataclass(frozen=True, slots=True)
class ThreadView:
    """A thread in the list of all; without an answer, it is one statement."""

    anchor: str
    title: str
    briefings: int
    turns: tuple[TurnView, ...]


@dataclass(frozen=True, slots=True)
class ThreadsView:
    """The list of threads, or one year of it: conversations, then what has no answer."""

    title: str
    total: int
    years: tuple[YearView, ...]
    here: str
    rows: tuple[ThreadView, ...]
    conversations: tuple[ThreadView, ...]
    unanswered: tuple[ThreadView, ...]


def thread_pages(library: Library) -> Iterator[Page]:
    """Build the list of threads."""
    return YearlyList(
        title=_("Threads"),
        description=_("Statements and the answers to them, across briefings."),
        template="threads",
        first=links.THREADS,
        of_year=links.threads_of,
        year_of=lambda thread: thread.newest.date.year,
        show=thread_view,
        arrange=threads_view,
    ).pages(library, all_threads(library.kb))


def threads_view(__: Desk, found: ListView[ThreadView]) -> ThreadsView:
    """Keep conversations and what has no answer apart."""
    return ThreadsView(
        title=found.title,
        total=found.total,
        years=found.years,
        here=found.here,
        rows=found.rows,
        conversations=tuple(row for row in found.rows if len(row.turns) > 1),
        unanswered=tuple(row for row in found.rows if len(row.turns) == 1),
    )


def thread_view(desk: Desk, thread: Thread) -> ThreadView:
    """Show a thread in the list."""
    first = thread.turns[0].statement
    return ThreadView(
        anchor=links.part_anchor(first.ref),
        title=_("{date}: {title}", date=dates.day(first.date), title=headline(first)),
        briefings=len({turn.statement.briefing.id for turn in thread.turns}),
        turns=tuple(turn_view(desk, turn) for turn in thread.turns),
    )


def thread_around(desk: Desk, said: Statement) -> Beside[TurnView]:
    """Show the conversation that a statement is part of; nothing where it is on its own."""
    whole = desk.library.conversation(said)
    if len(whole.turns) == 1:
        return Beside((), 1)
    shown = around(whole.turns, whole.places[said.ref])
    refs = frozenset(turn.statement.ref for turn in shown)
    views = [turn_view(desk, turn, said, refs) for turn in shown]
    return Beside(tuple(set_in(views)), len(whole.turns))


def set_in(turns: Sequence[TurnView]) -> Iterator[TurnView]:
    """Set a part of a thread in as a list is: from its margin on, and no answer by two steps."""
    lowest, deepest = min(turn.depth for turn in turns), 0
    for turn in turns:
        depth = min(turn.depth - lowest, deepest)
        deepest = depth + 1
        yield replace(turn, depth=depth)


def turn_view(
    desk: Desk, turn: Turn, here: Statement | None = None, shown: frozenset[str] | None = None
) -> TurnView:
    """Show one statement of a thread.

    Args:
        desk: The page.
        turn: What to show.
        here: The statement that the page is about, if it is about one.
        shown: The refs of what is shown with it, if not the whole thread is.
    """
    said = turn.statement
    kb = desk.library.kb
    is_below = turn.depth <= DEEPEST and (shown is None or turn.below in shown)
    elsewhere = [ref for ref in said.answers if not (is_below and ref == turn.below)]
    return TurnView(
        row=statement_row(desk, said),
        briefing=desk.briefing(said.briefing),
        depth=min(turn.depth, DEEPEST),
        here=here is said,
        answers=tuple(statement_link(desk, kb.statements[ref]) for ref in elsewhere),
        silence=silence(desk.library, said),
    )


def silence(library: Library, said: Statement) -> str:
    """Say that an accusation has no answer on record; nothing where it has one, or needs none."""
    accused = awaited(library.kb, said)
    if not accused:
        return ""
    day = dates.day(library.newest)
    if not answers_on_record(library.kb, said):
        return _("No answer recorded as of {date}", date=day)
    if not said.to:
        return _("No answer from those it speaks of recorded as of {date}", date=day)
    return _("No answer from {whom} recorded as of {date}", whom=named(accused), date=day)


def thread_place(desk: Desk, said: Statement) -> LinkView | None:
    """Link to where a statement stands in the list of threads, unless all of it is taken back."""
    found = desk.library.conversation(said)
    if not found.is_standing:
        return None
    path = links.threads_of(found.newest.date.year)
    return LinkView(_("threads"), desk.href(path, links.part_anchor(found.turns[0].statement.ref)))
