"""A file where no record is looked for.

Records stand in `actors/`, in `issues/` and, for briefings, in the folder of their
year. A file elsewhere would silently be left out.

Bad:
    # briefings/canada.yaml
    name: Canada
    kind: state

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span, cure: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic("misplaced-file", span, "no record is looked for here", Hint(cure))
