"""More values than a record may hold, aliases included.

An alias (`*name`) repeats what its anchor (`&name`) holds. A few lines of aliases of
aliases can stand for billions of values; past 50,000 a file is not read.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    aliases:
      - &a [x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]
      - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
      - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
      - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c]

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    aliases: [Dominion of Canada]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span, bound: int) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "too-many-values",
        span,
        f"this file holds more than {bound:,} values, what aliases repeat included",
        Hint("write each value where it is needed instead of repeating it by alias"),
    )
