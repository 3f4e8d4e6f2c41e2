"""A mark that Git left where two versions conflict.

Where two people changed the same lines, Git writes both versions into the file, one below the
other, and leaves the choice to whoever joins them. Nothing of the file is read until the marks
are gone.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    <<<<<<< HEAD
    kind: state
    =======
    kind: organization
    >>>>>>> another-branch
    country: CA

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.source.span import Span


def fault(span: Span, mark: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "conflict-marker",
        span,
        f"Git left the mark {quoted(mark)} where two versions conflict",
        Hint("keep what is right of both, and delete the lines with <<<<<<<, ======= and >>>>>>>"),
    )
