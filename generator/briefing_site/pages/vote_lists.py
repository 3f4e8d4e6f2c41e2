"""The lists of votes: takes the library, gives all of them by year, and rows of one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import Blocks, Break, Inlines, Link, Place, Table
from briefing_site.document.runs import Part, blocks, joined, paragraph, run
from briefing_site.interface import _
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.votes import before, compared
from briefing_site.naming.votes import result_words
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.linking import to_vote
from briefing_site.pages.parts.phrases import capital
from briefing_site.pages.parts.shortened import nothing_yet
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.parts.votes import compared_with, switched, votes_table
from briefing_site.pages.yearly import Excerpt, YearlyList, rest_of, years_of


def vote_pages(library: Library) -> Iterator[Planned]:
    """Plan the list of votes, and the page of rows where there is one."""
    yield from YearlyList(
        title=_("Votes"),
        description=_("Who voted how, newest first."),
        first=links.VOTES,
        page_of=links.votes_of,
        span_of=lambda vote: (vote.when.first, vote.date),
        show=vote_blocks,
    ).pages(library, list(library.kb.votes.values()))
    if rows(library):
        yield Planned(links.QUESTIONS, partial(questions_page, library))


def vote_blocks(library: Library, shown: Excerpt[Vote]) -> Blocks:
    """Show votes, each on a line that leads to it."""
    table = votes_table(library, shown.items) if shown.items else ()
    lead = Link(Place(links.QUESTIONS), (_("Votes by question"),))
    return blocks(
        years_of(shown),
        paragraph(lead) if rows(library) else (),
        rest_of(shown),
        nothing_yet() if shown.has_nothing else table,
    )


def rows(library: Library) -> list[Sequence[Vote]]:
    """Give the row of each question, in the order of questions."""
    found = library.kb.votes_on_question
    return [found[question] for question in found]


def questions_page(library: Library) -> Page:
    """Build the page of rows."""
    name = _("Votes by question")
    told = _(
        "Votes on one question stand in a row: who voted how, and who voted otherwise than the "
        "time before."
    )
    sections = (
        section(links.part_anchor(row[0].ref), row[0].record.question or "", row_table(row))
        for row in rows(library)
    )
    return Page(
        path=links.QUESTIONS,
        front=FrontMatter(name, told, PageKind.LIST, updated=library.newest),
        body=blocks(title(name), paragraph(told), *sections),
    )


def row_table(row: Sequence[Vote]) -> Table:
    """Show the votes of a row, with who voted otherwise than the time before."""
    head = (
        (_("Date"),),
        (_("Vote"),),
        (_("Result"),),
        (_("Who voted otherwise than the time before"),),
    )
    return Table(head, tuple(row_line(row, vote) for vote in row))


def row_line(row: Sequence[Vote], vote: Vote) -> tuple[Inlines, ...]:
    """Show one vote of a row."""
    changed = joined(each_change(row, vote), Break())
    return (dated(vote.when),), (to_vote(vote),), (capital(result_words(vote)),), changed


def each_change(row: Sequence[Vote], vote: Vote) -> Iterator[Part]:
    """Go through who changed since each vote of the day before that bore on the question."""
    for one in before(row, vote):
        changes = list(switched(compared(one, vote)))
        if changes:
            yield run(compared_with(one), ":")
        yield from changes
