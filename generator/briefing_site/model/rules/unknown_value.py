"""A value that is not one of those allowed.

Some fields have a closed vocabulary, so that records can be compared and counted. The message lists
it; what each word means stands in the reference of the data model.

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

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import did_you_mean, quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "unknown-value",
        fault.span,
        f"{quoted(fault.field)} cannot be {quoted(fault.value)}",
        meant(fault.value, fault.context["allowed"]),
    )


def meant(value: str, allowed: list[str]) -> Hint | None:
    """Suggest the value that a word stands for, or that the field be left out."""
    if value.casefold() in NOTHING:
        return Hint("give it a value, or delete the line")
    other = SAYS.get(value.casefold(), value)
    return did_you_mean(other if other in allowed else value, allowed)


SAYS = {"yes": "true", "y": "true", "on": "true", "no": "false", "n": "false", "off": "false"}
"""What older YAML read as yes and no."""

NOTHING = frozenset({"null", "~", "none", "n/a", "-"})
"""What people write where there is nothing to say."""
