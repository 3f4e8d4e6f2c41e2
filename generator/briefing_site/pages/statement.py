"""A statement's page: takes a statement, gives its view at its own permanent address."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_site.knowledge.entities import Statement
from briefing_site.model.vocabularies import Status
from briefing_site.pages import links
from briefing_site.pages.beside import Beside, around
from briefing_site.pages.briefing import status_in_words, status_of
from briefing_site.pages.cards import (
    DivisionView,
    SpeakerView,
    StatementCard,
    StatementRow,
    division_views,
    speaker_view,
    statement_card,
    statement_row,
)
from briefing_site.pages.citing import CiteView, cite_view
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.references import reference_to_statement
from briefing_site.pages.sources import footnotes
from briefing_site.pages.stances import PositionRow, position_row
from briefing_site.pages.threads import TurnView, silence, thread_around, thread_place
from briefing_site.pages.wording import dated_headline, shortened


@dataclass(frozen=True, slots=True)
class StatementView:
    """Everything on a statement's page."""

    title: str
    status: Status | None
    status_word: str
    card: StatementCard
    briefing: LinkView
    place: LinkView
    signatories: tuple[SpeakerView, ...]
    divisions: tuple[DivisionView, ...]
    series: tuple[LinkView, ...]
    thread: Beside[TurnView]
    silence: str
    threads: LinkView | None
    positions: tuple[PositionRow, ...]
    judged_in: tuple[LinkView, ...]
    mentioned_in: tuple[LinkView, ...]
    others: Beside[StatementRow]
    cite: CiteView


def statement_page(library: Library, said: Statement) -> Page:
    """Build a statement's page."""
    desk = Desk(library, links.statement(said.ref))
    title = dated_headline(said)
    view = statement_view(desk, said, title)
    words = said.record.translation or said.record.quote
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=title,
            description=shortened(words, 155)
            if words
            else desk.plain(said.record.summary, said.briefing.id),
            kind="statement",
            source=said.briefing.span.path,
            date=said.date,
            updated=said.briefing.updated or said.briefing.date,
        ),
        template="statement",
        view=view,
        footnotes=footnotes(desk),
    )


def statement_view(desk: Desk, said: Statement, title: str) -> StatementView:
    """Gather the words, the thread, and what rests on the statement."""
    kb = desk.library.kb
    as_of = said.briefing.updated or said.briefing.date
    judged = kb.assessments_on[said.ref]
    return StatementView(
        title=title,
        status=status_of(said.briefing),
        status_word=status_in_words(said.briefing),
        card=statement_card(desk, said),
        briefing=desk.briefing(said.briefing),
        place=LinkView(
            said.briefing.title,
            desk.href(links.briefing(said.briefing.id), links.statement_anchor(said.record.id)),
        ),
        signatories=tuple(speaker_view(desk, actor, said.date) for actor in said.by),
        divisions=division_views(desk, said.by, said.date),
        series=tuple(
            LinkView(one.issue.title, desk.href(links.series(one.issue.id)))
            for one in desk.library.series_holding[said.ref]
        ),
        thread=thread_around(desk, said),
        silence=silence(desk.library, said),
        threads=thread_place(desk, said),
        positions=tuple(position_row(desk, p, as_of) for p in kb.positions_shown_by[said.ref]),
        judged_in=tuple(dict.fromkeys(desk.briefing(one.briefing) for one in judged)),
        mentioned_in=tuple(desk.briefing(one) for one in desk.library.linking_to[said.ref]),
        others=others(desk, said),
        cite=cite_view(desk, reference_to_statement(desk.library, said)),
    )


def others(desk: Desk, said: Statement) -> Beside[StatementRow]:
    """Show what else the briefing holds, the nearest where that is much."""
    row = desk.library.kb.statements_in[said.briefing.id]
    near = around(row, desk.library.places[said.ref])
    rows = (statement_row(desk, one) for one in near if one.ref != said.ref)
    return Beside(tuple(rows), len(row) - 1)
