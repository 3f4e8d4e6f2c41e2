"""The report for editors: takes diagnostics, gives one line for each."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.reporters.layout import headline, plain


def report_concise(diagnostics: Iterable[Diagnostic]) -> str:
    """Report findings as `path:line:column: severity[code]: message`."""
    return "".join(f"{plain(headline(found))}\n" for found in diagnostics)
