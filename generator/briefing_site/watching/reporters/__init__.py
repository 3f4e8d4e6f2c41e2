"""How a run is shown: takes `Report`, gives JSON for programs and Markdown for an issue."""

from briefing_site.watching.reporters.json import report_json
from briefing_site.watching.reporters.markdown import report_markdown

__all__ = ["report_json", "report_markdown"]
