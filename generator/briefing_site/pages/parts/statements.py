"""Statements in lists: takes statements, gives the table of their dates, links and words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_site.document.nodes import Blocks, Inlines, Span, Table
from briefing_site.document.runs import run, small, span
from briefing_site.interface import _
from briefing_site.knowledge.entities import Passage, Statement
from briefing_site.naming.wording import shortened
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_statement
from briefing_site.pages.parts.shortened import newest_first, newest_of
from briefing_site.pages.parts.times import dated

MOST_IN_ROW = 140
"""Characters of a quote in a list."""


def statements_table(library: Library, statements: Iterable[Statement]) -> Table:
    """List statements, each on a line that leads to it."""
    return Table(
        head=((_("Date"),), (_("Statement"),)),
        rows=tuple(library.once(statement_row, said) for said in statements),
    )


def newest_statements(library: Library, statements: Sequence[Statement]) -> Blocks:
    """List the newest of some statements, newest first; nothing where there are none."""
    if not statements:
        return ()
    shown = newest_first(statements)
    return (*newest_of(len(shown), len(statements)), statements_table(library, shown))


def statement_row(library: Library, said: Statement) -> tuple[Inlines, ...]:
    """Show a statement on one line: when it was made, what it is called and how it begins."""
    return ((dated(said.when),), in_words(library, said))


def in_words(library: Library, said: Statement) -> Inlines:
    """Name a statement, and say how it begins."""
    name, words = to_statement(library, said), beginning(library, said)
    return run(name, " ", small(words)) if words else (name,)


def beginning(library: Library, said: Statement) -> Inlines:
    """Give the first words of a statement, unless its name already does."""
    return words_or_summary(library, said.passages[0]) if said.record.title else ()


def words_or_summary(library: Library, passage: Passage) -> Inlines:
    """Show a passage's words, in the site's language where they are; without any, its summary."""
    words = words_of(library, passage)
    return run(words or shortened(library.plain(passage.record.summary, passage.briefing.id)))


def words_of(library: Library, passage: Passage, most: int = MOST_IN_ROW) -> Inlines:
    """Show a passage's words, in the site's language where they are; nothing where none are."""
    words = passage.words(library.settings.language)
    return (quoted(shortened(words[0], most), words[1]),) if words else ()


def quoted(words: str, lang: str) -> Span:
    """Show words in quotation marks, with their own language and direction."""
    return span(_("“{words}”", words=words), lang=lang, dir="auto")
