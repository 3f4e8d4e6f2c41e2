"""The report for GitHub Actions: takes diagnostics, gives workflow commands.

Each becomes a mark at its line of the pull request. What a contributor wrote is escaped as
GitHub's own toolkit does it, so that no text can end a command or start another.

Source: "Workflow commands for GitHub Actions" in GitHub's documentation; the escapes are
those of `escapeData` and `escapeProperty` in the package `@actions/core`.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.diagnostics.severity import Severity

COMMANDS = {Severity.ERROR: "error", Severity.ADVICE: "notice"}

DATA_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY_ESCAPES = DATA_ESCAPES | str.maketrans({":": "%3A", ",": "%2C"})


def report_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Report findings as workflow commands, one a line."""
    return "".join(f"{command(found)}\n" for found in diagnostics)


def command(found: Diagnostic) -> str:
    """Write one workflow command."""
    span = found.span
    properties = {"file": span.path, "line": str(span.line), "col": str(span.column)}
    if span.end_line == span.line and span.end_column > span.column:
        properties |= {"endColumn": str(span.end_column)}
    elif span.end_line > span.line:
        properties |= {"endLine": str(span.end_line)}
    properties["title"] = f"{found.code.id} {found.code.slug}"
    listed = ",".join(
        f"{name}={value.translate(PROPERTY_ESCAPES)}" for name, value in properties.items()
    )
    return f"::{COMMANDS[found.severity]} {listed}::{words(found).translate(DATA_ESCAPES)}"


def words(found: Diagnostic) -> str:
    """Say the message, the cure and the other places, a line each."""
    hints = [f"hint: {found.hint}"] if found.hint else []
    notes = [f"note: {note}" for note in found.notes]
    return "\n".join(map(visible, [found.message, *hints, *notes]))
