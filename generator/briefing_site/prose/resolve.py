"""Prose, resolving: takes a `Prose` and a resolver, gives nodes of a document.

Every reference becomes a link, a note's mark or an image; one that leads nowhere leaves its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from briefing_site.document.address import is_web_address, safe_address
from briefing_site.document.escape import clean
from briefing_site.document.nodes import (
    Block,
    BlockQuote,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Image,
    Inline,
    Inlines,
    ItemList,
    Link,
    Paragraph,
    ThematicBreak,
)
from briefing_site.document.runs import joined, run
from briefing_site.prose import nodes as written
from briefing_site.prose.mentions import mark_mentions
from briefing_site.prose.resolver import Resolver

_NO_TEXT = Paragraph(("\xa0",))
"""What stands behind a marker where an item does not begin with a line of text."""


def to_blocks(prose: written.Prose, resolver: Resolver) -> tuple[Block, ...]:
    """Resolve a field."""
    return _Resolving(resolver).blocks(_marked(prose, resolver))


def to_line(prose: written.Prose, resolver: Resolver) -> Inlines:
    """Resolve a field for a place of one line, such as a cell: a break between any two lines."""
    lines = _Resolving(resolver).lines(_marked(prose, resolver))
    return joined((line for line in lines if line), Break())


def _marked(prose: written.Prose, resolver: Resolver) -> tuple[written.Block, ...]:
    explicit = {link.target for link in prose.wiki_links}
    return mark_mentions(prose.blocks, resolver.mentions, explicit)


class _Resolving:
    """Resolves one text. The grammar lets no link, citation or mention stand within a link."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver

    def blocks(self, blocks: tuple[written.Block, ...]) -> tuple[Block, ...]:
        return tuple(chain.from_iterable(map(self._block, blocks)))

    def _block(self, block: written.Block) -> Iterator[Block]:
        match block:
            case Paragraph(children):
                if _says_something(words := self._inlines(children)):
                    yield Paragraph(words)
            case written.WrittenHeading(children):
                # A real heading would enter the page's table of contents, at a level of its own.
                if _says_something(words := self._inlines(children)):
                    yield Paragraph((Emphasis(strong=True, children=words),))
            case BlockQuote(inner):
                if quoted := self.blocks(inner):
                    yield BlockQuote(quoted)
            case ItemList(start) if start not in (None, 1):
                yield from self.blocks(tuple(_numbered_paragraphs(block)))
            case ItemList(start, items, loose):
                yield ItemList(start, tuple(map(self._item, items)), loose)
            case CodeBlock() | ThematicBreak():
                yield block

    def _item(self, item: tuple[written.Block, ...]) -> tuple[Block, ...]:
        blocks = self.blocks(item)
        return blocks if blocks and isinstance(blocks[0], Paragraph) else (_NO_TEXT, *blocks)

    def lines(self, blocks: tuple[written.Block, ...]) -> Iterator[Inlines]:
        for block in blocks:
            match block:
                case Paragraph(children):
                    yield self._inlines(children)
                case written.WrittenHeading(children):
                    yield (Emphasis(strong=True, children=self._inlines(children)),)
                case CodeBlock(text):
                    yield from ((Code(line),) for line in text.split("\n") if line.strip())
                case BlockQuote(inner):
                    yield from self.lines(inner)
                case ItemList(items=items):
                    yield from self.lines(tuple(chain.from_iterable(items)))
                case ThematicBreak():
                    pass

    def _inlines(self, children: tuple[written.Inline, ...]) -> Inlines:
        if len(children) == 1 and isinstance(children[0], str):
            return run(children[0])
        return run(*map(self._inline, children))

    def _inline(self, node: written.Inline) -> Inline | Inlines:  # noqa: PLR0911 - one a kind
        match node:
            case str():
                return node
            case written.Mention(actor, text):
                return Link(self._resolver.actor(actor), (text,), not_here=True)
            case written.Citation(source, locator, raw):
                return self._resolver.cite(source, locator) or raw
            case written.WikiLink(target, label, raw):
                return self._resolver.wiki_link(target, label) or label or target or raw
            case Code() | Break():
                return node
            case written.RawHtml(text) | written.NoLink(text):
                return text
            case Emphasis(is_strong, children):
                return Emphasis(is_strong, self._inlines(children))
            case written.WrittenImage(address, alt):
                place = self._resolver.image(address)
                return alt if place is None else Image(place, alt)
            case written.Hyperlink():
                return self._hyperlink(node)

    def _hyperlink(self, node: written.Hyperlink) -> Inline | Inlines:
        words = self._inlines(node.children)
        address = safe_address(node.address)
        if address is None:
            return words
        if is_web_address(address):
            return Link(address, words or (address,))
        place = self._resolver.page(node.address)
        return words if place is None else Link(place, words or (address,))


def _says_something(words: Inlines) -> bool:
    """Whether any of some nodes is written as more than nothing, which ends a list's item."""
    return any(_is_something(node) for node in words)


def _is_something(node: Inline) -> bool:
    match node:
        case str():
            return bool(clean(node).strip(" "))
        case Code(text):
            return bool(clean(text).strip())
        case Emphasis(children=children):
            return _says_something(children)
        case _:
            return True


def _numbered_paragraphs(block: ItemList[written.Block]) -> Iterator[written.Block]:
    """Give a list that doesn't begin at 1 as paragraphs: Python-Markdown would count from 1.

    Mostly it is no list, but a line that begins with a year.
    """
    for number, item in enumerate(block.items, block.start or 0):
        first = item[0] if item else None
        children = first.children if isinstance(first, Paragraph) else ()
        yield Paragraph((f"{number}. ", *children))
        yield from item[1:] if isinstance(first, Paragraph) else item
