"""Lines as Markdown: takes inline nodes, gives one line that all engines read alike.

Never a line feed: a hard break is the `<br>` that a table's cell takes too.
"""

from __future__ import annotations

import re
from typing import Final, assert_never

from briefing_site.document.address import destination
from briefing_site.document.escape import code_span, escape_attribute, escape_run, escape_start
from briefing_site.document.nodes import (
    Attributes,
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
from briefing_site.document.places import relative, target
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
        if any(map(self._is_nowhere, children)):
            children = run(*map(self._shown, children))
        for place, node in enumerate(children, start=1):
            if isinstance(node, str):
                # In front of a block more characters mean something.
                is_start = is_line and not written
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
        if isinstance(node, Link) and self._is_nowhere(node):
            return run(*map(self._shown, node.children))
        return (node,)

    def _is_nowhere(self, node: Inline) -> bool:
        return isinstance(node, Link) and target(self.path, node) is None

    def _leaf(self, node: Link | Span | Mark | Break | Dot | Image) -> str:
        match node:
            case Link():
                return self._link(node)
            case Span(name, attributes, children):
                inner = self._row(children)
                return f"<{name}{written_attributes(attributes)}>{inner}</{name}>"
            case Mark(_, place):
                words = escape_run(f", {place}") if place else ""
                number = self.notes.number(node)
                return f'<span class="brf-cited">&#91;[^{number}]{words}&#93;</span>'
            case Break():
                return "<br>"
            case Dot():
                return node.text
            case Image(place, alt):
                return f"![{escape_run(alt)}]({destination(relative(self.path, place))})"
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
        words, to = self._row(node.children), target(self.path, node)
        if to is None:
            return words
        return f"[{words}]({destination(relative(self.path, to) if isinstance(to, Place) else to)})"


def _end_of(before: Inline | None, written: str) -> str:
    """Give the character that emphasis follows; nothing at the start of a line."""
    return "" if isinstance(before, Break) else written[-1:]


def _start_of(after: Inline | None) -> str:
    """Give the character that follows emphasis; nothing at the end of a line."""
    if isinstance(after, str):
        return after[:1]
    if isinstance(after, Dot):
        return " "
    return "" if after is None or isinstance(after, Break) else "<"


def written_attributes(attributes: Attributes) -> str:
    """Write attributes behind an element's name.

    One without a value has an empty one, since Python-Markdown repeats a bare name as its value.
    """
    return "".join(f' {name}="{escape_attribute(value)}"' for name, value in attributes)
