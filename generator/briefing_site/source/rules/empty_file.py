"""A file without a record.

Comments alone are not a record.

Bad:
    # briefings/actors/canada.yaml
    # to be written

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "empty-file",
        span,
        "this file holds no record",
        Hint("write its fields, or delete the file"),
    )
