"""A key that would merge one mapping into another.

YAML 1.1 knew the key `<<`, which takes over the fields of another mapping; later versions do
not. A record shows all that it says, so that a reader and a diff see it, too.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    native_name:
      <<: {lang: fr}
      text: Canada

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    native_name:
      lang: fr
      text: Canada
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "merge-key",
        span,
        'the key "<<" merges nothing here',
        Hint("write the fields out that it stands for"),
    )
