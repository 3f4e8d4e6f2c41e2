"""A barrier around one file: takes work on it, gives a finding where the program itself fails.

A contributor's fault is a value and never comes here. What does come is a fault of ours, of
which nobody knew; it must not end the work on all other files.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.progress import note
from briefing_site.source.rules import program_fault
from briefing_site.source.span import Span, start_of


@contextmanager
def barrier(path: str, findings: list[Diagnostic]) -> Iterator[None]:
    """Turn an exception of the block into a finding.

    Args:
        path: The file that is worked on, as it is shown.
        findings: What the finding is added to.
    """
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever nobody foresaw
        findings.append(failed_at(path, error))


def failed_at(path: str, error: Exception) -> Diagnostic:
    """Word that the program failed at a file, and tell where in it to those who want to know."""
    import traceback  # noqa: PLC0415 - slow, and only a failure needs it

    for line in "".join(traceback.format_exception(error)).splitlines():
        note(line)
    return program_fault.fault(start_of(path), error)


def place_of(error: Exception) -> str | None:
    """Find the file that was looked at when an exception was raised, the innermost first.

    Whoever looks at a record has it at hand, and a record knows its place.
    """
    from traceback import walk_tb  # noqa: PLC0415 - slow, and only a failure needs it

    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    values = (value for frame in reversed(frames) for value in frame.f_locals.values())
    spans = (getattr(getattr(value, "record", value), "span", None) for value in values)
    return next((span.path for span in spans if isinstance(span, Span)), None)
