"""A field that the record must have.

Without it a page could not be made, or a reader could not check what it says.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    country: CA

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import one_of, quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    choices = f": {one_of(fault.terms, len(fault.terms))}" if fault.terms else ""
    return Diagnostic(
        "missing-field",
        fault.key,
        f"the field {quoted(fault.field)} is missing",
        Hint(f'add "{fault.field}: …" here{choices}'),
    )
