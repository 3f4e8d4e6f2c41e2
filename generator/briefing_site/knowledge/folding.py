"""Folding of quotes: takes text as it was set, gives it without marks that are mere typography.

Two editions of one sentence differ in white space, quotation marks, dashes, ligatures and
widths. These are made equal. Letters, digits, accents, capitals and all else must agree;
superscripts, fractions and the like stay as they are, since 10² is not 102.
"""

from __future__ import annotations

import re
import unicodedata

QUOTES = "\"'`´‘’‚‛“”„‟‹›«»′″「」『』＂＇"  # noqa: RUF001 - these are what is folded
DASHES = "-‐‑‒–—―−﹘﹣－"  # noqa: RUF001 - these are what is folded
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

SAME_LETTERS = ("<compat>", "<wide>", "<narrow>", "<noBreak>")
"""Kinds of Unicode decomposition that change a character's look and not its meaning."""

DASH_RUN = re.compile(r"\s*-[\s-]*")
SPACES = re.compile(r"\s+")


class Foldings(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, number: int) -> str:
        """Fold one character, and remember it."""
        self[number] = fold_character(chr(number))
        return self[number]


FOLDINGS = Foldings()


def fold_character(char: str) -> str:
    """Fold one character."""
    if char in QUOTES:
        return "'"
    if char in DASHES:
        return "-"
    if char in INVISIBLE:
        return ""
    kind, *parts = unicodedata.decomposition(char).split() or [""]
    if kind in SAME_LETTERS and parts[0] != "0020":  # an accent set on a space stays apart
        return unicodedata.normalize("NFKC", char)
    return char


INNER_SPACE = re.compile(r"(?<![^\s(\[—–-])([«‹])\s+|\s+([»›])(?!\w)")  # noqa: RUF001 - meant
"""The space inside French quotation marks; in German they stand the other way, «so» and »so«."""


def fold_but_marks(text: str) -> str:
    """Fold a text, but keep its quotation marks and dashes as they are."""
    text = unicodedata.normalize("NFC", without_inner_space(text))
    kept = "".join([c if c in QUOTES or c in DASHES else FOLDINGS[ord(c)] for c in text])
    return SPACES.sub(" ", kept).strip()


def without_inner_space(text: str) -> str:
    """Take away the space inside French quotation marks."""
    return INNER_SPACE.sub(lambda space: space[1] or space[2], text)


def fold(text: str) -> str:
    """Fold a text; what two editions have in common becomes the same characters."""
    text = without_inner_space(text)
    folded = unicodedata.normalize("NFC", text).translate(FOLDINGS)
    folded = folded.replace("''", "'")
    return SPACES.sub(" ", DASH_RUN.sub("-", folded)).strip()
