"""A Wikidata item that is not a Q and digits.

The number is the last part of the item's address.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    links:
      wikidata: https://www.wikidata.org/wiki/Q16

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    links:
      wikidata: Q16
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "bad-identifier",
        fault.span,
        f"{quoted(fault.value)} is no Wikidata item",
        Hint("write only the Q and its number, such as Q794"),
    )
