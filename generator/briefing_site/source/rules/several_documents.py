"""More than one document in a file.

A line of three hyphens starts another YAML document. One file holds one record, so that
its name can be the record's address.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    ---
    name: Norway
    kind: state

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
        "several-documents",
        span,
        "a second document starts here",
        Hint('move it to a file of its own, and delete the line "---"'),
    )
