"""Prose, its parts: what the parser gives, as immutable trees.

They are a document's nodes and, in the place of those that need to know the site, what a
contributor wrote: links to records, citations, addresses. A `str` is plain characters, entities and
backslashes already resolved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from functools import cached_property
from typing import Any, Final, TypeAlias

from briefing_site.document.written import (
    BlockQuote,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    ItemList,
    Paragraph,
    ThematicBreak,
)
from briefing_site.frozen import frozen

MAX_NESTING: Final = 20
"""Quotes and lists inside each other."""

MAX_SIGNS: Final = 1_000
"""Links, citations, images and tags in one text: each is looked up, and may be a finding."""

MAX_MARKS: Final = 20_000
"""Characters in one text that may mean something in Markdown: the parser tries each, at a tenth of
a millisecond where it is never closed. No text that is written to be read comes near."""


@frozen
class RawHtml:
    """What looked like an HTML tag; it is shown as the characters it is."""

    text: str


@frozen
class WrittenImage:
    """An image by its address as written, entities resolved."""

    address: str
    alt: str


@frozen
class WikiLink:
    """A link to a record: `[[target|label]]`.

    One that is never closed carries its raw text as the target, which no record can have.
    """

    target: str
    label: str | None
    raw: str


@frozen
class NoLink:
    """Words in which no name becomes a link by itself: `[[!words]]`."""

    text: str
    raw: str


@frozen
class Citation:
    """A citation of a source: `[@source, locator]`.

    One that is never closed carries its raw text as the source, which no source can have.
    """

    source: str
    locator: str | None
    raw: str


@frozen
class Mention:
    """An actor's name that becomes a link by itself."""

    actor: str
    text: str


@frozen
class Hyperlink:
    """A link by its address as written, entities resolved and not yet judged."""

    address: str
    children: tuple[Inline, ...]


@frozen
class WrittenHeading:
    """A heading that a contributor wrote within a field."""

    children: tuple[Inline, ...]


Inline: TypeAlias = (
    "str | Code | Break | Emphasis[Inline] | RawHtml | WrittenImage | WikiLink | NoLink | Citation"
    " | Mention | Hyperlink"
)
Block: TypeAlias = (
    "Paragraph[Inline] | WrittenHeading | CodeBlock | ThematicBreak | BlockQuote[Block]"
    " | ItemList[Block]"
)


@frozen(slots=False)
class Prose:
    """A parsed Markdown field.

    Attributes:
        source: the text as written.
        wiki_links: links to records, the malformed ones too, in order of appearance.
        no_links: words that are to be no link.
        citations: citations of sources, the malformed ones too.
        links: links by address, safe or not.
        images: images by address, safe or not.
        raw_html: snippets that look like HTML tags.
        too_deep: whether quotes and lists nest past the bound, so that text was left out.
        too_full: whether there are more links and the like, or marks, than the bound, so that
            none was read.
        read: gives its structure, which pages need and checks do not.
    """

    source: str
    wiki_links: tuple[WikiLink, ...]
    no_links: tuple[NoLink, ...]
    citations: tuple[Citation, ...]
    links: tuple[Hyperlink, ...]
    images: tuple[WrittenImage, ...]
    raw_html: tuple[str, ...]
    too_deep: bool
    too_full: bool
    read: Callable[[], tuple[Block, ...]] = field(repr=False, compare=False)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its structure."""
        return self.read()


def prose_of(
    text: str,
    inlines: Iterable[Inline],
    read: Callable[[], tuple[Block, ...]],
    *,
    too_deep: bool = False,
    too_full: bool = False,
) -> Prose:
    """Sort what stands in a text by its kind.

    Args:
        text: The text.
        inlines: What stands in it, in order of appearance.
        read: Gives its structure.
        too_deep: Whether some of it was left out.
        too_full: Whether nothing that stands in it was read.
    """
    by_kind: dict[type, list[Any]] = {}
    for inline in inlines:
        by_kind.setdefault(type(inline), []).append(inline)
    return Prose(
        source=text,
        wiki_links=tuple(by_kind.get(WikiLink, ())),
        no_links=tuple(by_kind.get(NoLink, ())),
        citations=tuple(by_kind.get(Citation, ())),
        links=tuple(by_kind.get(Hyperlink, ())),
        images=tuple(by_kind.get(WrittenImage, ())),
        raw_html=tuple([inline.text for inline in by_kind.get(RawHtml, ())]),
        too_deep=too_deep,
        too_full=too_full,
        read=read,
    )


def walk_inlines(blocks: tuple[Block, ...]) -> Iterator[Inline]:
    """Every inline node of these blocks, parents before children, in order of appearance."""
    for block in blocks:
        match block:
            case Paragraph(children) | WrittenHeading(children):
                yield from _walk(children)
            case BlockQuote(inner):
                yield from walk_inlines(inner)
            case ItemList(items=items):
                for item in items:
                    yield from walk_inlines(item)
            case _:
                pass


def _walk(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Emphasis | Hyperlink):
            yield from _walk(inline.children)


def one_line(text: str) -> str:
    """Give a text with each run of white space as one space."""
    return " ".join(text.split())
