"""What a problem is: its code, its place, its wording; and reporters that show it."""

from generator.diagnostics.diagnostic import Diagnostic, Hint, Note
from generator.diagnostics.reporters.full import report_full
from generator.diagnostics.severity import Severity

__all__ = ["Diagnostic", "Hint", "Note", "Severity", "report_full"]
