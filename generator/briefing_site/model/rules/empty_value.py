"""A field with nothing in it.

An empty field could mean unknown, none or forgotten. Leave out what does not apply.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    description:

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    if fault.comment[:2].strip("#").strip():
        return commented(fault)
    return Diagnostic(
        "empty-value",
        fault.key,
        f"{'an item of' if fault.is_item else 'the field'} {quoted(fault.field)} is empty",
        Hint(fault.value_or_none),
    )


def commented(fault: Fault) -> Diagnostic:
    """Word that all of a text is a comment, as in `title: #MeToo`."""
    subject = f"an item of {quoted(fault.field)}" if fault.is_item else quoted(fault.field)
    return Diagnostic(
        "empty-value",
        fault.key,
        f"{subject} is empty, as {quoted(fault.comment)} is a comment",
        Hint('put a text that starts with "#" in quotes'),
    )
