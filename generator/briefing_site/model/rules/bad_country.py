"""A country code that ISO 3166 does not have.

Two capital letters, as in `GB` for the United Kingdom. The code gives the flag and the
place on a map. `EU` and `XK` are taken, too, and former states by the four letters of
ISO 3166-3, such as `SUHH`, or `SU` in short.

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
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.model.countries import country_called
from briefing_site.model.fault import Fault
from briefing_site.model.languages import AMBIGUOUS, country_named, former_name


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    if codes := AMBIGUOUS.get(fault.value):
        return several(fault, codes)
    return Diagnostic(
        "bad-country",
        fault.span,
        f"{quoted(fault.value)} is no code of ISO 3166",
        meant_country(fault.value),
    )


def several(fault: Fault, codes: tuple[str, ...]) -> Diagnostic:
    """Word that two states had a code, one after the other."""
    choices = " or ".join(f"{quoted(code)} for {former_name(code)}" for code in codes)
    message = f"{quoted(fault.value)} was the code of two states"
    return Diagnostic("bad-country", fault.span, message, Hint(f"write {choices}"))


def meant_country(text: str) -> Hint:
    """Suggest the code of the country that a text seems to name."""
    called = country_called(text)
    if found := country_named(text) or (called and called.code):
        return Hint(f"did you mean {whole(found)}?")
    return Hint("write two capital letters, such as FR, GB or IR")
