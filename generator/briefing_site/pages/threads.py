"""The threads by year: takes the library, gives the pages of statements and their answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.document.nodes import Blocks, Break, Inlines
from briefing_site.document.runs import blocks, bullets, division, heading, paragraph, run, span
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.threads import Thread
from briefing_site.naming import dates
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.page import Planned
from briefing_site.pages.parts.linking import to_statement
from briefing_site.pages.parts.marking import status_mark
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.recorded import nothing_listed
from briefing_site.pages.parts.texts import dated_title
from briefing_site.pages.parts.thread import (
    LINES_OF_THREAD,
    Shown,
    span_of,
    thread_list,
    unanswered,
)
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import section
from briefing_site.pages.yearly import Excerpt, YearlyList, rest_of, years_of


def thread_pages(library: Library) -> Iterator[Planned]:
    """Plan the list of threads."""
    return YearlyList(
        title=_("Threads"),
        description=_("Statements and the answers to them, across briefings."),
        first=links.THREADS,
        page_of=links.threads_of,
        span_of=span_of,
        show=threads_blocks,
        lines=LINES_OF_THREAD,
    ).pages(library, library.threads)


def threads_blocks(library: Library, shown: Excerpt[Thread]) -> Blocks:
    """Show conversations, then what has no answer."""
    return blocks(
        paragraph(
            _(
                "Statements and the answers to them, across briefings. “No answer recorded” tells "
                "of this record alone: somebody may have answered all the same. What counts is an "
                "answer by anyone whom an accusation, a condemnation, a call to act or a threat "
                "addresses or, where it addresses nobody, speaks of."
            )
        ),
        years_of(shown),
        rest_of(shown),
        conversations(library, [one for one in shown.items if len(one.turns) > 1]),
        without_answer(library, [one for one in shown.items if len(one.turns) == 1]),
        nothing_listed(
            library,
            _(
                "No answer to a statement is recorded, nor an accusation, a condemnation, a call "
                "to act or a threat that waits for one."
            ),
        )
        if shown.has_nothing
        else (),
    )


def conversations(library: Library, threads: Iterable[Thread]) -> Blocks:
    """Show statements with the answers to them."""
    shown = (conversation(library, thread) for thread in threads)
    return section("conversations", _("Conversations"), *shown)


def conversation(library: Library, thread: Thread) -> Blocks:
    """Show one conversation."""
    first = thread.turns[0].statement
    holders = {turn.statement.briefing.id for turn in thread.turns}
    counted = _(
        "{statements} in {briefings}.",
        statements=ngettext("{count} statement", "{count} statements", len(thread.turns)),
        briefings=ngettext("{count} briefing", "{count} briefings", len(holders)),
    )
    return (
        heading(
            3,
            links.part_anchor(first.ref),
            dated_title(dates.edtf(first.when), library.name_of(first)),
            *status_mark(first.briefing),
        ),
        paragraph(counted),
        *first_turns(library, thread),
    )


def first_turns(library: Library, thread: Thread) -> Blocks:
    """Show a conversation; of a very long one its beginning, and where it goes on."""
    shown = thread.turns[: bounds.MOST_TURNS]
    listed = thread_list(library, Shown(shown))
    if len(shown) == len(thread.turns):
        return (listed,)
    told = say(
        "The first {count} of {total}; it goes on at {statement}, whose page shows the next ones.",
        count=spoken().number(len(shown)),
        total=spoken().number(len(thread.turns)),
        statement=to_statement(library, thread.turns[len(shown)].statement),
    )
    return (paragraph(told), listed)


def without_answer(library: Library, threads: Iterable[Thread]) -> Blocks:
    """List what awaits an answer."""
    lines = [unanswered_line(library, thread) for thread in threads]
    if not lines:
        return ()
    found = division(bullets(lines, loose=True), class_="brf-thread")
    return section("without-an-answer", _("Without an answer"), found)


def unanswered_line(library: Library, thread: Thread) -> Inlines:
    """Show a statement's words that await an answer, at the place that its thread has."""
    said = thread.turns[0].statement
    return run(
        span(dated(said.when), id=links.part_anchor(said.ref)),
        *(" ", to_statement(library, said)),
        *((Break(), one) for one in unanswered(library, said)),
    )
