"""A status that lacks what explains it.

A superseded briefing leads to the one that took its place (`superseded_by`), and a
retracted one says why it is withdrawn (`retraction`), since its address stays.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    status: superseded
    issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    status: superseded
    superseded_by: 2022-03-03-arctic-pause
    issues: [arctic-cooperation]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "status-without-reason",
        fault.span,
        f"a {fault.value} briefing needs the field {quoted(fault.context['field'])}",
        Hint(f'add "{fault.context["field"]}: …"'),
    )
