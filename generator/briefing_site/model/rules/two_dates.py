"""A statement with a date of its own and its source's.

`date_of: source` says that nobody knows on which day the words were spoken, only when they were
reported. Beside a date it would say that the day is known and that it is not.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        published: 2022-06-08
    statements:
      - id: resumption
        date: 2022-06-08
        date_of: source
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
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
        published: 2022-06-08
    statements:
      - id: resumption
        date_of: source
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    other = str(fault.context["other"])
    return Diagnostic(
        "two-dates",
        fault.span,
        f"{quoted(fault.value)} stands for a day that is not known, beside a {quoted(other)}",
        Hint(f'remove {whole(other)} if the day of speaking is not known, else "date_of"'),
    )
