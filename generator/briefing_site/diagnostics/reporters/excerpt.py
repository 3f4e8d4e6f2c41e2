"""The line at fault: takes a place and the lines of its file, gives the line and its caret."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing_site.diagnostics.reporters.visible import visible_character, width
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


@dataclass(frozen=True, slots=True)
class Excerpt:
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
    line = file.lines[span.line - 1].rstrip()
    if not line:
        return None
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    shown = [visible_character(char) for char in line]
    return drawn(shown, start, min(end, len(line)), columns)


def drawn(shown: list[str], start: int, end: int, columns: int) -> Excerpt:
    """Cut a line around the place at fault and draw the caret below it."""
    first, last = window(shown, start, columns)
    before = CUT if first else ""
    after = CUT if last < len(shown) else ""
    margin = width(before) + total(shown[first:start])
    marked = total(shown[start : min(end, last)])
    return Excerpt(
        f"{before}{''.join(shown[first:last])}{after}", " " * margin + "^" * max(1, marked)
    )


def window(shown: list[str], start: int, columns: int) -> tuple[int, int]:
    """Choose the characters to show: all where they fit, else those around the place at fault."""
    if total(shown) <= columns:
        return 0, len(shown)
    first = reach_back(shown, start, min(BEFORE, columns // 3))
    last, taken = first, 0
    while last < len(shown) and taken + width(shown[last]) <= columns:
        taken += width(shown[last])
        last += 1
    if last == len(shown):
        first = reach_back(shown, last, columns)
    return first, last


def reach_back(shown: list[str], start: int, columns: int) -> int:
    """Go back from a character as far as its neighbours fit into some columns."""
    first, taken = start, 0
    while first > 0 and taken + width(shown[first - 1]) <= columns:
        first -= 1
        taken += width(shown[first])
    return first


def total(shown: Sequence[str]) -> int:
    """Count the columns of some characters."""
    return sum(map(width, shown))
