"""Quotes and texts: takes a copy's text, gives whether a quote stands in it, and what does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Source
from briefing_site.knowledge.folding import fold, fold_but_marks
from briefing_site.knowledge.passages import Passages
from briefing_site.knowledge.typesetting import marked, pattern_of, without_marks

GAP = re.compile(r"\[\s*(?:…|\.\s*\.\s*\.)\s*\]")
"""Words left out: an ellipsis in square brackets."""

SIC = re.compile(r"\s*\[sic\]")
"""The writer's mark behind a slip that is the source's own."""

Find = Callable[[str, str, int], tuple[int, int] | None]
"""Finds folded words in a text from a place on."""


@frozen(slots=False)
class Searched:
    """A text in which quotes are looked for.

    Attributes:
        text: The text as it is.
    """

    text: str

    @cached_property
    def folded(self) -> str:
        """The text without mere typography."""
        return fold(self.text)

    @cached_property
    def but_marks(self) -> str:
        """The same, with its quotation marks and dashes as they are."""
        return fold_but_marks(self.text)

    @cached_property
    def marked(self) -> str:
        """The same, with the marks of print that a quote may leave out."""
        return marked(self.text)

    @cached_property
    def passages(self) -> Passages:
        """The text as it is read aloud, to look for passages in."""
        return Passages(without_marks(self.text))

    def missing_part(self, quote: str) -> str | None:
        """Give the first part of a quote that it does not hold behind the parts before it."""
        parts = parts_of(quote)
        if first_missing(parts, self.folded, find_words) is None:
            return None
        return first_missing(parts, self.marked, find_among_marks)

    def holds(self, part: str) -> bool:
        """Whether a part of a quote stands anywhere in it."""
        return self.missing_part(part) is None


@frozen(slots=False)
class Copy(Searched):
    """A source's plain text.

    Attributes:
        source: Whose it is.
    """

    source: Source


def parts_of(quote: str) -> list[str]:
    """Divide a quote where words are left out, without the marks behind slips."""
    return [part.strip() for part in GAP.split(SIC.sub("", quote)) if part.strip()]


def first_missing(parts: list[str], text: str, find: Find) -> str | None:
    """Give the first of some parts that a text does not hold behind the parts before it."""
    end = 0
    for part in parts:
        found = find(fold(part), text, end)
        if found is None:
            return part
        end = found[1]
    return None


def find_words(words: str, text: str, start: int) -> tuple[int, int] | None:
    """Find where words stand in a text that neither begin nor end within another word."""
    at = text.find(words, start)
    while at >= 0 and (is_inside_word(text, at) or is_inside_word(text, at + len(words))):
        at = text.find(words, at + 1)
    return (at, at + len(words)) if at >= 0 else None


def find_among_marks(words: str, text: str, start: int) -> tuple[int, int] | None:
    """Do the same in a text with marks of print."""
    found = pattern_of(words).finditer(text, start)
    places = (match.span() for match in found)
    return next((p for p in places if not any(is_inside_word(text, at) for at in p)), None)


def is_inside_word(text: str, at: int) -> bool:
    """Whether letters or digits meet at a place in a text."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
