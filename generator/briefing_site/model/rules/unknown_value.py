"""A value that is not one of those allowed.

Some fields have a closed vocabulary, so that records can be compared and counted.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: country
    country: CA

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.wording import did_you_mean, quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "unknown-value",
        fault.span,
        f"{quoted(fault.field)} cannot be {quoted(fault.value)}",
        did_you_mean(fault.value, fault.context["allowed"]),
    )
