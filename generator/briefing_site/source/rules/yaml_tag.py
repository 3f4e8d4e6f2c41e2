"""A YAML tag, which could name a type of a program.

Tags (`!name`) tell a program which of its own types to make. The type of every field is
known here, so none is needed, and none is obeyed.

Bad:
    # briefings/actors/canada.yaml
    name: !!python/name:os.system Canada
    kind: state

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.source.span import Span


def fault(span: Span, tag: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "yaml-tag",
        span,
        f"the tag {quoted(tag)} is not allowed",
        Hint("delete it; a text that starts with ! needs quotes"),
    )
