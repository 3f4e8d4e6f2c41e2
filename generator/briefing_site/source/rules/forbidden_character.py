"""An invisible character that changes how text reads.

Control characters break a feed or a data file. Direction overrides can make a line show
other words than it holds, in the page and in the pull request that brings it. A line can end by
U+0085, U+2028, U+2029 or a lone carriage return in YAML, and in no diff: behind a comment, such
a one hides a field from whoever reviews it. Tags, marks of the order of bytes, and fillers and
selectors behind letters that have none show nothing at all, and can carry a text of their own.

A mark without width (U+200B to U+200D, U+2060) is refused only within a word of Latin, Greek or
Cyrillic, which it hides from searches and from whoever compares two texts. Elsewhere it stays:
Persian and the scripts of India join and part letters by it, Thai and Khmer words, and emoji are
put together with it. So do a soft hyphen, which a page shows where it breaks a word, the tags of
the flags of England, Scotland and Wales, and a filler beside Hangul.

Bad:
    # briefings/actors/canada.yaml
    name: Can\u202eada
    kind: state

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
"""

from __future__ import annotations

import unicodedata

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.characters import BREAKS
from briefing_site.source.span import Span


def fault(span: Span, character: str) -> Diagnostic:
    """Word the finding."""
    cure = "delete it, or end the line as others end" if character in BREAKS else "delete it"
    name = unicodedata.name(character, "control character").lower()
    return Diagnostic(
        "forbidden-character",
        span,
        f"the invisible character U+{ord(character):04X} ({name}) stands here",
        Hint(cure),
    )
