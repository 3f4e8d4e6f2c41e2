"""Parsed YAML: takes nothing, gives the node types, each with its span and raw text.

A scalar keeps its text as written, because what it means is the schema's decision:
`NO` is a country code where a country code is expected, never `False`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from briefing_site.source.characters import ONLY_UNSEEN
from briefing_site.source.span import Span

NULLS = frozenset({"null", "Null", "NULL", "~"})
"""What the core schema of YAML 1.2.2 (section 10.3.2) reads as nothing, beside no text at all."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, a number, a date: whatever is neither a list nor a mapping.

    Attributes:
        text: The value after YAML's own quoting and folding, otherwise untouched.
        plain: Whether it was written without quotes and not as a block.
        raw: The characters of the file that it was read from.
        comment: What stands behind a plain text on the same line, or behind the sign of a block,
            and is no part of it.
    """

    span: Span
    text: str
    plain: bool
    raw: str
    comment: str = ""

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


@dataclass(frozen=True, slots=True)
class Sequence:
    """A YAML list."""

    span: Span
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """A YAML mapping, its keys in the order of the file, each key once.

    Attributes:
        repeated: The keys that stand in it again, with values that are lost.
    """

    span: Span
    entries: dict[str, Entry]
    repeated: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[tuple[str, Entry]]:
        """Go through the keys with their entries."""
        return iter(self.entries.items())


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping with its value."""

    key: Scalar
    value: Node


type_names = {Scalar: "text", Sequence: "a list", Mapping: "a mapping"}

Node = Scalar | Sequence | Mapping


def find(node: Node, path: tuple[str | int, ...]) -> Node | None:
    """Follow keys and indexes from a node; `None` where the path leaves the tree."""
    for step in path:
        match node, step:
            case Mapping(), str() if step in node.entries:
                node = node.entries[step].value
            case Sequence(), int() if step < len(node.items):
                node = node.items[step]
            case _:
                return None
    return node


def are_bare(mapping: Mapping) -> bool:
    """Whether names stand in braces where a list was meant: `{canada, norway}`."""
    lines = {entry.key.span.line for _, entry in mapping}
    values = [entry.value for _, entry in mapping]
    return (
        len(lines) == 1 < len(values)
        and not any(value.raw for value in values if isinstance(value, Scalar))
        and all(isinstance(value, Scalar) for value in values)
    )


def key_span(node: Node, path: tuple[str | int, ...]) -> Span:
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
