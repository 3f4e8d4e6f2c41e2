"""One spelling for what is the same word: takes a text, gives its words as the index has them.

`search_text.js` spells in the same way; `tests/e2e` holds both to be one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from briefing_site.prose.gazetteer import UNSPACED

MARKS: Final = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0640\u200c\u200d"
)
"""Signs on letters of which a reader types some or none: accents, vowel points, joiners.

The vowel signs of Indic and Thai scripts are none of these: a word without them is another.
"""

SIGNS: Final = "\u0900-\u0963\u0966-\u0dff\u0f71-\u0f84\u135d-\u135f\u3099\u309a"
"""Vowel signs and digits that are parts of words, whatever Unicode's classes say."""

SAME: Final = {
    "ß": "ss",
    "\N{GREEK SMALL LETTER FINAL SIGMA}": "\N{GREEK SMALL LETTER SIGMA}",
    "\N{ARABIC LETTER KAF}": "\N{ARABIC LETTER KEHEH}",
    "\N{ARABIC LETTER YEH}": "\N{ARABIC LETTER FARSI YEH}",
    "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER FARSI YEH}",
    "\N{ARABIC LETTER TEH MARBUTA}": "\N{ARABIC LETTER HEH}",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
}
"""Letters that are written for each other, and have no decomposition."""

WORD = re.compile(f"[{UNSPACED}]+|(?:[^\\W_{UNSPACED}]|[{SIGNS}])+")
_ASCII = bytes(
    map(ord, (chr(code).lower() if chr(code).isalnum() else " " for code in range(128)))
).ljust(256)
"""What stands for each byte of an ASCII text: its letter in lower case, or a space."""
_MARKS = re.compile(f"[{MARKS}]+")
_SAME = str.maketrans(SAME)
_MARKS_OF_PROSE = "\u201c\u201d\u2018\u2019\u2013\u2014\u00b7\u2026"
"""Quotation marks, dashes, dots: between words all of them, and often all that is not ASCII."""
_IS_UNSPACED = re.compile(f"[{UNSPACED}]")


def raw_words(text: str) -> list[str]:
    """Give the words of a text, in lower case and with their accents, as a stemmer takes them."""
    if not text.isascii():
        for mark in _MARKS_OF_PROSE:
            text = text.replace(mark, " ")
    if text.isascii():
        return text.encode().translate(_ASCII).decode().split()
    return WORD.findall(_MARKS.sub("", unicodedata.normalize("NFKC", text)).lower())


def fold(text: str) -> str:
    """Make equal what differs in capitals, accents, and letters that are written for each other."""
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower().translate(_SAME)
    return unicodedata.normalize("NFC", _MARKS.sub("", bare))


def words_of(text: str) -> list[str]:
    """Give the words of a text as the index spells them."""
    if text.isascii():
        return raw_words(text)
    return WORD.findall(fold(text))


def is_unspaced(word: str) -> bool:
    """Whether a word is a run of a script that puts no space between words."""
    return bool(_IS_UNSPACED.match(word))


def pairs_of(run: str) -> list[str]:
    """Give each two characters of such a run, and its last one, so that any part can be found."""
    return [*(run[at : at + 2] for at in range(len(run) - 1)), run[-1]]
