"""The report for people: takes diagnostics and the files' lines, gives text with carets and cures.

The text of each file is handed in under the path that is shown, as `Lines`: anything with
a list `lines`. A file that is missing there has no line shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.reporters.excerpt import Lines
from briefing_site.diagnostics.reporters.gathered import gathered
from briefing_site.diagnostics.reporters.layout import full_lines, plain


def report_full(diagnostics: Iterable[Diagnostic], sources: Mapping[str, Lines]) -> str:
    """Report findings for a person to read, an empty line between two, those of one cause as one.

    Returns:
        The report, its last line ended; nothing where there are no findings.
    """
    return "\n".join(full_text(found, sources) for found in gathered(diagnostics))


def full_text(found: Diagnostic, sources: Mapping[str, Lines]) -> str:
    """Report one finding, each of its lines ended."""
    return "".join(f"{plain(line)}\n" for line in full_lines(found, sources))
