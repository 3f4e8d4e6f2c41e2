"""Words brought to the size of a card: takes a text, gives as much of it as fits.

What is cut is cut behind a whole sentence where that can be, since half of one may say the
opposite; and it is said, so that nobody takes the beginning for all.
"""

from __future__ import annotations

import re

LONGEST = 1_200
"""Characters of the words on a card, of all passages together."""

LEFT_OUT = " […]"

END_OF_SENTENCE = re.compile(r"[.!?\u2026\u061f\u06d4][^\w\s]*(?=\s)|[\u3002\uff01\uff1f]")
"""Where one may end, with what closes behind it; in scripts without spaces none need follow."""


def bounded(text: str, most: int) -> str:
    """Give a text, or its first sentences and a sign that there are more."""
    if len(text) <= most:
        return text
    kept = text[:most]
    ends = [found.end() for found in END_OF_SENTENCE.finditer(kept)]
    whole = kept[: ends[-1]] if ends and ends[-1] > most // 3 else before_last_space(kept)
    return f"{whole.rstrip()}{LEFT_OUT}"


def before_last_space(text: str) -> str:
    """Give a text without its last word; a lone word itself."""
    parts = re.split(r"\s+(?=\S*$)", text, maxsplit=1)
    return parts[0] or text
