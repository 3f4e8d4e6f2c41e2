"""Parts of files: takes a usual file and the way to a part, gives its node when that is asked for.

A file that was read without nodes has them made where something is said of a place: only the lines
of a part are composed, which are found by the columns that keys and dashes stand in. The place of
what stands on one line needs none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from briefing_site.source.nodes import Node, Path, find
from briefing_site.source.span import Span
from briefing_site.source.text import Lines, SourceText
from briefing_site.source.usual import ENTRY, KEY, Outline, compose_usual

FIELD: Final = re.compile(rf"{KEY}:[ \n]")
INDENT: Final = re.compile(" *")
BELOW: Final = re.compile(r"\n+( *)(- )?")


class Part:
    """A part of a usual file.

    Attributes:
        steps: The keys and numbers that lead to it.
        order: What tells which of two in one file stands first.
    """

    __slots__ = ("_source", "order", "steps")

    def __init__(self, source: SourceText, steps: Path = (), order: int = 0) -> None:
        self._source = source
        self.steps = steps
        self.order = order

    def inside(self, steps: Path, order: int = 0) -> Part:
        """Give a part of this one."""
        return Part(self._source, (*self.steps, *steps), order)

    @property
    def path(self) -> str:
        """The file that it stands in."""
        return self._source.path

    @property
    def node(self) -> Node:
        """Its tree."""
        node = self.find(())
        if node is None:
            raise LookupError(self.path, self.steps)
        return node

    @property
    def span(self) -> Span:
        """Its place."""
        return self.span_of(()) or self.node.span

    @property
    def extent(self) -> tuple[str, int, int]:
        """The file with the offsets, by which two places are told apart."""
        return self.node.extent

    def find(self, path: Path) -> Node | None:
        """Follow keys and indexes from here; `None` where they lead to nothing."""
        return part_of(self._source, (*self.steps, *path))

    def span_of(self, path: Path) -> Span | None:
        """Give the place of a field's value from here; `None` where it takes a node to tell."""
        return span_without_nodes(self._source, (*self.steps, *path))


def part_of(source: SourceText, steps: Path) -> Node | None:
    """Compose a part of a usual file; `None` where a step leads to nothing."""
    if not steps:
        return compose_usual(source)
    holder = holder_of(source, steps[:-1])
    if holder is None:
        outer = part_of(source, steps[:-1])
        return find(outer, steps[-1:]) if outer else None
    entry = entry_at(source.text, holder, steps[-1])
    return composed(source, entry, steps[-1]) if entry else None


def span_without_nodes(source: SourceText, steps: Path) -> Span | None:
    """Give the place of a list, a mapping or the rest of a line; `None` for any other value."""
    outer = holder_of(source, steps[:-1]) if steps else None
    entry = entry_at(source.text, outer, steps[-1]) if outer else None
    if entry is None:
        return None
    if inner := below(source.text, entry, steps[-1]):
        return source.span(inner.at + inner.column, inner.end + indent_at(source.text, inner.end))
    return rest_of_line(source, entry, steps[-1])


def rest_of_line(source: SourceText, entry: Lines, step: str | int) -> Span | None:
    """Give the place of what stands behind a key or a dash, if no other line goes on with it."""
    sign = len(step) + 1 if isinstance(step, str) else len("-")
    start, end = entry.at + entry.column + sign + 1, entry.end - 1
    is_on_line = start < end and source.text.find("\n", start - 1) == end
    return source.span(start, end) if is_on_line else None


def indent_at(text: str, begin: int) -> int:
    """Count the spaces that a line begins with, up to which what stands above it goes."""
    found = INDENT.match(text, begin)
    return found.end() - begin if found else 0


def holder_of(source: SourceText, steps: Path) -> Lines | None:
    """Find the lines of a list or a mapping, kept for those who look for more of what is in it."""
    if not steps:
        return Lines(0, 0, len(source.text))
    if steps not in source.parts:
        outer, step = holder_of(source, steps[:-1]), steps[-1]
        entry = entry_at(source.text, outer, step) if outer else None
        source.parts[steps] = below(source.text, entry, step) if entry else None
    return source.parts[steps]


def entry_at(text: str, holder: Lines, step: str | int) -> Lines | None:
    """Find the lines of a field in those of a mapping, or of an item in those of a list."""
    if isinstance(step, str):
        return field_in(text, holder, step)
    return item_in(text, holder, step)


def field_in(text: str, mapping: Lines, name: str) -> Lines | None:
    """Find the lines of a field of a mapping."""
    at, column, end = mapping
    if not text.startswith(f"{name}:", at + column):
        before = text.find(f"\n{' ' * column}{name}:", at + column, end)
        if before < 0:
            return None
        at = before + 1
    following = next_key(column).search(text, at + column, end)
    return Lines(at, column, following.start() + 1 if following else end)


@cache
def next_key(column: int) -> re.Pattern[str]:
    """Match where a line begins that has a key in a column."""
    return re.compile(rf"\n {{{column}}}(?=[A-Za-z_])")


def item_in(text: str, sequence: Lines, index: int) -> Lines | None:
    """Find the lines of an item of a list."""
    at, column, end = sequence
    if not text.startswith("- ", at + column):
        return None
    sign = f"\n{' ' * column}- "
    for _ in range(index):
        before = text.find(sign, at, end)
        if before < 0:
            return None
        at = before + 1
    following = text.find(sign, at, end)
    return Lines(at, column, end if following < 0 else following + 1)


def below(text: str, entry: Lines, step: str | int) -> Lines | None:
    """Find the list or the mapping that an entry holds; nothing where that is on one line."""
    begin = entry.at + entry.column
    if isinstance(step, int):
        is_mapping = FIELD.match(text, begin + 2)
        return Lines(entry.at, entry.column + 2, entry.end) if is_mapping else None
    behind = begin + len(step) + len(":")
    found = BELOW.match(text, behind) if text.startswith("\n", behind) else None
    return Lines(found.start(1), len(found[1]), entry.end) if found else None


def composed(source: SourceText, entry: Lines, step: str | int) -> Node:
    """Make the nodes of an entry: but for a text, one more line tells where its last one ends."""
    text, (at, column, end) = source.text, entry
    found = ENTRY.match(text, at)
    is_text = found and found[4] and (found[3] is None or isinstance(step, str))
    last = found.end() if found and is_text else text.find("\n", end) + 1 or end
    outline = Outline(source, ENTRY.findall(text, at, last), at)
    return outline.entry(column).value if isinstance(step, str) else outline.item(column)
