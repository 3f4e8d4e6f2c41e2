"""Statements in lists: takes a statement and a desk, gives its row."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_site.knowledge.entities import Statement
from briefing_site.pages import dates, links
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.wording import headline, shortened

MOST_IN_ROW = 140
"""Characters of a quote in a list."""


@dataclass(frozen=True, slots=True)
class WordsView:
    """Words in quotation marks, and the language that they are in."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement in a list: one line that leads to it, with its words or, without, its summary."""

    date: DateView
    link: LinkView
    quote: WordsView | None
    summary: str


def statement_link(desk: Desk, said: Statement) -> LinkView:
    """Link to a statement's own page."""
    return LinkView(headline(said), desk.href(links.statement(said.ref)))


def statement_row(desk: Desk, said: Statement) -> StatementRow:
    """Show a statement on one line."""
    quote = words_view(desk, said)
    return StatementRow(
        date=dates.dated(said.date),
        link=statement_link(desk, said),
        quote=quote,
        summary="" if quote else shortened(desk.plain(said.record.summary, said.briefing.id)),
    )


def words_view(desk: Desk, said: Statement, most: int = MOST_IN_ROW) -> WordsView | None:
    """Show a statement's words, translated where they are; nothing where none are on record."""
    record, own = said.record, desk.library.settings.language
    if record.translation:
        return WordsView(shortened(record.translation, most), own)
    return WordsView(shortened(record.quote, most), record.lang or own) if record.quote else None
