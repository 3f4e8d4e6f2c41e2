"""A list, a mapping or a text where another is expected.

A list has one item a line, each behind a hyphen, or stands in square brackets. A
mapping has fields with a colon.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    aliases: Dominion of Canada

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    aliases:
      - Dominion of Canada
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    expected = fault.context["expected"]
    return Diagnostic(
        "wrong-type",
        fault.span,
        f"{subject(fault)} must be {expected}, not {fault.given}",
        Hint(CURES[expected]),
    )


def subject(fault: Fault) -> str:
    """Name what has the wrong type: a field, an item of a list, or all of a file."""
    if not fault.field:
        return "a record"
    return f"an item of {quoted(fault.field)}" if fault.is_item else quoted(fault.field)


CURES = {
    "a list": 'put each item on a line of its own behind "- ", or all in square brackets',
    "a mapping": 'put each of its fields on a line of its own, as "name: value"',
    "text": "write one text; one that contains a colon or a bracket needs quotes",
}
