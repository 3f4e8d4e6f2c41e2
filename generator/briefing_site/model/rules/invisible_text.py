r"""A text of characters that nobody sees.

Spaces without width, soft hyphens, marks of the writing direction and fillers come along when text
is copied from a page. A field of nothing else shows as nothing, yet looks as if it were given.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    description: "\u200b"

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
"""

from __future__ import annotations

import unicodedata

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    subject = f"an item of {quoted(fault.field)}" if fault.is_item else quoted(fault.field)
    return Diagnostic(
        "invisible-text",
        fault.span,
        f"{subject} holds only characters that nobody sees, such as {named(fault.value)}",
        Hint(fault.value_or_none),
    )


def named(text: str) -> str:
    """Name the first character that is no space of the keyboard."""
    char = next(char for char in text if not char.isascii())
    return f"U+{ord(char):04X} ({unicodedata.name(char, 'unnamed').lower()})"
