"""A lead-in that leads to no quote.

`lead_in` holds the writer's own words before a quote that starts in mid-sentence.

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
        lead_in: They intend
        summary: Projects without Russia go on.
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
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "lead-in-without-quote",
        fault.span,
        f"the lead-in {quoted(fault.value)} stands before no quote",
        Hint('add the words as "quote: …", or write all of it as "summary: …"'),
    )
