"""Prose, writing Markdown: takes a `Prose` and a resolver, gives Markdown for a page.

What is written is the part of Markdown that Python-Markdown and CommonMark read alike: a block
is one line, lists are indented by four, siblings that an engine would join are kept apart.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from briefing_site.prose.escape import code_block, code_lines, code_span
from briefing_site.prose.mentions import mark_mentions
from briefing_site.prose.nodes import (
    Block,
    BlockQuote,
    CodeBlock,
    Heading,
    ItemList,
    Paragraph,
    Prose,
    Text,
    ThematicBreak,
)
from briefing_site.prose.resolver import Resolver
from briefing_site.prose.write_inlines import write_line, write_strong

_INDENT: Final = "    "
# Python-Markdown joins a list to the list before it, whatever their kinds, and quotes likewise.
_SEPARATOR: Final = "<!-- -->"
# A marker and its space fill the indent of four up to this number.
_WIDEST_NUMBER: Final = 99
# A tight item holds its text, and a list under it.
_TIGHT_BLOCKS: Final = 2


def to_markdown(prose: Prose, resolver: Resolver, *, inline: bool = False) -> str:
    """Write a field as safe Markdown.

    Args:
        prose: the field.
        resolver: answers where its references lead.
        inline: for table cells and other one-liners: no blocks, their lines joined by `<br>`.
    """
    blocks = prose.blocks
    if resolver.mentions is not None:
        explicit = {link.target for link in prose.wiki_links}
        blocks = mark_mentions(blocks, resolver.mentions, resolver.unlinked | explicit)
    if inline:
        return "<br>".join(line for line in _write_lines(blocks, resolver) if line)
    return _write_blocks(blocks, resolver, nested=False)


def _write_lines(blocks: tuple[Block, ...], resolver: Resolver) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children):
                yield write_line(children, resolver)
            case Heading(children):
                yield write_strong(children, resolver)
            case CodeBlock(text):
                yield from map(code_span, text.split("\n"))
            case BlockQuote(inner):
                yield from _write_lines(inner, resolver)
            case ItemList(items=items):
                for item in items:
                    yield from _write_lines(item, resolver)
            case ThematicBreak():
                pass


def _write_blocks(blocks: tuple[Block, ...], resolver: Resolver, *, nested: bool) -> str:
    written = ((block, _write_block(block, resolver, nested=nested)) for block in blocks)
    parts = [(block, text) for block, text in written if text]
    lines = [text for _, text in parts[:1]]
    for (before, _), (block, text) in pairwise(parts):
        if type(before) is type(block) and isinstance(block, ItemList | BlockQuote):
            lines.append(_SEPARATOR)
        lines.append(text)
    return "\n\n".join(lines)


def _write_block(block: Block, resolver: Resolver, *, nested: bool) -> str:
    match block:
        case Paragraph(children):
            return write_line(children, resolver)
        case Heading(children):
            # A real heading would enter the page's table of contents, at a level of its own.
            return write_strong(children, resolver)
        case CodeBlock(text):
            # Indented or quoted HTML blocks are none to Python-Markdown.
            return code_lines(text) if nested else code_block(text)
        case BlockQuote(inner):
            return _quote(_write_blocks(inner, resolver, nested=True))
        case ItemList():
            return _write_list(block, resolver)
        case ThematicBreak():
            return "***"


def _quote(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n")) if text else ""


def _write_list(block: ItemList, resolver: Resolver) -> str:
    if block.start not in (None, 1):
        return _write_blocks(tuple(_numbered_paragraphs(block)), resolver, nested=True)
    gap = "\n" if _is_tight(block) else "\n\n"
    items = (_write_item(item, gap, resolver) for item in block.items)
    return gap.join(f"{_marker(block, index)}{item}" for index, item in enumerate(items))


def _write_item(item: tuple[Block, ...], gap: str, resolver: Resolver) -> str:
    """An item's blocks under its marker, which must be followed by a line of text."""
    first = _write_block(item[0], resolver, nested=True) if item else ""
    if item and first and isinstance(item[0], Paragraph | Heading):
        item = item[1:]
    else:
        first = "&#160;"
    rest = _write_blocks(item, resolver, nested=True)
    text = f"{first}{gap}{rest}" if rest else first
    return re.sub(r"\n(?=[^\n])", f"\n{_INDENT}", text)


def _is_tight(block: ItemList) -> bool:
    """Whether each item is one line with at most one such list under it.

    Anything else takes blank lines, without which Python-Markdown sees no new block.
    """
    return all(
        isinstance(item[0], Paragraph)
        and item[0].tight
        and all(isinstance(child, ItemList) and _is_tight(child) for child in item[1:])
        for item in block.items
        if item
    ) and all(len(item) <= _TIGHT_BLOCKS for item in block.items)


def _marker(block: ItemList, index: int) -> str:
    """The marker, as wide as the indent; the engines count on from the first number."""
    marker = "-" if block.start is None else f"{min(index + 1, _WIDEST_NUMBER)}."
    return marker.ljust(len(_INDENT))


def _numbered_paragraphs(block: ItemList) -> Iterator[Block]:
    """A list that doesn't begin at 1, as paragraphs: Python-Markdown would count from 1.

    Mostly it is no list, but a line that begins with a year.
    """
    for number, item in enumerate(block.items, block.start or 0):
        first = item[0] if item else None
        children = first.children if isinstance(first, Paragraph) else ()
        yield Paragraph((Text(f"{number}. "), *children))
        yield from item[1:] if isinstance(first, Paragraph) else item
