"""Marks of print: takes a copy's text, gives it with the marks that a quote may leave out.

The text of a PDF has words that were divided at a line's end, `co-` and `operate`, where nobody
can tell whether the hyphen is the word's own, and the numbers of footnotes glued to words,
`region1`. A quote may have either reading of the first and leave out the second.

A number counts as a footnote's only in its turn, 1, 2, 3 from the text's beginning or from
another 1, and behind a word in small letters or a sentence's end: a `G7` or `10²` is never one.
"""

from __future__ import annotations

import re
import unicodedata

from briefing_site.knowledge.folding import fold

HYPHEN, START, END = "\ufdd0", "\ufdd1", "\ufdd2"
"""A hyphen that may be none, and a footnote's mark: non-characters, which no text holds."""

DIVIDED = re.compile(r"(?<=[^\W\d_])[-‐\u00ad][ \t]*\r?\n\s*(?=[^\W\d_])")  # noqa: RUF001 - meant

LETTER = r"[^\W\d_]"
SMALL_WORD = r"(?<=[^\W\d_A-Z]{3})"
SENTENCE_END = rf"(?<={LETTER}[.,;:!?)\]”’\"'»])"  # noqa: RUF001 - what sentences end in
NUMBER = r"(?:\d{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})"
FOOTNOTE = re.compile(
    rf"{SMALL_WORD}{NUMBER}(?!\w)|{SENTENCE_END}{NUMBER}(?=\s+[^a-z\d]|\s*$)"
    rf"|(?<={LETTER}[,;:]){NUMBER}(?=\s)|(?<=\S)\[\d{{1,3}}\]"
    r"|(?<=\w)[*†‡]+(?!\w)"
)


class InTurn:
    """Tells whether a number is the next footnote's, or one that was there."""

    def __init__(self) -> None:
        self.last = 0

    def __call__(self, mark: str) -> bool:
        """Take the next mark of a text; brackets and stars are a footnote's always."""
        digits = unicodedata.normalize("NFKC", mark)
        if not digits.isdecimal():
            return True
        number = int(digits)
        is_next = number in (1, self.last + 1)
        if is_next:
            self.last = number
        return is_next


def marked(text: str) -> str:
    """Fold a copy's text, and mark what of it a quote may leave out."""
    in_turn = InTurn()

    def set_apart(mark: re.Match[str]) -> str:
        return f"{START}{mark[0]}{END}" if in_turn(mark[0]) else mark[0]

    return fold(DIVIDED.sub(divided, FOOTNOTE.sub(set_apart, text)))


def divided(hyphen: re.Match[str]) -> str:
    """Mark a hyphen at a line's end, before a small letter; any other stays."""
    return HYPHEN if hyphen.string[hyphen.end()].islower() else "-"


def without_marks(text: str) -> str:
    """Give a copy's text as it would be read aloud."""
    in_turn = InTurn()
    kept = FOOTNOTE.sub(lambda mark: "" if in_turn(mark[0]) else mark[0], text)
    return DIVIDED.sub(lambda hyphen: divided(hyphen).replace(HYPHEN, ""), kept)


def pattern_of(words: str) -> re.Pattern[str]:
    """Make a pattern that finds folded words among marks.

    Args:
        words: The words, folded as the text is.
    """
    pieces = []
    for char, following in zip(words, [*words[1:], ""], strict=True):
        pieces.append(f"[-{HYPHEN}]" if char == "-" else re.escape(char))
        is_within = char.isalnum() and following.isalnum()
        pieces.append(f"{HYPHEN}?" if is_within else f"(?:{START}[^{END}]*{END})?")
    return re.compile("".join(pieces))
