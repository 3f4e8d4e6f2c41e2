"""The lists of votes: takes the library, gives all of them by year, and rows of one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import Blocks, Break, Inlines, Link, Place, Table
from briefing_site.document.runs import Part, blocks, bullets, joined, paragraph, run, span
from briefing_site.interface import _
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.votes import before, compared
from briefing_site.naming.votes import result_shown
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parted import Named
from briefing_site.pages.parts.ballots import named
from briefing_site.pages.parts.linking import to_vote
from briefing_site.pages.parts.recorded import nothing_listed
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.parts.votes import compared_with, switched, votes_held, votes_table
from briefing_site.pages.periods import is_too_much
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
    yield from question_pages(library)


def vote_blocks(library: Library, shown: Excerpt[Vote]) -> Blocks:
    """Show votes, each on a line that leads to it."""
    table = votes_table(library, shown.items) if shown.items else ()
    lead = Link(Place(links.QUESTIONS), (_("Votes by question"),))
    return blocks(
        years_of(shown),
        paragraph(lead) if rows(library) else (),
        rest_of(shown),
        nothing_listed(library, _("No vote is recorded.")) if shown.has_nothing else table,
    )


def rows(library: Library) -> list[Sequence[Vote]]:
    """Give the row of each question, in the order of questions."""
    found = library.kb.votes_on_question
    return [found[question] for question in found]


def question_pages(library: Library) -> Iterator[Planned]:
    """Plan the page of rows; where it is long, those of letters and one for each question."""
    if not rows(library):
        return
    yield Planned(links.QUESTIONS, partial(questions_page, library))
    if has_pages(library):
        yield from questions(library).letter_pages(library)
        for row in rows(library):
            yield from question_list(row).pages(library, row)


def has_pages(library: Library) -> bool:
    """Whether each question has a page, since one does not hold all rows."""
    return is_too_much(sum(map(len, rows(library))))


def questions_page(library: Library) -> Page:
    """Build the page of rows."""
    name = _("Votes by question")
    told = _(
        "Votes on one question stand in a row: who voted how, and who voted otherwise than the "
        "time before."
    )
    sections = (section(anchor_of(row), question_of(row), row_table(row)) for row in rows(library))
    shown = (questions(library).whole(),) if has_pages(library) else sections
    return Page(
        path=links.QUESTIONS,
        front=FrontMatter(name, told, PageKind.LIST, updated=library.newest),
        body=blocks(title(name), paragraph(told), *shown),
    )


def questions(library: Library) -> Named[Sequence[Vote]]:
    """Give all questions, by letters where they are very many; a place on their list stays one."""
    return Named(
        path=links.QUESTIONS,
        owner=_("Votes by question"),
        name=_("Votes by question"),
        first=links.QUESTIONS,
        items=rows(library),
        name_of=question_of,
        show=lambda found: bullets(map(question_line, found)),
        anchor_of=anchor_of,
    )


def question_of(row: Sequence[Vote]) -> str:
    """Give the question of a row, as the name of its page or its place."""
    return capital(row[0].record.question or "")


def anchor_of(row: Sequence[Vote]) -> str:
    """Give the place of a row on the page of all, and its name in addresses."""
    return links.part_anchor(row[0].ref)


def question_line(row: Sequence[Vote]) -> Inlines:
    """Lead to a question's own page, and say how many votes were taken on it."""
    place = Place(links.part_of(links.QUESTIONS, anchor_of(row)))
    return run(
        span(Link(place, (question_of(row),)), id=anchor_of(row)), " (", *votes_held(len(row)), ")"
    )


def question_list(row: Sequence[Vote]) -> YearlyList[Vote]:
    """Give the list of the votes on a question."""
    first = links.part_of(links.QUESTIONS, anchor_of(row))
    return YearlyList(
        title=question_of(row),
        description=_("Votes by question"),
        first=first,
        page_of=lambda period: links.part_of(first, period),
        span_of=lambda vote: (vote.when.first, vote.date),
        show=lambda _library, shown: blocks(
            years_of(shown), rest_of(shown), row_table(row, shown.items) if shown.items else ()
        ),
        is_of_site=False,
    )


def row_table(row: Sequence[Vote], shown: Sequence[Vote] = ()) -> Table:
    """Show the votes of a row, or some of them, with who voted otherwise than the time before."""
    head = (
        (_("Date"),),
        (_("Vote"),),
        (_("Result"),),
        (_("Who voted otherwise than the time before"),),
    )
    return Table(head, tuple(row_line(row, vote) for vote in shown or row))


def row_line(row: Sequence[Vote], vote: Vote) -> tuple[Inlines, ...]:
    """Show one vote of a row."""
    changed = joined(each_change(row, vote), Break())
    return (dated(vote.when),), (to_vote(vote),), (result_shown(vote),), changed


def each_change(row: Sequence[Vote], vote: Vote) -> Iterator[Part]:
    """Go through who changed since each vote of the day before that bore on the question."""
    for one in before(row, vote):
        changes = list(switched(compared(one, vote), partial(named, vote)))
        if changes:
            yield run(compared_with(one), ":")
        yield from changes
