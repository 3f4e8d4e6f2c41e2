"""What a problem is: its code, its place, its wording; and reporters that show it."""

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.reporters.full import report_full
from briefing_site.diagnostics.severity import Severity

__all__ = ["Diagnostic", "Hint", "Note", "Severity", "report_full"]
