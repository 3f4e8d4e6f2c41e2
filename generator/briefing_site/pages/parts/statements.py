"""Statements in lists: takes statements, gives the table of their dates, links and words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from operator import attrgetter

from briefing_site.document.nodes import Blocks, Inlines, Span, Table
from briefing_site.document.runs import joined, run, small, span
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Concern, Passage, Statement
from briefing_site.naming.typeset import set_text
from briefing_site.naming.wording import shortened
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import answer_to
from briefing_site.pages.parts.linking import to_statement
from briefing_site.pages.parts.marking import mended_mark
from briefing_site.pages.parts.phrases import own_direction
from briefing_site.pages.parts.the_rest import Rest, newest, newest_open
from briefing_site.pages.parts.times import dated

MOST_IN_ROW = 140
"""Characters of a quote in a list."""


def statements_table(
    library: Library, statements: Iterable[Statement], concern: Concern = bool
) -> Table:
    """List statements, each on a line that leads to it.

    Args:
        library: What all pages share.
        statements: The statements.
        concern: Which of their passages are what the list is about; a line has the first of them.
    """
    shown = (next(filter(concern, said.passages), said.passages[0]) for said in statements)
    return Table(
        head=((_("Date"),), (_("Statement"),)),
        rows=tuple(library.once(statement_row, passage) for passage in shown),
    )


def newest_statements(
    library: Library, statements: Sequence[Statement], rest: Rest, concern: Concern = bool
) -> Blocks:
    """List the newest of some statements, newest first; nothing where there are none."""
    shown, told = newest(statements, attrgetter("date"), rest)
    return (*told, statements_table(library, shown, concern)) if shown else ()


def statements_open(
    library: Library, statements: Sequence[Statement], rest: Rest, concern: Concern = bool
) -> Blocks:
    """List the newest of some statements, newest first, those before them behind a line."""
    show = partial(statements_table, library, concern=concern)
    return newest_open(statements, attrgetter("date"), rest, show, earlier)


def earlier(count: int) -> str:
    """Count statements that came before others."""
    return ngettext("{count} earlier statement", "{count} earlier statements", count)


def statement_row(library: Library, passage: Passage) -> tuple[Inlines, ...]:
    """Show a statement on one line: when it was made, what it is called and words of it."""
    return ((dated(passage.statement.when),), in_words(library, passage))


def in_words(library: Library, passage: Passage) -> Inlines:
    """Name a statement, give words of it unless the name does, and say that it was mended."""
    said = passage.statement
    words = words_in_list(library, passage)
    told = run(" ", small(words)) if words else ()
    answer = answer_to(library, passage)
    behind = (" ", small(answer)) if answer else ()
    return run(to_statement(library, said), *told, *behind, *mended_mark(library, said))


def words_in_list(library: Library, passage: Passage) -> Inlines:
    """Give words of a passage beside its statement's name, unless this already does."""
    said = passage.statement
    is_first = passage is said.passages[0]
    return beginning(library, said) if is_first else words_or_summary(library, passage)


def beginning(library: Library, said: Statement) -> Inlines:
    """Give the first words of a statement, unless its name already does."""
    return words_or_summary(library, said.passages[0]) if said.record.title else ()


def words_or_summary(library: Library, passage: Passage) -> Inlines:
    """Show a passage's words, in the site's language where they are; without any, its summary."""
    words = words_of(library, passage)
    summary = shortened(library.words(passage.record.summary, passage.briefing.id))
    return run(words or own_direction(run(summary)))


def words_of(library: Library, passage: Passage, most: int = MOST_IN_ROW) -> Inlines:
    """Show a passage's words with what leads in to them; nothing where it has none.

    They are in the site's language where they are on record in it.
    """
    words = passage.words(library.settings.language)
    if words is None:
        return ()
    before, behind = (
        set_text(passage.record.lead_in or ""),
        _("(translated)") if words.is_translated else "",
    )
    sentence = joined(filter(None, [before, quoted(shortened(words.text, most), words.lang)]), " ")
    return joined(filter(None, [own_direction(sentence), behind]), " ")


def quoted(words: str, lang: str) -> Span:
    """Show words in quotation marks, with their own language and direction."""
    return span(_("“{words}”", words=words), lang=lang, dir="auto")
