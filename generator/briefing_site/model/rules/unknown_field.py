"""A field that the record does not have.

Most often a name is misspelt, or a field stands one level too far to the left or right.
A field that nothing reads would silently be lost.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    alias: [Dominion of Canada]

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    aliases: [Dominion of Canada]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.wording import did_you_mean, quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "unknown-field",
        fault.key,
        f"unknown field {quoted(fault.field)}",
        did_you_mean(fault.field, fault.fields),
    )
