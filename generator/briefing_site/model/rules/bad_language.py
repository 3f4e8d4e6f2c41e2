"""A language tag that names no language.

A text's language tells browsers how to hyphenate, read aloud and in which direction to
set it. Tags follow BCP 47: `en`, `fa`, `zh-Hant`.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    native_name:
      text: Kanata
      lang: laurentian

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    native_name:
      text: Kanata
      lang: moh
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.model.fault import Fault
from briefing_site.model.languages import language_named


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "bad-language",
        fault.span,
        f"{quoted(fault.value)} names no language",
        Hint(cure(fault.value)),
    )


def cure(text: str) -> str:
    """Say how a language is written, or which one a name means."""
    if meant := language_named(text):
        return f"did you mean {whole(meant)}?"
    return "write the ISO 639 code, such as en, fr, fa or zh-Hant"
