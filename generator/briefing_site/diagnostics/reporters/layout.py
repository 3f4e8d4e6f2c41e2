"""One finding in words: takes a diagnostic and its file's lines, gives lines of marked pieces.

The plain report joins the pieces; the one for a terminal gives each the colour of its mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.reporters.excerpt import WIDEST, Lines, excerpt
from briefing_site.diagnostics.reporters.visible import visible

NUMBER_WIDTH = 5
GUTTER_WIDTH = NUMBER_WIDTH + len(" | ")


class Piece(NamedTuple):
    """A stretch of a line.

    Attributes:
        text: What to print.
        mark: What it is: `place`, `error`, `advice`, `message`, `gutter`, `caret`, `label`
            or nothing.
    """

    text: str
    mark: str = ""


COLON = Piece(": ")

Line = tuple[Piece, ...]


def plain(line: Line) -> str:
    """Join a line's pieces."""
    return "".join([text for text, _ in line])


def headline(found: Diagnostic) -> Line:
    """Say place, severity, code and message; it stands alone, and editors and CI parse it."""
    return (
        Piece(visible(str(found.span)), "place"),
        COLON,
        Piece(f"{found.severity}[{found.code.id}]", str(found.severity)),
        COLON,
        Piece(visible(found.message), "message"),
    )


def full_lines(
    found: Diagnostic, sources: Mapping[str, Lines], columns: int = WIDEST
) -> Iterator[Line]:
    """Say everything about a finding, the headline first.

    Args:
        found: The finding.
        sources: The lines of each file.
        columns: How many a file's line may take.
    """
    yield headline(found)
    yield from source_lines(found, sources, columns)
    if found.hint:
        yield labelled("hint", str(found.hint))
    for note in found.notes:
        yield labelled("note", str(note))


def source_lines(found: Diagnostic, sources: Mapping[str, Lines], columns: int) -> Iterator[Line]:
    """Show the line at fault with a caret, where the file could be read."""
    shown = excerpt(found.span, sources.get(found.span.path), columns)
    if shown:
        number = f"{found.span.line:>{NUMBER_WIDTH}}"
        yield Piece(f"{number} | ", "gutter"), Piece(shown.text)
        yield Piece(f"{' ' * len(number)} | ", "gutter"), Piece(shown.caret, "caret")


def labelled(label: str, words: str) -> Line:
    """Put a hint or a note below a finding."""
    return Piece(f"   {label}: ", "label"), Piece(visible(words))
