"""A line indented with a tab.

YAML shows by spaces what belongs to what, and forbids tabs there, because a tab is
wide in one editor and narrow in another.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    links:
    <0x09>wikidata: Q16

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    links:
      wikidata: Q16
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "tab-indentation",
        span,
        "this line is indented with a tab",
        Hint("indent with two spaces for each level"),
    )


def behind_hyphen(span: Span) -> Diagnostic:
    """Word that a tab stands behind the hyphen of a list item."""
    return Diagnostic(
        "tab-indentation",
        span,
        "a tab stands behind this hyphen",
        Hint("put one space there instead"),
    )
