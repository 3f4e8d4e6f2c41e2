"""Parts of files: takes a usual file and the way to a part, gives its node when that is asked for.

A file that was read without nodes has them made where something is said of a place: only the lines
of a part are composed, which are found by the columns that keys and dashes stand in.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from briefing_site.source.nodes import Node, Path, find
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText
from briefing_site.source.usual import ENTRY, KEY, Outline, compose_usual

FIELD: Final = re.compile(rf"{KEY}:[ \n]")
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
        return self.node.span

    @property
    def extent(self) -> tuple[str, int, int]:
        """The file with the offsets, by which two places are told apart."""
        return self.node.extent

    def find(self, path: Path) -> Node | None:
        """Follow keys and indexes from here; `None` where they lead to nothing."""
        return part_of(self._source, (*self.steps, *path))


class Lines(NamedTuple):
    """Lines of a file that hold a list, a mapping, or one entry of either.

    Attributes:
        at: Where the line begins that the first key or dash stands in.
        column: The column of that key or dash, and of those below it.
        end: Where the line behind them begins.
    """

    at: int
    column: int
    end: int


def part_of(source: SourceText, steps: Path) -> Node | None:
    """Compose a part of a usual file; `None` where a step leads to nothing."""
    if not steps:
        return compose_usual(source)
    text = source.text
    holder = Lines(0, 0, len(text))
    for number, step in enumerate(steps, 1):
        entry = entry_at(text, holder, step)
        if entry is None:
            return None
        inside = below(text, entry, step) if number < len(steps) else None
        if inside is None:
            return find(composed(source, entry, step), steps[number:])
        holder = inside
    return None


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
    found = BELOW.match(text, begin + len(step) + 1)
    return Lines(found.start(1), len(found[1]), entry.end) if found else None


def composed(source: SourceText, entry: Lines, step: str | int) -> Node:
    """Make the nodes of an entry: but for a text, one more line tells where its last one ends."""
    text, (at, column, end) = source.text, entry
    found = ENTRY.match(text, at)
    is_text = found and found[4] and (found[3] is None or isinstance(step, str))
    last = found.end() if found and is_text else text.find("\n", end) + 1 or end
    outline = Outline(source, ENTRY.findall(text, at, last), at)
    return outline.entry(column).value if isinstance(step, str) else outline.item(column)
