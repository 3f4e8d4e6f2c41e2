"""How changes are shown: takes `Changes`, gives text for people, GitHub and programs."""

from generator.changes.reporters.json import report_json
from generator.changes.reporters.markdown import report_markdown
from generator.changes.reporters.text import report_text

__all__ = ["report_json", "report_markdown", "report_text"]
