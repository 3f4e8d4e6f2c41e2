"""Short ways to make nodes: takes words and nodes as they come to hand, gives whole ones.

A part may be a node, a run of nodes, or nothing, so that a builder can say `(…) if actor else ""`
in the middle of a line.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, TypeAlias, TypeVar

from briefing_site.document.nodes import (
    Block,
    Division,
    Dot,
    Emphasis,
    Fold,
    Heading,
    Inline,
    Inlines,
    ItemList,
    Link,
    Paragraph,
    Place,
    Shape,
    Span,
    SpanName,
)

Part: TypeAlias = "Inline | tuple[Part, ...]"
BlockPart: TypeAlias = "Block | tuple[BlockPart, ...]"
Value = TypeVar("Value")

DOT: Final = Dot()
"""Parts words that stand in a row."""

LEADING_DOT: Final = "\N{MIDDLE DOT} "
"""Stands before words that follow others on the screen alone."""


def run(*parts: Part) -> Inlines:
    """Put words and nodes in a row, neighbouring words as one text."""
    if len(parts) == 1:  # as most runs are
        part = parts[0]
        if isinstance(part, tuple):
            return run(*part)
        return (part,) if part else ()
    row: list[Inline] = []
    _append(row, parts)
    return tuple(row)


def _append(row: list[Inline], parts: tuple[Part, ...]) -> None:
    for part in parts:
        if not part:  # as every third is
            continue
        if isinstance(part, tuple):
            _append(row, part)
        elif isinstance(part, str) and row and isinstance(last := row[-1], str):
            row[-1] = last + part
        else:
            row.append(part)


def blocks(*parts: BlockPart) -> tuple[Block, ...]:
    """Put blocks below each other."""
    column: list[Block] = []
    _append_blocks(column, parts)
    return tuple(column)


def _append_blocks(column: list[Block], parts: tuple[BlockPart, ...]) -> None:
    for part in parts:
        if not isinstance(part, tuple):
            column.append(part)
        elif part:
            _append_blocks(column, part)


def joined(parts: Iterable[Part], separator: Part) -> Inlines:
    """Put runs in a row, with something between any two."""
    row: list[Inline] = []
    between: tuple[Part, ...] = ()
    for part in parts:
        _append(row, (*between, part))
        between = (separator,)
    return tuple(row)


def paragraph(*parts: Part) -> Paragraph[Inline]:
    """Make a paragraph."""
    return Paragraph(run(*parts))


def heading(level: int, anchor: str, *parts: Part) -> Heading:
    """Make a heading with its place on the page."""
    return Heading(level, run(*parts), anchor)


def bullets(items: Iterable[Part], *, loose: bool = False) -> ItemList[Block]:
    """Make a list of lines."""
    return ItemList(None, tuple((paragraph(item),) for item in items), loose)


def strong(*parts: Part) -> Emphasis[Inline]:
    """Make words strong."""
    return Emphasis(strong=True, children=run(*parts))


def emphasis(*parts: Part) -> Emphasis[Inline]:
    """Emphasise words."""
    return Emphasis(strong=False, children=run(*parts))


def link(to: Place | str, *parts: Part) -> Link:
    """Make words lead somewhere."""
    return Link(to, run(*parts))


def span(*parts: Part, name: SpanName = "span", **attributes: str) -> Span:
    """Make a run of words an element: `span(words, lang="fa", dir="auto")`."""
    return Span(name, named(attributes), run(*parts))


def small(*parts: Part) -> Span:
    """Make words small."""
    return Span("small", (), run(*parts))


def division(*parts: BlockPart, **attributes: str) -> Division:
    """Put blocks into an element: `division(quote, class_="brf-quote", data_brf="copy")`."""
    return Division(named(attributes), blocks(*parts))


def fold(summary: str, *parts: BlockPart, **attributes: str) -> Fold:
    """Put blocks behind a line that opens them: `fold(_("Cite"), ways, class_="brf-fold")`."""
    return Fold(summary, named(attributes), blocks(*parts))


def shape(name: str, *children: Shape | str, **attributes: str | Place) -> Shape:
    """Make an element of a drawing: `shape("rect", width="8", class_="brf-map__opposes")`."""
    return Shape(name, named(attributes), children)


def named(attributes: dict[str, Value]) -> tuple[tuple[str, Value], ...]:
    """Name attributes as HTML does, where Python has no hyphen and keeps words for itself."""
    return tuple([(name_of(name), value) for name, value in attributes.items()])


@cache
def name_of(name: str) -> str:
    """Give the name that HTML has for an attribute."""
    return name.rstrip("_").replace("_", "-")
