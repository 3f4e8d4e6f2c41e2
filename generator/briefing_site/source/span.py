"""Places in files: takes nothing, gives `Span`, the one way a place is named.

Lines and columns count from 1 and columns count characters, as editors and compilers
show them. Only `briefing_site.source` makes spans; every other room passes them on.
"""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of one file.

    Attributes:
        path: The file, with forward slashes, as it should be shown.
        line: The first line, from 1.
        column: The first character in that line, from 1.
        end_line: The line of the character after the last.
        end_column: The column of the character after the last.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        """Give the place as `path:line:column`, which editors can jump to."""
        return f"{self.path}:{self.line}:{self.column}"


def start_of(path: str) -> Span:
    """Name the first character of a file, for what concerns the file as a whole."""
    return Span(path, 1, 1, 1, 1)
