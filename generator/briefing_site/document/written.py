"""The nodes that a contributor's Markdown may hold, too: takes nothing, gives their classes.

They stand apart from a page's other nodes, of which nothing need be loaded to read a text.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from briefing_site.frozen import frozen

Leaf_co = TypeVar("Leaf_co", covariant=True)
Blocks_co = TypeVar("Blocks_co", covariant=True)


@frozen
class Code:
    """Characters of a program, within a line."""

    text: str


@frozen
class Break:
    """The end of a line within a paragraph."""


@frozen
class Emphasis(Generic[Leaf_co]):
    """Emphasised or strong words. None stands within another of its kind, so depth is bounded."""

    strong: bool
    children: tuple[Leaf_co, ...]


@frozen
class Paragraph(Generic[Leaf_co]):
    """A run of words."""

    children: tuple[Leaf_co, ...]


@frozen
class CodeBlock:
    """Lines of a program, joined by line feeds."""

    text: str


@frozen
class ThematicBreak:
    """A line across the page."""


@frozen
class BlockQuote(Generic[Blocks_co]):
    """Quoted blocks."""

    blocks: tuple[Blocks_co, ...]


@frozen
class ItemList(Generic[Blocks_co]):
    """A list.

    Attributes:
        start: The first number of an ordered list, `None` for bullets.
        items: The blocks of each item.
        loose: Whether its items stand apart, each a paragraph.
    """

    start: int | None
    items: tuple[tuple[Blocks_co, ...], ...]
    loose: bool = False
