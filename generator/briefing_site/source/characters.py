"""Characters that a text may not hold, or that nobody sees: takes nothing, gives patterns."""

from __future__ import annotations

import re

FLAGS = ("gbeng", "gbsct", "gbwls")
"""The regions whose flag is a black one with their name in tags behind it, which nobody sees."""


def tagged(region: str) -> str:
    """Give the flag of a region: England, Scotland and Wales have one in no other way."""
    return "\U0001f3f4" + "".join(chr(0xE0000 + ord(sign)) for sign in region) + "\U000e007f"


IN_FLAG = "|".join(
    f"(?<={flag[:at]}){flag[at:]}" for flag in map(tagged, FLAGS) for at in range(1, len(flag))
)
"""From each tag of such a flag to its end."""

HANGUL = (
    r"\u1100-\u115e\u1161-\u11ff\u3131-\u3163\u3165-\u318e\ua960-\ua97f\uac00-\ud7ff\uffa1-\uffdc"
)
IDEOGRAPH = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LETTER = r"0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u052f\u1e00-\u1fff"
"""Letters of Latin, Greek and Cyrillic, as a pattern's class: in none of them does a word have a
place where it is joined or parted without anybody seeing it."""

FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
    r"|\r(?!\n)"
    rf"|(?=[\U000e0000-\U000e007f])(?!{IN_FLAG})[\U000e0000-\U000e007f]"
    rf"|(?<![{IDEOGRAPH}])[\U000e0100-\U000e01ef]|(?<=[\ufe00-\ufe0f])[\ufe00-\ufe0f]"
    rf"|(?<![{HANGUL}])[\u115f\u1160\u3164\uffa0](?![{HANGUL}])"
    rf"|(?<=[{LETTER}])[\u200b-\u200d\u2060-\u2064](?=[\u200b-\u200d\u2060-\u2064]*[{LETTER}])"
)
"""What no record may hold, since a reviewer does not see it.

- Control and non-characters, which YAML forbids too, and halves of characters, which an escape in
  YAML can make and no file can hold; overrides of the writing direction.
- Ends of lines that YAML knows and git does not: what stands behind one is a field of its own for
  this program, and the rest of a comment for whoever reads a diff.
- Marks of the order of bytes within a text; tags but in a flag; selectors of a variant behind what
  has none; fillers of Hangul where there is none.
- What joins or parts within a word of Latin, Greek or Cyrillic. Persian, the scripts of India, Thai
  and Khmer need those, and emoji; a soft hyphen is one that a page shows.
"""

LIKE_LETTERS = (
    *map(str.encode, ("\u115f", "\u1160", "\u3164", "\uffa0")),
    b"\xef\xb8",  # U+FE00 to U+FE3F
    b"\xf3\xa0",  # U+E0000 to U+E0FFF
)
"""In UTF-8, how those of them begin that Python counts among what can be printed."""

BREAKS = frozenset("\r\x85\u2028\u2029")
"""Those of them that end a line for YAML alone."""

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
