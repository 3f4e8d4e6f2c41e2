"""The nodes that a contributor's Markdown may hold, too: takes nothing, gives their classes.

They stand apart from a page's other nodes, of which nothing need be loaded to read a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar, dataclass_transform

NodeClass = TypeVar("NodeClass")
Leaf_co = TypeVar("Leaf_co", covariant=True)
Blocks_co = TypeVar("Blocks_co", covariant=True)


@dataclass_transform(frozen_default=True)
def node(cls: type[NodeClass]) -> type[NodeClass]:
    """Make a class of nodes: frozen to mypy alone, since a frozen object takes three times as long.

    A page is hundreds of them, and a site of five thousand briefings ten millions.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


@node
class Code:
    """Characters of a program, within a line."""

    text: str


@node
class Break:
    """The end of a line within a paragraph."""


@node
class Emphasis(Generic[Leaf_co]):
    """Emphasised or strong words. None stands within another of its kind, so depth is bounded."""

    strong: bool
    children: tuple[Leaf_co, ...]


@node
class Paragraph(Generic[Leaf_co]):
    """A run of words."""

    children: tuple[Leaf_co, ...]


@node
class CodeBlock:
    """Lines of a program, joined by line feeds."""

    text: str


@node
class ThematicBreak:
    """A line across the page."""


@node
class BlockQuote(Generic[Blocks_co]):
    """Quoted blocks."""

    blocks: tuple[Blocks_co, ...]


@node
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
