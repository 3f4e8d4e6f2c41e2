"""How findings are shown: takes diagnostics, gives text for people, editors, GitHub and programs.

Each reporter is a function of the diagnostics, in the order in which they are to be shown.
`diagnostics` may know no room but the places in files, so what a reporter needs beyond them
is handed in: `Lines` for the text of a file (`briefing_site.source.text.SourceText` is one), and
words for the rules. The one for a terminal is not named here: it brings rich, which the others
do without. Each module is loaded when one of its names is asked for: most runs show one format.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing_site.diagnostics.reporters.concise import report_concise
    from briefing_site.diagnostics.reporters.excerpt import Lines
    from briefing_site.diagnostics.reporters.full import report_full
    from briefing_site.diagnostics.reporters.github import report_github, report_marks
    from briefing_site.diagnostics.reporters.json import report_json
    from briefing_site.diagnostics.reporters.sarif import RuleHelp, report_sarif

__all__ = [
    "Lines",
    "RuleHelp",
    "report_concise",
    "report_full",
    "report_github",
    "report_json",
    "report_marks",
    "report_sarif",
]

HOMES = {
    "Lines": "excerpt",
    "RuleHelp": "sarif",
    "report_concise": "concise",
    "report_full": "full",
    "report_github": "github",
    "report_json": "json",
    "report_marks": "github",
    "report_sarif": "sarif",
}
"""The module in which each name is at home."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a function or a class
    """Load the module of a name when that is first asked for."""
    if name not in HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
