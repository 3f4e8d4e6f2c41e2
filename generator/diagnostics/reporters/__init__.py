"""How findings are shown: takes diagnostics, gives text for people, editors, GitHub and programs.

Each reporter is a function of the diagnostics, in the order in which they are to be shown.
`diagnostics` may know no room but the places in files, so what a reporter needs beyond them
is handed in: `Lines` for the text of a file (`generator.source.text.SourceText` is one), and
words for the rules.
"""

from generator.diagnostics.reporters.concise import report_concise
from generator.diagnostics.reporters.excerpt import Lines
from generator.diagnostics.reporters.full import report_full
from generator.diagnostics.reporters.github import report_github
from generator.diagnostics.reporters.json import report_json
from generator.diagnostics.reporters.sarif import RuleHelp, report_sarif
from generator.diagnostics.reporters.terminal import report_terminal

__all__ = [
    "Lines",
    "RuleHelp",
    "report_concise",
    "report_full",
    "report_github",
    "report_json",
    "report_sarif",
    "report_terminal",
]
