"""The report for a terminal: takes diagnostics and the files' lines, gives the full one in colour.

`rich` decides from the terminal and from NO_COLOR whether colours are shown at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.reporters.excerpt import Lines
from generator.diagnostics.reporters.layout import Line, full_lines

STYLES = {
    "place": "bold",
    "error": "bold red",
    "advice": "bold yellow",
    "message": "bold",
    "gutter": "dim",
    "caret": "bold red",
    "label": "bold cyan",
}


def report_terminal(diagnostics: Iterable[Diagnostic], sources: Mapping[str, Lines]) -> Text:
    """Report findings as `report_full` does, with colours."""
    reports = [coloured(full_lines(found, sources)) for found in diagnostics]
    return Text("\n").join(reports)


def coloured(lines: Iterable[Line]) -> Text:
    """Give each piece the colour of its mark; nothing in a text is read as markup."""
    text = Text()
    for line in lines:
        for piece in line:
            text.append(piece.text, STYLES.get(piece.mark))
        text.append("\n")
    return text
