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


def fault(span: Span, text: str | None) -> Diagnostic:
    """Word the finding.

    Args:
        span: Where the line of hyphens stands.
        text: What follows it, where that is a mere text.
    """
    if text is None:
        message = "a second document starts here"
        cure = 'move it to a file of its own, and delete the line "---"'
    elif text:
        message = 'a text follows the line "---", and no field holds it'
        cure = 'put it into a field, such as "description" or "background", and delete the line'
    else:
        message = 'nothing follows the line "---"'
        cure = "delete the line"
    return Diagnostic("several-documents", span, message, Hint(cure))
