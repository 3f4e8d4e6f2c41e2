"""Characters that a text may not hold, or that nobody sees: takes nothing, gives patterns."""

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

BULLETS = "\u2010\u2011\u2013\u2014\u2212\u2022\u00b7*+"
"""Dashes, dots, stars and plus signs that start the items of a list elsewhere."""

UNSEEN = (
    r"\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What leaves no mark on a page, as a pattern's class: white space, the characters that Unicode's
`Default_Ignorable_Code_Point` names, marks of annotation, an empty Braille cell, an empty note."""

ONLY_UNSEEN = re.compile(rf"[{UNSEEN}\u0300-\u036f]*")
"""A text of which a reader sees nothing."""
