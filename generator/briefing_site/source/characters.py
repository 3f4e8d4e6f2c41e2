"""Characters that no text may hold: takes nothing, gives the pattern that finds them."""

from __future__ import annotations

import re

FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    r"\ufffe\uffff]"
)
"""Control and non-characters, which YAML forbids too, overrides of the writing direction, and
halves of characters, which an escape in YAML can make and no file can hold."""

FOREIGN_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
"""Spaces and marks without width that YAML takes for characters of a text, as a pattern's class."""

OPENING = "\u2018\u201a\u201c\u201e\u2039\u00ab"
CLOSING = "\u2018\u2019\u201c\u201d\u203a\u00bb"
"""Quotation marks of texts in many languages, which quote nothing in YAML."""
