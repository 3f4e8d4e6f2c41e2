"""A file past the size that is read.

A record is written by a person: the longest real briefing has a hundredth of the bound
of 1 MiB. The bound keeps a pull request from stalling the build.

Bad:
    # briefings/actors/canada.yaml (1048577 bytes)
    name: Canada
    kind: state

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span, size: int, bound: int) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "file-too-large",
        span,
        f"this file has {size:,} bytes, and at most {bound:,} are read",
        Hint("divide it into several briefings"),
    )
