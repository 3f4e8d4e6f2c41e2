"""A sponsor that is named and counted, or neither.

An item of `sponsors` is an actor, by id, or how many others there were: `others: 131`.

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
        for: [canada, norway]
        sponsors:
          - actor: norway
            others: 2
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
        for: [canada, norway]
        sponsors:
          - norway
          - others: 2
        sources: [release]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    if fault.context.get("has_both"):
        message = f"the sponsor {quoted(fault.value)} is named and counted in one item"
        cure = 'write the id as one item, and "others" as another, last'
    else:
        message = "this sponsor is neither named nor counted"
        cure = 'write an actor\'s id, or how many others there were as "others: 131"'
    return Diagnostic("sponsor-or-others", fault.span, message, Hint(cure))
