"""Nodes as plain text: takes inline nodes or blocks, gives their words."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.document.nodes import Block, Break, Code, Dot, Image, Inline, Inlines, Mark


def plain_words(children: Inlines) -> str:
    """Give the words of a line."""
    return "".join(map(_words, children))


def _words(node: Inline) -> str:
    match node:
        case str():
            return node
        case Break():
            return " "
        case Code(text=words) | Dot(text=words) | Image(alt=words):
            return words
        case Mark():
            return ""
    return plain_words(node.children)


def lines_of(block: Block) -> Iterator[str]:
    """Give the words of each line of a block that stands for itself."""
    inner = getattr(block, "blocks", None)
    if inner is not None:
        for one in inner:
            yield from lines_of(one)
    for item in getattr(block, "items", ()):
        for one in item:
            yield from lines_of(one)
    if children := getattr(block, "children", None):
        yield plain_words(children)
