"""An invisible character that changes how text reads.

Control characters break a feed or a data file. Direction overrides can make a line show
other words than it holds, in the page and in the pull request that brings it.

Bad:
    # briefings/actors/canada.yaml
    name: Can\u202eada
    kind: state

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
"""

from __future__ import annotations

import unicodedata

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span, character: str) -> Diagnostic:
    """Word the finding."""
    name = unicodedata.name(character, "control character").lower()
    return Diagnostic(
        "forbidden-character",
        span,
        f"the invisible character U+{ord(character):04X} ({name}) stands here",
        Hint("delete it"),
    )
