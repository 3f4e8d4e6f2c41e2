"""Words of a statement beside its passages.

A statement of several passages is what they are taken from: what the words do, the words
and their place stand in each passage. What it is about, to whom and on which issues may
stand in the statement and holds for every passage that does not say otherwise.

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
        sources: [release]
        passages:
          - id: work
            act: declare
            quote: We intend to implement a limited resumption of our work in the Arctic Council

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
        sources: [release]
        passages:
          - id: work
            act: declare
            quote: We intend to implement a limited resumption of our work in the Arctic Council
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "words-beside-passages",
        fault.key,
        f"a statement with passages has no field {quoted(fault.field)} of its own",
        Hint(f"move {whole(fault.field)} into the passage that it belongs to"),
    )
