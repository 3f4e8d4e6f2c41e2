"""A number that is none.

How many there were is a whole number in plain digits, from 0.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-nato-cooperation/
    votes:
      - id: resumption
        body: nato
        title: Work in projects without Russia
        result: adopted
        counts: {for: seven, against: 0}
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-nato-cooperation/
    votes:
      - id: resumption
        body: nato
        title: Work in projects without Russia
        result: adopted
        counts: {for: 7, against: 0}
        sources: [release]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "bad-count",
        fault.span,
        f"{quoted(fault.value)} is no number of votes or sponsors",
        Hint("write a whole number in digits, such as 13; leave the field out where it is unknown"),
    )
