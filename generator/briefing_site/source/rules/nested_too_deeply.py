"""Lists and mappings nested past the bound.

No record goes deeper than six levels. The bound of 32 keeps a file of brackets from
exhausting the reader.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    aliases: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Dominion]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    aliases: [Dominion]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span, bound: int) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "nested-too-deeply",
        span,
        f"lists and mappings are nested more than {bound} deep here",
        Hint("a record needs six levels; look for brackets too many"),
    )
