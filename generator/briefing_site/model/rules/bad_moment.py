"""A moment without its offset from UTC, or that is none.

At one moment it is evening in Washington and the next day in Vienna: only with the offset does a
time say of which day it is. It is written as in RFC 3339, with `Z` where only UTC is known.

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
        published_at: 2022-06-08T09:30
    issues: [arctic-cooperation]
    key_points: ["It is short [@release]."]

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
        published_at: 2022-06-08T09:30-04:00
    issues: [arctic-cooperation]
    key_points: ["It is short [@release]."]
"""

from __future__ import annotations

import re

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault

WITHOUT_OFFSET = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?")


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    lacks_offset = WITHOUT_OFFSET.fullmatch(fault.value)
    problem = "has no offset from UTC" if lacks_offset else "is no moment"
    cure = "write it as in 2025-07-31T18:30:00-04:00"
    if lacks_offset:
        bare = fault.value.replace(" ", "T")
        cure = f"write {bare}-04:00, with the offset of its place, or {bare}Z for UTC"
    return Diagnostic("bad-moment", fault.span, f"{quoted(fault.value)} {problem}", Hint(cure))
