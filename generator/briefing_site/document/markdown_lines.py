"""Lines as Markdown: takes inline nodes, gives one line that all engines read alike.

Never a line feed: a hard break is the `<br>` that a table's cell takes too.
"""

from __future__ import annotations

import re
from typing import Final, assert_never

from briefing_site.document.address import destination, safe_address
from briefing_site.document.escape import code_span, escape_attribute, escape_run, escape_start
from briefing_site.document.nodes import (
    Attributes,
    Break,
    Code,
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
from briefing_site.document.places import relative
from briefing_site.document.runs import run

# Stars are read alike by all engines only between spaces and such punctuation, without others
# inside; intraword or nested emphasis is written as tags.
_BEFORE_STAR: Final = ("", " ", "(")
_AFTER_STAR: Final = ("", " ", ".", ",", ";", ":", ")", "?")
_STARRABLE = re.compile(r"(?![\s<])[^*<]*(?<!\s)")


class MarkdownLines:
    """Writes the lines of one page, and numbers the notes that they mark.

    Args:
        path: The page's own path.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.notes = Notes()

    def line(self, children: Inlines) -> str:
        """Write nodes as one line that may stand at the start of a block."""
        return self._row(children, is_line=True).strip()

    def _row(self, children: Inlines, *, is_line: bool = False) -> str:
        written = ""
        before: Inline | None = None
        children = run(*map(self._shown, children))
        for place, node in enumerate(children, start=1):
            if isinstance(node, str):
                # In front of a block, and behind a note's mark, more characters mean something.
                is_start = isinstance(before, Mark) or (is_line and not written)
                written += escape_start(node) if is_start else escape_run(node)
            elif isinstance(node, Emphasis):
                after = children[place] if place < len(children) else None
                written += self._emphasis(node, _end_of(before, written), _start_of(after))
            elif isinstance(node, Code):
                written += code_span(node.text, before=written)
            else:
                written += self._leaf(node)
            before = node
        return written

    def _shown(self, node: Inline) -> Inlines:
        """Give a node; of a link that leads nowhere its words, beside which others may stand."""
        if isinstance(node, Link) and self._address(node) is None:
            return run(*map(self._shown, node.children))
        return (node,)

    def _address(self, node: Link) -> str | None:
        if not isinstance(node.to, Place):
            return safe_address(node.to)
        is_here = node.not_here and node.to.path == self.path
        return None if is_here else relative(self.path, node.to)

    def _leaf(self, node: Inline) -> str:  # noqa: PLR0911 - one return a kind of node
        match node:
            case str():
                return escape_run(node)
            case Link():
                return self._link(node)
            case Span(name, attributes, children):
                inner = self._row(children)
                return f"<{name}{written_attributes(attributes)}>{inner}</{name}>"
            case Mark(note):
                return f"[^{self.notes.number(note)}]"
            case Break():
                return "<br>"
            case Code(text):
                return code_span(text)
            case Image(place, alt):
                return f"![{escape_run(alt)}]({destination(relative(self.path, place))})"
            case Emphasis():
                return self._row(node.children)
            case _:
                assert_never(node)

    def _emphasis(self, node: Emphasis[Inline], before: str, after: str) -> str:
        inner = self._row(node.children)
        if not inner.strip():
            return inner
        is_plain = before in _BEFORE_STAR and after in _AFTER_STAR
        if is_plain and _STARRABLE.fullmatch(inner):
            mark = "**" if node.strong else "*"
            return f"{mark}{inner}{mark}"
        tag = "strong" if node.strong else "em"
        return f"<{tag}>{inner}</{tag}>"

    def _link(self, node: Link) -> str:
        address = self._address(node)
        words = self._row(node.children)
        return words if address is None else f"[{words}]({destination(address)})"


def _end_of(before: Inline | None, written: str) -> str:
    """Give the character that emphasis follows; nothing at the start of a line."""
    return "" if isinstance(before, Break) else written[-1:]


def _start_of(after: Inline | None) -> str:
    """Give the character that follows emphasis; nothing at the end of a line."""
    if isinstance(after, str):
        return after[:1]
    return "" if after is None or isinstance(after, Break) else "<"


def written_attributes(attributes: Attributes) -> str:
    """Write attributes behind an element's name.

    One without a value has an empty one, since Python-Markdown repeats a bare name as its value.
    """
    return "".join(f' {name}="{escape_attribute(value)}"' for name, value in attributes)
