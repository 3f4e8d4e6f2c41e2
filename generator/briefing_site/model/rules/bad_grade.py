"""A grade that is not an Admiralty code.

The letter grades the source, A to F, and the digit grades the information, 1 to 6. The
method page says what each means.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        grade: 2B
    issues: [arctic-cooperation]
    key_points: ["Work goes on [@release]."]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        grade: B2
        note: The text as a signatory published it.
    issues: [arctic-cooperation]
    key_points: ["Work goes on [@release]."]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "bad-grade",
        fault.span,
        f"{quoted(fault.value)} is no grade",
        Hint("write a letter A to F and a digit 1 to 6, such as B2"),
    )
