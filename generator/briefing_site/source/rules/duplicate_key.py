"""A key that stands twice in one mapping.

Programs keep one of the two and lose the other without a word.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    name: Dominion of Canada

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    aliases: [Dominion of Canada]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.source.span import Span


def fault(span: Span, key: str, first: Span) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "duplicate-key",
        span,
        f"the field {quoted(key)} stands here a second time",
        Hint('keep one of the two, or begin another item of a list with "- "'),
        (Note("the first is here", first),),
    )
