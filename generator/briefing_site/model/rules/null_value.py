"""YAML's word for nothing, where a value is expected.

To YAML, `null` and `~` without quotation marks are no text: they say that there is none. Shown on a
page, they would be read as a name or as somebody's words. What is not known is left out; where
the word itself is meant, quotation marks make it one.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    aliases: [~, The True North]
    description: null

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    aliases: ["Null", The True North]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    subject = f"an item of {quoted(fault.field)}" if fault.is_item else quoted(fault.field)
    rest = f"or write {whole(fault.value)} with its quotation marks where the word is meant"
    return Diagnostic(
        "null-value",
        fault.span,
        f"{quoted(fault.value)} says that {subject} is nothing",
        Hint(f"{cure(fault)}, {rest}"),
    )


def cure(fault: Fault) -> str:
    """Say what to write instead of nothing."""
    if fault.is_needed:
        return fault.some_value
    return "leave the item out" if fault.is_item else "leave the field out"
