"""The language: takes a text, tells whether it is English, which is all that is read."""

from __future__ import annotations

import re

from briefing_site.drafting.words import words

FEWEST = 25
"""Words from which the language can be told."""

LEAST = 0.1
"""The share of small English words; English has about three times as many."""

LONGEST = 20_000
"""Characters that are looked at."""

WORD = re.compile(r"[^\W\d_]+")
SMALL = words(
    """
    the of and to in that is for on with said we by as it from at are was be has have will this
    not their our which its an he she they who were been
    """
)


def is_english(text: str) -> bool:
    """Whether a text is English, or too short to tell."""
    found = WORD.findall(text[:LONGEST].lower())
    if len(found) < FEWEST:
        return not found or sum(word.isascii() for word in found) * 2 >= len(found)
    return sum(word in SMALL for word in found) >= LEAST * len(found)
