"""A file that cannot be read.

Only ordinary files are read. A symbolic link is refused, since it could lead out of the
repository, and a file without read permission has nothing to give.

Bad:
    # briefings/actors/canada.yaml -> ../../elsewhere.yaml

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span, reason: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "unreadable-file",
        span,
        f"cannot read this file: {reason}",
        Hint("put an ordinary file with read permission in its place"),
    )


def closed(span: Span, reason: str) -> Diagnostic:
    """Word the finding on a folder."""
    return Diagnostic(
        "unreadable-file",
        span,
        f"cannot list this folder: {reason}",
        Hint("let it be read and entered"),
    )


def no_folder(span: Span) -> Diagnostic:
    """Word the finding on a folder that is missing, which is the one of all records."""
    return Diagnostic(
        "unreadable-file",
        span,
        "this folder does not exist",
        Hint('make it, or name another as "briefings_dir" in mkdocs.yml'),
    )


def misnamed(span: Span) -> Diagnostic:
    """Word the finding on a name that is no text."""
    message = "the name of this file is not UTF-8"
    return Diagnostic("unreadable-file", span, message, Hint("rename it"))
