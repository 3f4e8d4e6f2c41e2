"""Lines as plain Markdown: takes inline nodes, gives what a person or a program reads.

No element of HTML and no attribute: of a span its words are left. What a comparison struck out and
put in stands in the signs of word differences, `[-gone-]` and `{+new+}`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final

from briefing_site.document.address import safe_address
from briefing_site.document.escape_plain import (
    MEANING,
    between_marks,
    escape_line,
    escape_words,
    line_of_words,
    plain_destination,
    plain_span,
)
from briefing_site.document.nodes import (
    Break,
    Code,
    Dot,
    Emphasis,
    Image,
    Inline,
    Inlines,
    Link,
    Mark,
    Place,
    Span,
)
from briefing_site.document.notes import Notes
from briefing_site.document.runs import LEADING_DOT

Lead = Callable[[Place], str]
"""Gives the address of a place from the page; nothing where its words stand for themselves."""

APART: Final = frozenset({("class", "brf-quote__act"), ("class", "brf-version")})
"""What a page sets apart from the words before it by its looks alone."""

REPEATED: Final = "brf-asked"
"""The class of what a page repeats for a narrow screen alone."""

END: Final = "\n"
"""The end of a line in what is not yet in lines: no text has one."""

_STRESSABLE = re.compile(r"[^\s*][^*]*(?<!\s)|[^\s*]")
_BEFORE_STAR: Final = ("", " ", "(", END)
_AFTER_STAR = re.compile(r"[\s.,;:)?]|$")
_CHANGED: Final[Mapping[str, tuple[str, str]]] = {"del": ("[-", "-]"), "ins": ("{+", "+}")}


class PlainLines:
    """Writes the lines of one page, and numbers the notes that they mark.

    Args:
        path: The page's own path.
        lead: Leads to places.
    """

    def __init__(self, path: str, lead: Lead) -> None:
        self.notes = Notes()
        self._path = path
        self._lead = lead

    def line(self, children: Inlines) -> str:
        """Write nodes as a paragraph: a line, and one more behind each hard break."""
        if len(children) == 1 and isinstance(text := children[0], str):  # as every other has
            return line_of_words(text)
        row = self._row(children)
        if END not in row:  # as nearly all have none
            return escape_line(row.strip())
        return f"\\{END}".join(map(escape_line, _parts(row)))

    def flat(self, children: Inlines) -> str:
        """Write nodes on one line that stands behind something."""
        if len(children) == 1 and isinstance(text := children[0], str):  # as most have
            return escape_words(text).strip()
        row = self._row(children)
        return row.strip() if END not in row else Dot.text.join(_parts(row))

    def _row(self, children: Inlines) -> str:
        kinds = self._KINDS
        if len(children) == 1:  # as nine in ten have
            only = children[0]
            if isinstance(only, str):
                return escape_words(only)
            write = kinds.get(type(only))
            return write(self, only) if write else self._by_neighbours(only, "", "")
        parts: list[str] = []
        last = ""
        for place, node in enumerate(children, start=1):
            if isinstance(node, str):
                text = node if node == LEADING_DOT else escape_words(node)
            elif write := kinds.get(type(node)):
                text = write(self, node)
                if parts and type(node) is Span and not APART.isdisjoint(node.attributes):
                    text = f"{'' if last == ' ' else ' '}· {text}"
            else:
                behind = children[place] if place < len(children) else ""
                text = self._by_neighbours(node, last, behind)
            if text:
                if last in MEANING:
                    parts[-1], text = between_marks(parts[-1], text)
                parts.append(text)
                last = text[-1]
        return "".join(parts)

    def _by_neighbours(self, node: Inline, before: str, behind: Inline) -> str:
        """Write what means something or not by what it stands between."""
        if isinstance(node, Emphasis):
            return self._emphasis(node, before, behind)
        return plain_span(node.text, before=before) if isinstance(node, Code) else ""

    def _emphasis(self, node: Emphasis[Inline], before: str, behind: Inline) -> str:
        """Stress words where all engines see that; the words alone where any may not."""
        inner = self._row(node.children)
        is_sure = before in _BEFORE_STAR and (
            _AFTER_STAR.match(behind)
            if isinstance(behind, str)
            else isinstance(behind, Break | Dot)
        )
        if not is_sure or not _STRESSABLE.fullmatch(inner):
            return inner
        star = "**" if node.strong else "*"
        return f"{star}{inner}{star}"

    def _span(self, span: Span) -> str:
        if ("class", REPEATED) in span.attributes:
            return ""
        inner = self._row(span.children)
        if inner and span.name in _CHANGED:
            start, end = _CHANGED[span.name]
            return f"{start}{inner}{end}"
        return inner

    def _break(self, _: Break) -> str:
        return END

    def _dot(self, dot: Dot) -> str:
        return dot.text

    def _image(self, image: Image) -> str:
        return f"![{escape_words(image.alt)}]({plain_destination(self._lead(image.place))})"

    def _link(self, node: Link) -> str:
        children, to = node.children, node.to
        is_text = len(children) == 1 and isinstance(text := children[0], str)  # as of nine in ten
        words = escape_words(text) if is_text else self._row(children)
        if isinstance(to, Place):
            if node.not_here and to.path == self._path:
                return words
            address = self._lead(to)
        else:
            address = safe_address(to) or ""
        if not address or not words.strip():
            return words
        return f"[{words.replace(END, ' ')}]({plain_destination(address)})"

    def _mark(self, mark: Mark) -> str:
        number = self.notes.number(mark)
        return f"[{number}{escape_words(f', {mark.place}') if mark.place else ''}]"

    _KINDS: ClassVar[Mapping[type, Callable[[PlainLines, Any], str]]] = {
        Link: _link,
        Span: _span,
        Mark: _mark,
        Break: _break,
        Dot: _dot,
        Image: _image,
    }


def _parts(row: str) -> list[str]:
    """Give the words between hard breaks."""
    return [part for part in map(str.strip, row.split(END)) if part]
