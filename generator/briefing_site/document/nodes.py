"""A page's tree: the nodes that builders make, and both writers write.

A node holds text, never markup: text is a plain `str`, and each writer escapes it in one place. A
link names a `Place` and not an address, since only a writer knows the page that it stands on; so a
part of a page is the same on every page. Nodes are frozen: a part may stand on any number of pages.
"""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

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

__all__ = [
    "Attributes",
    "Block",
    "BlockQuote",
    "Blocks",
    "Break",
    "Code",
    "CodeBlock",
    "Definitions",
    "Division",
    "Dot",
    "Drawing",
    "Emphasis",
    "Fold",
    "Heading",
    "Image",
    "Inline",
    "Inlines",
    "ItemList",
    "Link",
    "Mark",
    "Note",
    "Paragraph",
    "Place",
    "Shape",
    "Side",
    "Span",
    "SpanName",
    "Table",
    "ThematicBreak",
    "Wrapped",
]

Attributes: TypeAlias = tuple[tuple[str, str], ...]
"""Names of HTML attributes, which are our own, and their values, which may be anybody's.

Those of a `Division` and a `Fold` are our own, too: Python-Markdown reads a reference twice there,
so that `&lt;` written out would be heard as `<`. What is called by anybody's words leads to them
by `aria-labelledby`.
"""

SpanName: TypeAlias = Literal["span", "small", "time", "bdi", "del", "ins"]
Side: TypeAlias = Literal["left", "center", "right"]


@frozen
class Place:
    """A page or a file of the site, or a place on a page.

    Attributes:
        path: From the root of the tree; a page's is that of its Markdown file.
        anchor: The id of an element of that page, or nothing.
        query: What a script on that page reads, as it stands in an address.
    """

    path: str
    anchor: str = ""
    query: str = ""


@frozen
class Dot:
    """What parts words that stand in a row; where it counts, no text can pass for it.

    Attributes:
        text: What is read there.
    """

    text: ClassVar[str] = " · "


@frozen
class Image:
    """An image of the repository, and the words for who cannot see it."""

    place: Place
    alt: str


@frozen
class Link:
    """Words that lead to a place on the site, or to an address on the web.

    Attributes:
        to: Where they lead; an address that is not safe to follow leaves its words.
        children: The words.
        not_here: Whether they are words alone on the very page that they lead to.
    """

    to: Place | str
    children: tuple[Inline, ...]
    not_here: bool = False


@frozen
class Note:
    """A footnote; a writer numbers it when it meets its first mark.

    Attributes:
        key: What makes it the same note wherever it is marked.
        children: What it says.
    """

    key: str
    children: tuple[Inline, ...]


@frozen
class Mark:
    """The mark of a footnote: its number in brackets, and the place that is meant.

    Attributes:
        note: The note, one for all places in what it tells of.
        place: Where in that, or nothing.
    """

    note: Note
    place: str = ""


@frozen
class Span:
    """A run of words as an element of HTML, such as a date that machines can read."""

    name: SpanName
    attributes: Attributes
    children: tuple[Inline, ...]


Wrapped: TypeAlias = "Code | Break | Dot | Emphasis[Inline] | Image | Link | Mark | Span"
Inline: TypeAlias = "str | Wrapped"
Inlines: TypeAlias = tuple[Inline, ...]


@frozen
class Heading:
    """A heading; 1 is the page's own."""

    level: int
    children: Inlines
    anchor: str


@frozen
class Definitions:
    """Words, and behind each what it is."""

    entries: tuple[tuple[Inlines, Inlines], ...]


@frozen
class Table:
    """A table.

    Attributes:
        head: The cells of its head.
        rows: The cells of each row, as many as there are in the head.
        sides: On which side of its column each cell stands; empty where no column says so.
    """

    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    sides: tuple[Side | None, ...] = ()


@frozen
class Division:
    """Blocks that belong together, in an element that style sheets and scripts know."""

    attributes: Attributes
    blocks: tuple[Block, ...]


@frozen
class Fold:
    """Blocks behind a line that opens and shuts them, without a script too.

    Attributes:
        summary: The line that is always seen: nothing but words, which is all that each engine of
            Markdown reads there.
        attributes: Those of the element.
        blocks: What it opens; at least one.
    """

    summary: str
    attributes: Attributes
    blocks: tuple[Block, ...]


@frozen
class Shape:
    """An element of a drawing: its attributes, of which `href` is a place, and what is in it."""

    name: str
    attributes: tuple[tuple[str, str | Place], ...] = ()
    children: tuple[Shape | str, ...] = ()


@frozen
class Drawing:
    """A figure with a picture in SVG, and the words below it."""

    root: Shape


Block: TypeAlias = (
    "Heading | Paragraph[Inline] | CodeBlock | ThematicBreak | BlockQuote[Block]"
    " | ItemList[Block] | Definitions | Table | Division | Fold | Drawing"
)
Blocks: TypeAlias = tuple[Block, ...]
