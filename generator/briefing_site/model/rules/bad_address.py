"""An address that is not http or https.

Only web addresses with a host are accepted: `javascript:` and `data:` addresses can run
programs in a reader's browser, and an address with a user name in it misleads.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    links:
      website: javascript:alert(1)

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    links:
      website: https://www.canada.ca/
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "bad-address",
        fault.span,
        f"{quoted(fault.value)} is no web address",
        Hint("write it in full, starting with https://, without spaces or a user name"),
    )
