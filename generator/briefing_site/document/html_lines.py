"""Lines as HTML: takes inline nodes, gives what MkDocs makes of their Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from briefing_site.document.address import destination
from briefing_site.document.escape import clean, escape_html, escape_text
from briefing_site.document.nodes import (
    Break,
    Code,
    Emphasis,
    Image,
    Inlines,
    Link,
    Mark,
    Note,
    Place,
    Span,
    Wrapped,
)
from briefing_site.document.notes import Notes
from briefing_site.document.places import BuiltPage, behind, is_within, target

PREVIEW = "data-brf-preview"
"""The attribute of a link over which the start of its page can be shown."""

Built = Callable[[str], str]
"""Gives the address of what is built of a path, both from the site's root."""


class HtmlLines:
    """Writes the lines of one page, and numbers the notes that they mark.

    Args:
        path: The page's own path.
        built: Where pages and files are built.
    """

    def __init__(self, path: str, built: Built) -> None:
        self.path = path
        self.notes = Notes()
        self._built = built
        self._here = BuiltPage(built(path))

    def line(self, children: Inlines) -> str:
        """Write nodes as one line."""
        return self._row(children).strip(" ")

    def address(self, place: Place) -> str:
        """Give the address of a place from the page."""
        if is_within(self.path, place):
            return f"#{place.anchor}"
        return self._here.to(self._built(place.path)) + behind(place)

    def _row(self, children: Inlines) -> str:
        row = ""
        for child in children:
            row += escape_text(child) if isinstance(child, str) else self._node(child)
        return row

    def _node(self, node: Wrapped) -> str:  # noqa: PLR0911 - one return a kind of node
        match node:
            case Link():
                return self._link(node)
            case Span():
                attributes = written_attributes(node.attributes)
                return f"<{node.name}{attributes}>{self._row(node.children)}</{node.name}>"
            case Mark():
                return self._mark(node.note)
            case Emphasis(is_strong, children):
                return _emphasised("strong" if is_strong else "em", self._row(children))
            case Break():
                return "<br>"
            case Code(text):
                code = clean(text).strip()
                return f"<code>{escape_text(code)}</code>" if code else ""
            case Image(place, alt):
                source = destination(self.address(place))
                return f'<img alt="{escape_html(alt)}" src="{source}" />'
            case _:
                assert_never(node)

    def _link(self, node: Link) -> str:
        words = self._row(node.children)
        to = target(self.path, node)
        if to is None:
            return words
        return _anchor(destination(self.address(to) if isinstance(to, Place) else to), words)

    def _mark(self, note: Note) -> str:
        number = self.notes.number(note)
        id_ = mark_id(number, self.notes.marks(number))
        return f'<sup id="{id_}"><a class="footnote-ref" href="#fn:{number}">{number}</a></sup>'


def mark_id(number: int, place: int) -> str:
    """Give the id of a note's mark: the first, the second, and so on."""
    return f"fnref{place if place > 1 else ''}:{number}"


def written_attributes(attributes: Iterable[tuple[str, str]]) -> str:
    """Write attributes behind an element's name."""
    return "".join([f' {name}="{escape_html(value)}"' for name, value in attributes])


def _anchor(address: str, words: str) -> str:
    """Write a link: one out of the site is marked as such, one to a page for its preview."""
    if address.startswith(("http://", "https://")):
        return f'<a rel="external" href="{address}">{words}</a>'
    path = address.partition("#")[0]
    mark = f' {PREVIEW}=""' if path.endswith(("/", ".html")) else ""
    return f'<a{mark} href="{address}">{words}</a>'


def _emphasised(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>" if inner.strip(" ") else inner
