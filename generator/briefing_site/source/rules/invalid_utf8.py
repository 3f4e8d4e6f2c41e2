"""A file that is not UTF-8 text.

UTF-8 writes every script in the same way on every machine. A file saved in an older
encoding shows wrong letters as soon as a name has an accent, so it is not guessed at.

Bad:
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    aliases: [Norv<0xE8>ge]

Good:
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    aliases: [Norvège]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span, byte: int) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "invalid-utf8",
        span,
        f"this file is not UTF-8: byte 0x{byte:02x} stands here",
        Hint('save the file with the encoding "UTF-8"'),
    )
