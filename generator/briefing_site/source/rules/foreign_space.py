"""A space that YAML does not take for one.

Between words a no-break space is a character like others. Where YAML looks for a space, in the
indentation, behind a colon or behind a hyphen, it knows the ordinary one alone, and the others
look just like it. They come along with what is copied from a web page or a document.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: \u00a0state
    country: CA

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
"""

from __future__ import annotations

import unicodedata

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span

WIDE = "delete it, and type an ordinary space where one is needed"
NARROW = "delete it"
"""What nobody sees at all never stands for a space."""


def fault(span: Span, char: str) -> Diagnostic:
    """Word the finding."""
    name = unicodedata.name(char).lower()
    article = "an" if name[0] in "aeio" else "a"
    return Diagnostic(
        "foreign-space",
        span,
        f"{article} {name} stands where YAML looks for a space",
        Hint(NARROW if "zero width" in name else WIDE),
    )
