"""Lines of statements for scripts: takes a statement, gives what a list shows of it as JSON has it.

It is what the pages' own lists show (`pages.parts.statements`), taken apart into texts and links.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.document.nodes import Dot, Inlines, Link, Place
from briefing_site.interface import _
from briefing_site.knowledge.entities import Passage, Statement
from briefing_site.naming import dates
from briefing_site.naming.wording import shortened
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import answer_to
from briefing_site.pages.parts.marking import mended_mark
from briefing_site.pages.parts.statements import MOST_IN_ROW

Row = list[object]


def shown_of(library: Library, said: Statement) -> Row:
    """Give what a list shows of a statement."""
    return [
        dates.edtf(said.when),
        library.name_of(said),
        library.addresses.page(links.statement(said.ref)),
        [words_of(library, passage) for passage in said.passages],
        [list(pieces(library, answer_to(library, passage))) for passage in said.passages],
        list(pieces(library, mended_mark(library, said))),
    ]


def pieces(library: Library, inlines: Inlines) -> Iterator[object]:
    """Take what stands on a line apart into texts and links."""
    for one in inlines:
        if isinstance(one, Link) and isinstance(one.to, Place):
            yield [text_of(one.children), library.addresses.page(one.to.path, one.to.anchor)]
        elif isinstance(one, str | Dot):
            yield one if isinstance(one, str) else one.text
        else:
            yield from pieces(library, getattr(one, "children", ()))


def text_of(inlines: Inlines) -> str:
    """Give the text of what stands on a line."""
    return "".join(
        one if isinstance(one, str) else text_of(getattr(one, "children", ())) for one in inlines
    )


def words_of(library: Library, passage: Passage) -> Row:
    """Give words of a passage, or its summary; nothing where the statement's name says it."""
    said = passage.statement
    if passage is said.passages[0] and not said.record.title:
        return []
    words = passage.words(library.settings.language)
    if words is None:
        return [shortened(library.plain(passage.record.summary, passage.briefing.id))]
    behind = _("(translated)") if words.is_translated else ""
    quoted = _("“{words}”", words=shortened(words.text, MOST_IN_ROW))
    return [passage.record.lead_in or "", quoted, words.lang, behind]
