"""An alias to an anchor that is not there yet.

`*name` repeats what an earlier `&name` marked. A text that should start with an
asterisk, such as Markdown's `*word*`, needs quotes.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    description: *Canada

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    description: "*Canada* is a state in North America."
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.source.span import Span


def fault(span: Span, anchor: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "unknown-anchor",
        span,
        f"no earlier value is marked {quoted('&' + anchor)}",
        Hint("put a text that starts with an asterisk in quotes"),
    )
