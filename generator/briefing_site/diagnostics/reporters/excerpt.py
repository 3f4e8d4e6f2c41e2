"""The line at fault: takes a place and the lines of its file, gives the line and its caret."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, Protocol

from briefing_site.diagnostics.reporters.visible import NARROW, visible_character, width
from briefing_site.source.span import Span

WIDEST = 96
"""Columns of a file's line that are shown at most, so that nothing wraps under the caret."""

BEFORE = 32
"""Columns that a line which is cut shows before the place at fault; a third of a narrow one."""

CUT = "…"


class Lines(Protocol):
    """The text of a file, line by line."""

    @property
    def lines(self) -> Sequence[str]:
        """The lines without their ends, the first of them being line 1."""


class Excerpt(NamedTuple):
    """A line as it is shown, and what stands below it.

    Attributes:
        text: The line, cut where it is long.
        caret: Spaces up to the place at fault, and `^` below each of its columns.
    """

    text: str
    caret: str


def excerpt(span: Span, file: Lines | None, columns: int = WIDEST) -> Excerpt | None:
    """Show the first line of a place; `None` where the file could not be read that far.

    Args:
        span: The place.
        file: Its file's lines.
        columns: How many are there for the line, its marks where it is cut not counted.
    """
    if file is None or not 1 <= span.line <= len(file.lines):
        return None
    line = measured(file.lines[span.line - 1].rstrip())
    if not line.shown:
        return None
    start = min(span.column - 1, len(line.shown))
    end = span.end_column - 1 if span.end_line == span.line else len(line.shown)
    return line.drawn(start, min(end, len(line.shown)), columns)


class Measured(NamedTuple):
    """A line, measured once for all that is found in it.

    Attributes:
        shown: What is printed for each of its characters.
        columns: The column in which each of them begins, from 0, and the one behind the last.
    """

    shown: Sequence[str]
    columns: Sequence[int]

    def drawn(self, start: int, end: int, columns: int) -> Excerpt:
        """Cut the line around the place at fault and draw the caret below it."""
        first, last = self.window(start, columns)
        before = CUT if first else ""
        after = CUT if last < len(self.shown) else ""
        margin = width(before) + self.columns[start] - self.columns[first]
        marked = self.columns[max(start, min(end, last))] - self.columns[start]
        return Excerpt(
            f"{before}{''.join(self.shown[first:last])}{after}",
            " " * margin + "^" * max(1, marked),
        )

    def window(self, start: int, columns: int) -> tuple[int, int]:
        """Choose the characters to show: all where they fit, else those around the place."""
        if self.columns[-1] <= columns:
            return 0, len(self.shown)
        first = self.reaching(start, min(BEFORE, columns // 3))
        last = bisect_right(self.columns, self.columns[first] + columns) - 1
        if last == len(self.shown):
            first = self.reaching(last, columns)
        return first, last

    def reaching(self, start: int, columns: int) -> int:
        """Go back from a character as far as its neighbours fit into some columns."""
        return bisect_left(self.columns, self.columns[start] - columns, hi=start)


@lru_cache(maxsize=64)  # what is found stands line by line
def measured(line: str) -> Measured:
    """Measure a line."""
    if NARROW.fullmatch(line):
        return Measured(line, range(len(line) + 1))
    shown = tuple(map(visible_character, line))
    return Measured(shown, (0, *accumulate(map(width, shown))))
