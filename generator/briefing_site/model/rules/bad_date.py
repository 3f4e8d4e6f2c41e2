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

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault
from briefing_site.model.fields import DATE_PATTERN


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    is_well_written = DATE_PATTERN.fullmatch(fault.value)
    problem = "is not in the calendar" if is_well_written else "is no date"
    return Diagnostic(
        "bad-date",
        fault.span,
        f"{quoted(fault.value)} {problem}",
        Hint("write year, month and day as YYYY-MM-DD, such as 2025-07-31"),
    )
