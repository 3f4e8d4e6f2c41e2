"""Prose, spelling: takes a text, gives it as names are compared, with the way back to its places.

One letter can be written as one character or as a letter and its accent (Unicode's NFC and NFD),
and hyphens, apostrophes and spaces have several shapes. Compared, they are the same.
"""

import re
import unicodedata
from typing import Final

from briefing_site.frozen import frozen

_SAME: Final = (
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2019", "'"),
    ("\xa0", " "),
    ("\u2009", " "),
    ("\u202f", " "),
)
"""Shapes of one character that mean the same within a name."""

_HIDDEN: Final = "\u00ad\u200b\u2060\ufeff"
"""What may stand within a word, and is no part of it."""

_JAMO: Final = "\u1160-\u11ff"
_LETTER = re.compile(rf"[^{_JAMO}][{_JAMO}]*|[{_JAMO}]+")
_IS_HIDDEN = re.compile(f"[{_HIDDEN}]")


@frozen
class Spelling:
    """A text as names are compared.

    Attributes:
        text: The text.
        places: The place in the original of each of its characters and of its end, where
            these are others.
    """

    text: str
    places: tuple[int, ...] | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Give the place of a part in the original."""
        return (start, end) if self.places is None else (self.places[start], self.places[end])


def spelled(text: str) -> Spelling:
    """Spell a text as names are compared."""
    if text.isascii():
        return Spelling(text)
    if unicodedata.is_normalized("NFC", text) and not _IS_HIDDEN.search(text):
        return Spelling(_plainly(text))
    composed: list[str] = []
    places: list[int] = []
    for start, letter in _letters(text):
        chars = _plainly(unicodedata.normalize("NFC", letter))
        composed.append(chars)
        places += [start] * len(chars)
    return Spelling("".join(composed), (*places, len(text)))


def _plainly(text: str) -> str:
    for shape, plain in _SAME:  # a text is searched for six characters faster than each looked up
        text = text.replace(shape, plain)
    return text


def _letters(text: str) -> list[tuple[int, str]]:
    """Cut a text into letters with all that is set on them; what is hidden is left out."""
    found: list[tuple[int, str]] = []
    for match in _LETTER.finditer(text):
        if match[0] in _HIDDEN:
            continue
        if found and unicodedata.category(match[0][0])[0] == "M":
            start, letter = found[-1]
            found[-1] = (start, letter + match[0])
        else:
            found.append((match.start(), match[0]))
    return found
