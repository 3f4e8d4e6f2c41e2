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

from collections.abc import Mapping, Sequence

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import one_of, quoted
from briefing_site.model.acts import Act
from briefing_site.model.fault import Fault
from briefing_site.model.vocabularies import Stance

CHOICES: Mapping[str, Sequence[str]] = {"act": tuple(Act), "stance": tuple(Stance)}
"""What stands in fields whose words are of one list, whatever record they are of."""


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "missing-field",
        fault.key,
        f"the field {quoted(fault.field)} is missing",
        Hint(f'add "{fault.field}: …" here{choices(fault.field)}'),
    )


def choices(field: str) -> str:
    """List the terms that a field may have, where these are few."""
    terms = CHOICES.get(field)
    return f": {one_of(terms, len(terms))}" if terms else ""
