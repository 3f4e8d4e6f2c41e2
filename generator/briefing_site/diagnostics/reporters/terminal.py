"""The report for a terminal: takes diagnostics and the files' lines, gives the full one in colour.

Where the terminal is narrow, a file's line is cut around the place at fault, and words go on in
the next line, below where they began.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.text import Text

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.reporters.excerpt import WIDEST, Lines
from briefing_site.diagnostics.reporters.gathered import gathered
from briefing_site.diagnostics.reporters.layout import GUTTER_WIDTH, Line, full_lines

STYLES = {
    "place": "bold",
    "error": "bold red",
    "advice": "bold yellow",
    "message": "bold",
    "gutter": "dim",
    "caret": "bold red",
    "label": "bold cyan",
}


HANGING = 3
"""Columns by which words that go on in the next line are set in."""

LEAST = 20
"""Columns that a file's line always gets: less would show nothing."""


def report_terminal(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Lines],
    columns: int | None = None,
) -> Text:
    """Report findings as `report_full` does, with colours.

    Args:
        diagnostics: The findings.
        sources: The lines of each file.
        columns: The terminal's; none where lines may be as long as they are.
    """
    room = WIDEST if columns is None else max(LEAST, columns - GUTTER_WIDTH - 2)
    told = gathered(diagnostics)
    reports = [coloured(full_lines(found, sources, room), columns) for found in told]
    return Text("\n").join(reports)


def coloured(lines: Iterable[Line], columns: int | None) -> Text:
    """Give each piece the colour of its mark; nothing in a text is read as markup."""
    text = Text()
    for line in lines:
        styled = Text.assemble(*((piece.text, STYLES.get(piece.mark, "")) for piece in line))
        text.append_text(folded(styled, columns) if columns else styled)
        text.append("\n")
    return text


def folded(line: Text, columns: int) -> Text:
    """Break a line that is too long between words, and set in what goes on."""
    if line.cell_len <= columns:
        return line
    lines = line.wrap(Console(width=columns), max(LEAST, columns - HANGING))
    for one in lines:
        one.rstrip()
    return Text("\n" + " " * HANGING).join(lines)
