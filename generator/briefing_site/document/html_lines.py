"""Lines as HTML: takes inline nodes, gives what MkDocs makes of their Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, ClassVar

from briefing_site.document.address import destination, safe_address
from briefing_site.document.escape import clean, escape_html, escape_text
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
from briefing_site.document.notes import Notes, mark_id
from briefing_site.document.places import BuiltPage, behind, is_within

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
        if len(children) == 1 and isinstance(text := children[0], str):  # as nine links in ten have
            return escape_text(text)
        kinds = self._KINDS
        return "".join(
            [
                escape_text(child) if isinstance(child, str) else kinds[type(child)](self, child)
                for child in children
            ]
        )

    def _span(self, span: Span) -> str:
        attributes = written_attributes(span.attributes) if span.attributes else ""
        return f"<{span.name}{attributes}>{self._row(span.children)}</{span.name}>"

    def _emphasis(self, emphasis: Emphasis[Inline]) -> str:
        inner = self._row(emphasis.children)
        tag = "strong" if emphasis.strong else "em"
        return f"<{tag}>{inner}</{tag}>" if inner.strip(" ") else inner

    def _break(self, _: Break) -> str:
        return "<br>"

    def _dot(self, dot: Dot) -> str:
        return dot.text

    def _code(self, node: Code) -> str:
        code = clean(node.text).strip()
        return f"<code>{escape_text(code)}</code>" if code else ""

    def _image(self, image: Image) -> str:
        source = destination(self.address(image.place))
        return f'<img alt="{escape_html(image.alt)}" src="{source}" />'

    def _link(self, node: Link) -> str:
        words, to = self._row(node.children), node.to
        if isinstance(to, Place):
            if node.not_here and to.path == self.path:
                return words
            return f'{self._opening(to)}">{words}</a>'
        address = safe_address(to)
        return words if address is None else f'{opening(destination(address))}">{words}</a>'

    def _opening(self, place: Place) -> str:
        """Open a link to a place, up to the end of its address."""
        here, there = self._here, self._built(place.path)
        if place.query or there.startswith(here.section):
            return opening(destination(self.address(place)))
        start = opening_from(here.root, there)
        return f"{start}{destination(behind(place))}" if place.anchor else start

    def _mark(self, mark: Mark) -> str:
        number = self.notes.number(mark)
        id_ = mark_id(number, len(self.notes.places(number)))
        link = f'<sup id="{id_}"><a class="footnote-ref" href="#fn:{number}">{number}</a></sup>'
        place = escape_text(f", {mark.place}") if mark.place else ""
        return f'<span class="brf-cited">[{link}{place}]</span>'

    _KINDS: ClassVar[Mapping[type, Callable[[HtmlLines, Any], str]]] = {
        Link: _link,
        Span: _span,
        Mark: _mark,
        Emphasis: _emphasis,
        Break: _break,
        Dot: _dot,
        Code: _code,
        Image: _image,
    }


@lru_cache(maxsize=1024)  # nine elements in ten have those of another
def written_attributes(attributes: Attributes) -> str:
    """Write attributes behind an element's name."""
    return "".join([f' {name}="{escape_html(value)}"' for name, value in attributes])


def opening(address: str) -> str:
    """Open a link, up to the end of its address; one out of the site is marked as such."""
    mark = ' rel="external"' if address.startswith(("http://", "https://")) else ""
    return f'<a{mark} href="{address}'


@lru_cache(maxsize=16_384)  # pages of all sections lead to the same ones
def opening_from(root: str, there: str) -> str:
    """Open a link from a page to what is in another section, up to the end of its address.

    Args:
        root: The way from the page to the root.
        there: The address from the root.
    """
    return opening(destination(root + there.removeprefix("./")))
