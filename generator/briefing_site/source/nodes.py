"""Parsed YAML: takes nothing, gives the node types, each with its span and raw text.

A scalar keeps its text as written, because what it means is the schema's decision:
`NO` is a country code where a country code is expected, never `False`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from briefing_site.source.characters import ONLY_UNSEEN
from briefing_site.source.span import Span
from briefing_site.source.text import ANCHOR, SourceText

Path = tuple[str | int, ...]
"""Keys and indexes that lead into a tree."""

NULLS = frozenset({"null", "Null", "NULL", "~"})
"""What the core schema of YAML 1.2.2 (section 10.3.2) reads as nothing, beside no text at all."""


BEHIND = re.compile(r"[ \t]+#[^\r\n]*")
"""A comment behind a value."""

HEADER = re.compile(rf"(?:{ANCHOR})?[|>][-+0-9]*({BEHIND.pattern})")
"""What stands on the line of a block's sign, up to the end of a comment."""


class Written:
    """What stands in a file from one offset to another; its place is made when it is asked for."""

    __slots__ = ("_end", "_source", "_start")

    def __init__(self, source: SourceText, start: int, end: int) -> None:
        self._source = source
        self._start = start
        self._end = end

    @property
    def path(self) -> str:
        """The file that it stands in."""
        return self._source.path

    @property
    def order(self) -> int:
        """What tells which of two in one file stands first."""
        return self._start

    @property
    def extent(self) -> tuple[str, int, int]:
        """The file with the offsets, by which two places are told apart before any is made."""
        return self._source.path, self._start, self._end

    @property
    def span(self) -> Span:
        """Its place."""
        return self._source.span(self._start, self._end)


class Scalar(Written):
    """A text, a number, a date: whatever is neither a list nor a mapping.

    Attributes:
        text: The value after YAML's own quoting and folding, otherwise untouched.
        plain: Whether it was written without quotes and not as a block.
    """

    __slots__ = ("plain", "text")

    def __init__(self, source: SourceText, start: int, end: int, text: str, plain: bool) -> None:  # noqa: FBT001 - a fact
        self._source = source
        self._start = start
        self._end = end
        self.text = text
        self.plain = plain

    @property
    def raw(self) -> str:
        """The characters of the file that it was read from."""
        return self._source.text[self._start : self._end]

    @property
    def span(self) -> Span:
        """Its place."""
        return self._source.span(self._start, self.visible_end)

    @property
    def visible_end(self) -> int:
        """Where its last visible character ends: a block goes on to where the next line begins."""
        raw = self._source.text[self._start : self._end]
        return self._end if raw[-1:].strip() else self._start + len(raw.rstrip())

    def item(self, text: str) -> Item:
        """Give one of several texts that stand in it where a list belongs."""
        return Item(self._source, text, self.part(text), self.plain)

    def as_list(self, items: tuple[Node, ...]) -> Sequence:
        """Give the list that it was meant for."""
        return Sequence(self._source, self._start, self.visible_end, items)

    @property
    def lead(self) -> str:
        """What stands before it on its line."""
        start = self._source.text.rfind("\n", 0, self._start) + 1
        return self._source.text[start : self._start]

    def cut(self, offset: int, text: str) -> Scalar:
        """Give what of it stands before one of its characters, as written and as read."""
        return Scalar(self._source, self._start, self._start + offset, text, self.plain)

    @property
    def comment(self) -> str:
        """What stands behind a plain text on the same line, or behind the sign of a block.

        It is no part of the text.
        """
        if self.plain:
            found = BEHIND.match(self._source.text, self._end)
            return found[0] if found else ""
        header = HEADER.match(self.raw)
        return header[1] if header else ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given that a reader would see."""
        return ONLY_UNSEEN.fullmatch(self.text) is not None

    @property
    def is_null(self) -> bool:
        """Whether it is YAML's word for nothing: `null` or `~`, without quotation marks."""
        return self.plain and self.text in NULLS

    def part(self, text: str, occurrence: int = 0, *, as_address: bool = False) -> Span:
        """Give the place of a part of this text, also where YAML broke its lines.

        A part that YAML's escaping hides from view has the whole's place.

        Args:
            text: What to point at, as it stands in the text.
            occurrence: How many equal parts stand before it.
            as_address: Whether to look first where Markdown has a link's address: one may also
                be a part of another, or stand among the words.
        """
        patterns = [as_destination(text)] * as_address + [as_written(text)]
        found = (next(islice(one.finditer(self.raw), occurrence, None), None) for one in patterns)
        match = next(filter(None, found), None)
        if match is None or not match[0]:
            return self.span
        return Span(self.span.path, *self.place(match.start()), *self.place(match.end()))

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and the column of a character of the raw text."""
        before = self.raw[:offset]
        last_break = before.rfind("\n")
        column = (self.span.column + offset) if last_break < 0 else offset - last_break
        return self.span.line + before.count("\n"), column


def as_written(text: str) -> re.Pattern[str]:
    """Find a text as YAML may write it: lines broken between words, quotation marks escaped."""
    words = (re.escape(word) for word in text.split())
    return re.compile(r"\s+".join(words).replace("'", "''?").replace('"', '\\\\?"'))


def as_destination(address: str) -> re.Pattern[str]:
    """Find an address where a link, an image or a definition of Markdown has it."""
    before = r"(?:(?<=\]\()|(?<=<)|(?<=\]: ))"
    return re.compile(rf"{before}{as_written(address).pattern}(?=[\s)>]|\Z)")


class Item(Scalar):
    """A text that stands among others in one where a list belongs."""

    __slots__ = ("_place",)

    def __init__(self, source: SourceText, text: str, place: Span, plain: bool) -> None:  # noqa: FBT001 - a fact
        super().__init__(source, 0, 0, text, plain)
        self._place = place

    @property
    def raw(self) -> str:
        """Its own characters."""
        return self.text

    @property
    def span(self) -> Span:
        """Its own place in the text."""
        return self._place

    @property
    def lead(self) -> str:
        """Nothing, since it is no value of its own."""
        return ""

    @property
    def comment(self) -> str:
        """Nothing: what stands behind it belongs to the text that it is a part of."""
        return ""


class Sequence(Written):
    """A YAML list."""

    __slots__ = ("items",)

    def __init__(self, source: SourceText, start: int, end: int, items: tuple[Node, ...]) -> None:
        super().__init__(source, start, end)
        self.items = items

    def with_items(self, items: tuple[Node, ...]) -> Sequence:
        """Give the same list with other items."""
        return Sequence(self._source, self._start, self._end, items)


class Mapping(Written):
    """A YAML mapping, its keys in the order of the file, each key once.

    Attributes:
        repeated: The keys that stand in it again, with values that are lost.
    """

    __slots__ = ("entries", "repeated")

    def __init__(
        self,
        source: SourceText,
        start: int,
        end: int,
        entries: dict[str, Entry],
        repeated: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(source, start, end)
        self.entries = entries
        self.repeated = repeated

    def __iter__(self) -> Iterator[tuple[str, Entry]]:
        """Go through the keys with their entries."""
        return iter(self.entries.items())

    def with_entries(self, entries: dict[str, Entry]) -> Mapping:
        """Give the same mapping with other entries."""
        return Mapping(self._source, self._start, self._end, entries, self.repeated)


class Entry(NamedTuple):
    """One key of a mapping with its value."""

    key: Scalar
    value: Node


type_names = {Scalar: "text", Item: "text", Sequence: "a list", Mapping: "a mapping"}

Node = Scalar | Sequence | Mapping


def find(node: Node, path: Path) -> Node | None:
    """Follow keys and indexes from a node; `None` where the path leaves the tree."""
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            node = node.entries[str(step)].value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def are_bare(mapping: Mapping) -> bool:
    """Whether names stand in braces where a list was meant: `{canada, norway}`."""
    values = [entry.value for entry in mapping.entries.values()]
    if len(values) < 2 or any(not isinstance(value, Scalar) or value.raw for value in values):  # noqa: PLR2004 - names
        return False
    return len({entry.key.span.line for _, entry in mapping}) == 1


def key_span(node: Node, path: Path) -> Span:
    """Give the place of the key that a path ends in.

    For a list item, and where the path leaves the tree, it is the nearest enclosing
    place that exists: the item's own start, or the key above.
    """
    span = node.span
    for depth, step in enumerate(path):
        parent = find(node, path[:depth])
        if isinstance(parent, Mapping) and step in parent.entries:
            span = parent.entries[str(step)].key.span
        elif (child := find(node, path[: depth + 1])) is not None:
            span = child.span
        else:
            break
    return span
