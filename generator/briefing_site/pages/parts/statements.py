"""Statements in lists: takes statements, gives the table of their dates, links and words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_site.document.nodes import Blocks, Inlines, Span, Table
from briefing_site.document.runs import run, span
from briefing_site.interface import _
from briefing_site.knowledge.entities import Statement
from briefing_site.naming.wording import shortened
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_statement
from briefing_site.pages.parts.shortened import newest_first, newest_of
from briefing_site.pages.parts.times import on_day

MOST_IN_ROW = 140
"""Characters of a quote in a list."""


def statements_table(library: Library, statements: Iterable[Statement]) -> Table:
    """List statements, each on a line that leads to it."""
    return Table(
        head=((_("Date"),), (_("Statement"),), (_("Words"),)),
        rows=tuple(library.once(statement_row, said) for said in statements),
    )


def newest_statements(library: Library, statements: Sequence[Statement]) -> Blocks:
    """List the newest of some statements, newest first; nothing where there are none."""
    if not statements:
        return ()
    shown = newest_first(statements)
    return (*newest_of(len(shown), len(statements)), statements_table(library, shown))


def statement_row(library: Library, said: Statement) -> tuple[Inlines, ...]:
    """Show a statement on one line, with its words or, without, its summary."""
    return ((on_day(said.date),), (to_statement(library, said),), words_or_summary(library, said))


def words_or_summary(library: Library, said: Statement) -> Inlines:
    """Show a statement's words, translated where they are; without any, its summary."""
    words = words_of(library, said)
    return run(words or shortened(library.plain(said.record.summary, said.briefing.id)))


def words_of(library: Library, said: Statement, most: int = MOST_IN_ROW) -> Inlines:
    """Show a statement's words, translated where they are; nothing where none are on record."""
    record, own = said.record, library.settings.language
    if record.translation:
        return (quoted(shortened(record.translation, most), own),)
    return (quoted(shortened(record.quote, most), record.lang or own),) if record.quote else ()


def quoted(words: str, lang: str) -> Span:
    """Show words in quotation marks, with their own language and direction."""
    return span(_("“{words}”", words=words), lang=lang, dir="auto")
