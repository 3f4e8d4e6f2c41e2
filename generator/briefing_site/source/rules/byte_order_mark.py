"""A file that starts with a byte order mark.

Some editors put an invisible mark before the first letter. It is read over here, but other
programs take it for part of the first field's name. `briefings fmt` takes it away.

Bad:
    # briefings/actors/canada.yaml
    \ufeffname: Canada
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
        "byte-order-mark",
        span,
        "this file starts with a byte order mark",
        Hint('run "briefings fmt", or save the file as "UTF-8", not "UTF-8 with BOM"'),
    )
