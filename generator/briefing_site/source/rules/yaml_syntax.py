"""A line that is not YAML.

The usual causes are a colon inside a text without quotes, a quotation mark that is not
closed, and a line that is not indented like its neighbours. Nothing behind the place
is read, so other findings of this file may follow once it is mended. A text with colons
and marks of all kinds can stand on the lines below its field as it is, with `>-` behind the
field's colon.

Bad:
    # briefings/actors/canada.yaml
    name: Canada: the country
    kind: state

Good:
    # briefings/actors/canada.yaml
    name: "Canada: the country"
    kind: state
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.source.span import Span


def fault(span: Span, problem: str, cure: str, notes: tuple[Note, ...] = ()) -> Diagnostic:
    """Word the finding."""
    return Diagnostic("yaml-syntax", span, problem, Hint(cure), notes)
