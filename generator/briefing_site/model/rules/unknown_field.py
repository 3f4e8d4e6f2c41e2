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

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import one_of, quoted, whole
from briefing_site.model.fault import Fault
from briefing_site.model.misspelt import meant_field


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    meant = meant_field(fault.field, fault.fields)
    return Diagnostic(
        "unknown-field",
        fault.key,
        f"unknown field {quoted(fault.field)}",
        Hint(f"did you mean {whole(meant)}?" if meant else one_of(fault.fields, len(fault.fields))),
    )
