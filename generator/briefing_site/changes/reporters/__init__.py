"""How changes are shown: takes `Changes`, gives text for people, GitHub and programs."""

from briefing_site.changes.reporters.json import report_json
from briefing_site.changes.reporters.markdown import report_markdown
from briefing_site.changes.reporters.text import report_text

__all__ = ["report_json", "report_markdown", "report_text"]
