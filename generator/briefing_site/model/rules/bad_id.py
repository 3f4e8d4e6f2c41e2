"""An id that cannot be an address.

An id becomes the page's address. It has to be safe on every file system and in every
URL: lower-case ASCII letters, digits and single hyphens, 1 to 80 characters, and no name
that Windows reserves.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    events:
      - id: Workplan_2021
        date: 2021-05
        title: The workplan is approved in Reykjavik
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
    events:
      - id: workplan-2021
        date: 2021-05
        title: The workplan is approved in Reykjavik
        sources: [release]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.model.fault import Fault
from briefing_site.model.fields import LONGEST_ID, RESERVED_NAMES
from briefing_site.model.file_names import plain_id


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "bad-id",
        fault.span,
        f"{quoted(fault.value)} cannot be an id: {fault.context['problem']}",
        Hint(f"for example {whole(fault.context.get('right') or suggestion(fault.value))}"),
    )


def suggestion(text: str) -> str:
    """Make the id that was probably meant."""
    meant = plain_id(text)[:LONGEST_ID].strip("-") or "a-name"
    return f"{meant}-1" if meant in RESERVED_NAMES else meant
