"""A lead-in that says too much.

The words before a quote only lead to it: what they tell on their own belongs in a summary,
since a reader takes them for part of what is quoted.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        form: joint-statement
        by: [canada, norway]
        act: declare
        lead_in: After three months in which no meeting was held at all, they said that they intend
        quote: to implement a limited resumption of our work in the Arctic Council
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        form: joint-statement
        by: [canada, norway]
        act: declare
        lead_in: They intend
        quote: to implement a limited resumption of our work in the Arctic Council
        sources: [release]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    most = fault.context["most"]
    return Diagnostic(
        "long-lead-in",
        fault.span,
        f"a lead-in has at most {most} characters, and this one {len(fault.value)}",
        Hint('shorten it, and write the rest as "summary: …"'),
    )
