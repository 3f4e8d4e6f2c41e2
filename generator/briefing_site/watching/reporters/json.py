r"""The report for programs: takes `Report`, gives one JSON document of a stable shape.

The text is ASCII, other characters written as `\u` escapes.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from briefing_site.watching.report import Report
from briefing_site.watching.summary import summarize

VERSION = 1
"""A field that is added does not change it; one that goes or means something else does."""


def report_json(report: Report) -> str:
    """Report a run as a JSON document."""
    document = {"version": VERSION, "summary": summarize(report), **asdict(report)}
    return json.dumps(document, indent=2, default=str) + "\n"
