"""A date that is not in the calendar or not YYYY-MM-DD.

Year, month and day in this order, with leading zeros, sort as they should and mean the
same everywhere (ISO 8601).

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    updated: 2022-06-31
    issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    updated: 2022-06-30
    issues: [arctic-cooperation]
"""

from __future__ import annotations

import re

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.days import meant_days, not_in_calendar
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    reason = not_in_calendar(fault.value)
    problem = f"is not in the calendar: {reason}" if reason else "is no date"
    if meant := meant_days(fault.value):
        cure = f"write {' or '.join(meant)}"
    elif reason:
        cure = "correct the day or the month"
    elif re.fullmatch(r"\d{4}(?:-\d{1,2})?", fault.value):
        cure = "add the day, as in 2025-07-31"
    else:
        cure = "write year, month and day as YYYY-MM-DD, such as 2025-07-31"
    return Diagnostic(
        "bad-date",
        fault.span,
        f"{quoted(fault.value)} {problem}",
        Hint(cure),
    )
