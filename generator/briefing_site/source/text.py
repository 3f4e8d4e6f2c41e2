"""A file's text: takes decoded characters, gives lines and spans.

The one place that turns YAML's 0-based marks and Python's offsets into 1-based lines
and columns.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple, Protocol

from briefing_site.source.span import Span

LINE_BREAK = re.compile(r"\r\n|[\n\r\u0085\u2028\u2029]")
"""What libyaml, too, takes for the end of a line."""

RARE_BREAKS = "\r\x85\u2028\u2029"
"""All of those but the usual one."""

MOST_COUNTED = 50_000
"""Characters up to which lines are counted again for each place: of few files many are told."""

COMMENT = r"#[^\n\r\u0085\u2028\u2029]*"
"""A comment, from its sign to the end of the line."""

ANCHOR = rf"&\S+(?:[^\S\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+(?:{COMMENT})?)*"
"""A name for a value, and what may stand between the two: comments of their own, too."""


class Mark(Protocol):
    """A place as PyYAML gives it: all three count from 0."""

    index: int
    line: int
    column: int


def offset(mark: Mark | None) -> int:
    """Give a mark's offset; an event without marks stands at the start."""
    return mark.index if mark else 0


def paragraphs(folded: str) -> str:
    """Let an empty line in a folded text start a paragraph, as it does in Markdown.

    YAML's own folding leaves a mere line break there, which Markdown reads as a space, and
    asks for two empty lines instead. Lines that are indented further keep their breaks.
    """
    lines = folded.split("\n")
    kept = [lines[0]]
    for before, line in pairwise(lines):
        is_break = before and line and not before[0].isspace() and not line[0].isspace()
        kept += ["", line] if is_break else [line]
    return "\n".join(kept)


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


class SourceText:
    """The characters of one file and the way from an offset to a line and column."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def _has_rare_break(self) -> bool:
        return any(sign in self.text for sign in RARE_BREAKS)

    @cached_property
    def is_printable(self) -> bool:
        """Whether all that it holds but the ends of lines is seen, and no foreign space.

        No sign that a pattern would look for is: to ask the characters is a tenth of its work.
        """
        return self.text.replace("\n", "").isprintable()

    @cached_property
    def parts(self) -> dict[tuple[str | int, ...], Lines | None]:
        """The lists and mappings that were looked for, by the keys and numbers that lead there."""
        return {}

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of each line's first character."""
        if self._has_rare_break:
            return [0, *(match.end() for match in LINE_BREAK.finditer(self.text))]
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1])]

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return LINE_BREAK.split(self.text) if self._has_rare_break else self.text.split("\n")

    def span(self, start: int, end: int) -> Span:
        """Name the characters from one offset up to another."""
        line, column = self.line_and_column(start)
        if start <= end and not self._has_rare_break and self.text.find("\n", start, end) < 0:
            return Span(self.path, line, column, line, column + end - start)
        return Span(self.path, line, column, *self.line_and_column(end))

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Turn an offset into a line and a column, both from 1."""
        if len(self.text) < MOST_COUNTED and not self._has_rare_break:
            before = self.text.count("\n", 0, offset)
            return before + 1, offset - self.text.rfind("\n", 0, offset)
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def span_at_mark(self, mark: Mark | None) -> Span:
        """Name the one character that a mark of the parser points at, else the file's first."""
        if mark is None:
            return self.span(0, 1)
        line, column = mark.line + 1, mark.column + 1
        return Span(self.path, line, column, line, column + 1)

    def span_in(self, line: int, start: int, end: int) -> Span:
        """Name characters of one line, as a pattern's match counts them, from 0."""
        return Span(self.path, line, start + 1, line, end + 1)

    def visible_part(self, line: int) -> Span:
        """Name a line from its first visible character to its last."""
        text = self.lines[line - 1].rstrip()
        return self.span_in(line, len(text) - len(text.lstrip()), len(text))

    def before(self, span: Span) -> str:
        """Give what stands in a line before a place; nothing for one behind the last line."""
        return self.lines[span.line - 1][: span.column - 1] if span.line <= len(self.lines) else ""

    def character(self, span: Span) -> str:
        """Give the first character of a place; nothing where a line or the text ends."""
        line = self.lines[span.line - 1] if span.line <= len(self.lines) else ""
        return line[span.column - 1 : span.column]

    def is_indented_by_tab(self, line: int) -> bool:
        """Whether a tab stands before the line's first visible character."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return "\t" in text[: len(text) - len(text.lstrip())]

    def indentation(self, line: int) -> Span:
        """Name the white space that a line starts with."""
        text = self.lines[line - 1]
        return Span(self.path, line, 1, line, max(2, len(text) - len(text.lstrip()) + 1))
