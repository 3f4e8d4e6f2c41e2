"""A file at which this program itself failed.

No file should ever make the program fail. Where one does, what is wrong with it is not known,
but every other file is still read, checked and written. It is a fault of ours; the report that
is asked for is how it comes to be mended.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    description: A text that no release of the program can read yet.

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.source.span import Span


def fault(span: Span, error: Exception) -> Diagnostic:
    """Word the finding."""
    said = str(error).strip().partition("\n")[0]
    words = type(error).__name__ + (f": {said}" if said else "")
    return Diagnostic(
        "program-fault",
        span,
        f"the program failed at this file, with {quoted(words)}",
        Hint("this is a fault of ours: please report it with this file and what --verbose shows"),
    )
