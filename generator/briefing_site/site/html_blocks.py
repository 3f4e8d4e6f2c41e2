"""HTML as a document: takes a page's content as MkDocs makes it, gives the nodes that say the same.

It is of pages that are written by hand, whose Markdown may be anything that an extension reads: the
HTML is what readers get. What is no words (scripts, drawings, the links that a heading and a note
have by themselves) is left out; of an element without a node its content stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from briefing_site.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    Break,
    Code,
    CodeBlock,
    Definitions,
    Emphasis,
    Fold,
    Heading,
    Image,
    Inline,
    Inlines,
    ItemList,
    Link,
    Mark,
    Note,
    Paragraph,
    Place,
    Table,
    ThematicBreak,
)
from briefing_site.document.runs import run, strong
from briefing_site.site.html_tree import Child, Element, tree_of

Placed = Callable[[str], "Place | str"]
"""Gives where an address on the page leads."""

UNSEEN: Final = frozenset(
    {*("script", "style", "svg", "template", "input", "button", "iframe", "noscript"), "head"}
)
BY_THEMSELVES: Final = frozenset({"headerlink", "footnote-backref"})
INLINE: Final = frozenset(
    {
        *("a", "abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins"),
        *("kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u"),
        *("var", "wbr", "label"),
    }
)
SPACE: Final = re.compile(r"[ \t\n\r\f]+")
NOTE: Final = re.compile(r"fn:")
PREFORMATTED: Final = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
COLOUR: Final = re.compile(r'</?span(?: class="\w+")?>')
"""What colours a word of code: every second element of a page, and no part of its text."""


def blocks_of(html: str, placed: Placed) -> Blocks:
    """Read a page.

    Args:
        html: Its content.
        placed: Gives where an address on it leads.
    """
    root = tree_of(PREFORMATTED.sub(_without_colours, html))
    return tuple(_Reader(root, placed).blocks(root.children))


class _Reader:
    """Reads the blocks of one page."""

    def __init__(self, root: Element, placed: Placed) -> None:
        self._placed = placed
        every = (one for one in root.every() if one.tag == "li")
        self._notes = {
            one.attributes["id"]: one for one in every if NOTE.match(one.attributes.get("id", ""))
        }

    def blocks(self, children: Iterable[Child]) -> Iterator[Block]:
        """Read what stands below each other; words that are in no block are a paragraph."""
        for is_inline, group in groupby(filter(_is_seen, children), _is_inline):
            if not is_inline:
                for one in group:
                    if isinstance(one, Element):
                        yield from self._block(one)
            elif _has_words(line := self._line(group)):
                yield Paragraph(line)

    def _block(self, element: Element) -> Iterator[Block]:
        tag = element.tag
        if tag in self._KINDS:
            yield from self._KINDS[tag](self, element)
        elif re.fullmatch("h[1-6]", tag):
            anchor = element.attributes.get("id", "")
            yield Heading(int(tag[1]), self._line(element.children), anchor)
        elif "tabbed-set" in element.classes:
            yield from self._tabs(element)
        elif "footnote" not in element.classes:
            yield from self.blocks(element.children)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        line = self._line(element.children)
        is_title = "admonition-title" in element.classes
        yield Paragraph((strong(*line),) if is_title else line)

    def _list(self, element: Element) -> Iterator[Block]:
        items = (one for one in element.elements if one.tag == "li")
        start = 1 if element.tag == "ol" else None
        yield ItemList(start, tuple(tuple(self.blocks(item.children)) for item in items))

    def _quote(self, element: Element) -> Iterator[Block]:
        yield BlockQuote(tuple(self.blocks(element.children)))

    def _code(self, element: Element) -> Iterator[Block]:
        yield CodeBlock(element.text)

    def _line_across(self, _: Element) -> Iterator[Block]:
        yield ThematicBreak()

    def _definitions(self, element: Element) -> Iterator[Block]:
        entries: list[tuple[Inlines, Inlines]] = []
        term: Inlines = ()
        for one in element.elements:
            if one.tag == "dt":
                term = self._line(one.children)
            else:
                entries.append((term, self._line(one.children)))
        yield Definitions(tuple(entries))

    def _table(self, element: Element) -> Iterator[Block]:
        lines = (one for one in element.every() if one.tag == "tr")
        rows = [tuple(self._line(cell.children) for cell in line.elements) for line in lines]
        width = max(map(len, rows), default=0)
        if width:
            head, *body = [row + ((),) * (width - len(row)) for row in rows]
            yield Table(head, tuple(body))

    def _fold(self, element: Element) -> Iterator[Block]:
        summary = next((one for one in element.elements if one.tag == "summary"), None)
        rest = (one for one in element.children if one is not summary)
        words = SPACE.sub(" ", summary.text).strip() if summary else ""
        yield Fold(words, (), tuple(self.blocks(rest)))

    def _tabs(self, element: Element) -> Iterator[Block]:
        """Read blocks of which a reader sees one at a time, each below its name."""
        labels = [one for one in element.every() if one.tag == "label"]
        parts = [one for one in element.every() if "tabbed-block" in one.classes]
        for label, part in zip(labels, parts, strict=False):
            yield Paragraph((strong(*self._line(label.children)),))
            yield from self.blocks(part.children)

    def _line(self, children: Iterable[Child]) -> Inlines:
        return run(*(node for child in filter(_is_seen, children) for node in self._inlines(child)))

    def _inlines(self, child: Child) -> Iterator[Inline]:
        if isinstance(child, str):
            yield SPACE.sub(" ", child)
            return
        tag, inner = child.tag, child.children
        if tag == "br":
            yield Break()
        elif tag == "img":
            yield from self._image(child)
        elif tag in {"code", "kbd", "samp"}:
            yield Code(SPACE.sub(" ", child.text))
        elif tag in {"em", "i", "strong", "b"}:
            yield Emphasis(tag in {"strong", "b"}, self._line(inner))
        elif tag == "a" and child.attributes.get("href"):
            yield from self._link(child)
        elif tag in INLINE:
            yield from self._line(inner)
        else:  # a block where only a line can stand
            yield from (" ", *self._line(inner), " ")

    def _image(self, element: Element) -> Iterator[Inline]:
        place, alt = self._placed(element.attributes.get("src", "")), element.attributes.get("alt")
        if isinstance(place, Place):
            yield Image(place, alt or "")
        else:
            yield alt or ""

    def _link(self, element: Element) -> Iterator[Inline]:
        address = element.attributes["href"]
        if note := self._notes.get(address.removeprefix("#")):
            words = run(*(" ", *self._line(note.children)))
            yield Mark(Note(address, words))
        else:
            yield Link(self._placed(address), self._line(element.children))

    _KINDS: Final[Mapping[str, Callable[[_Reader, Element], Iterator[Block]]]] = {
        "p": _paragraph,
        "ul": _list,
        "ol": _list,
        "blockquote": _quote,
        "pre": _code,
        "hr": _line_across,
        "dl": _definitions,
        "table": _table,
        "details": _fold,
    }


def _without_colours(code: re.Match[str]) -> str:
    return COLOUR.sub("", code[0])


def _is_seen(child: Child) -> bool:
    if isinstance(child, str):
        return True
    is_hidden = "hidden" in child.attributes or child.attributes.get("aria-hidden") == "true"
    return not (child.tag in UNSEEN or child.classes & BY_THEMSELVES or is_hidden)


def _is_inline(child: Child) -> bool:
    return isinstance(child, str) or child.tag in INLINE


def _has_words(line: Inlines) -> bool:
    return any(not isinstance(one, str) or one.strip() for one in line)
