"""A country code that ISO 3166-1 does not have.

Two capital letters, as in `GB` for the United Kingdom. The code gives the flag and the
place on a map.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CAN

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.countries import country_called
from briefing_site.model.fault import Fault
from briefing_site.model.languages import country_named


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "bad-country",
        fault.span,
        f"{quoted(fault.value)} is no ISO 3166-1 alpha-2 code",
        meant_country(fault.value),
    )


def meant_country(text: str) -> Hint:
    """Suggest the code of the country that a text seems to name."""
    called = country_called(text)
    if found := country_named(text) or (called and called.code):
        return Hint(f"did you mean {quoted(found)}?")
    return Hint("write two capital letters, such as FR, GB or IR")
