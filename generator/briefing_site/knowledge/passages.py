"""The nearest passage: takes words that a text does not hold, gives where it departs from them.

First the stretch of the text that shares most words with them is found, rare words counting
more; only there are words aligned. The text is read once, whatever the number of quotes.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cached_property

from briefing_site.frozen import frozen
from briefing_site.knowledge.folding import fold

WORD = re.compile(r"\S+")

NEAR = 60.0
"""The similarity, of 100, from which a passage is worth showing (rapidfuzz `ratio`)."""

TELLING = 1000
"""A word that stands in a text more often says nothing about where a quote is from."""

SHOWN = 120
"""Characters of a passage that a message shows."""

BEFORE = 6
"""Words of a passage that are shown before the one that differs."""


@frozen
class Departure:
    """Where a text says something else than the words that are quoted from it.

    Attributes:
        words: What is quoted and does not stand there, as written.
        passage: What the text says instead, with the words around it.
    """

    words: str
    passage: str


@frozen
class Words:
    """A text word by word, as it stands and folded."""

    plain: tuple[str, ...]
    folded: tuple[str, ...]

    def part(self, start: int, end: int) -> Words:
        """Give some of the words."""
        return Words(self.plain[max(start, 0) : end], self.folded[max(start, 0) : end])


def words_of(text: str) -> Words:
    """Divide a text at its white space; marks at a word's ends count for nothing."""
    plain = tuple(match[0] for match in WORD.finditer(text))
    folded = {word: fold(word).strip("'.,;:()[]") for word in set(plain)}
    plain = tuple(word for word in plain if folded[word])
    return Words(plain, tuple(folded[word] for word in plain))


@frozen(slots=False)
class Passages:
    """A text in which passages are looked for."""

    text: str

    @cached_property
    def words(self) -> Words:
        """The text word by word."""
        return words_of(self.text)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words.folded):
            places.setdefault(word, []).append(place)
        return places

    def departure(self, quote: str) -> Departure | None:
        """Find where the nearest passage departs from a quote.

        Returns:
            The first difference, or `None` where no passage comes near.
        """
        from rapidfuzz import fuzz  # noqa: PLC0415 - only where a copy lacks a quote

        wanted = words_of(quote)
        near = aligned(wanted, self.nearest_stretch(wanted))
        if fuzz.ratio(wanted.folded, near.folded) < NEAR:
            return None
        start, end, there = first_difference(wanted, near)
        return Departure(" ".join(wanted.plain[start:end]), shortened(near.plain, there))

    def nearest_stretch(self, wanted: Words) -> Words:
        """Give the stretch of the quote's length that shares most, and half as much around it."""
        width = len(wanted.plain)
        window: deque[tuple[int, float]] = deque()
        best, total, at = 0.0, 0.0, 0
        for place, weight in self.shared(wanted):
            window.append((place, weight))
            total += weight
            while window[0][0] <= place - width:
                total -= window.popleft()[1]
            if total > best:
                best, at = total, window[0][0]
        return self.words.part(at - width, at + 2 * width)

    def shared(self, wanted: Words) -> Iterator[tuple[int, float]]:
        """Give the places of telling words of a quote, in order, each with its weight."""
        found = [self.places.get(word, []) for word in set(wanted.folded)]
        telling = [places for places in found if len(places) <= TELLING]
        yield from sorted((place, 1 / len(places)) for places in telling for place in places)


def aligned(wanted: Words, stretch: Words) -> Words:
    """Cut a stretch down to the words from the first to the last that fit the quote."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - likewise

    same = Levenshtein.opcodes(wanted.folded, stretch.folded)
    fitting = [step for step in same if step.tag == "equal"]
    if not fitting:
        return stretch
    first, last = fitting[0], fitting[-1]
    left = len(wanted.folded) - last.src_end
    return stretch.part(first.dest_start - first.src_start, last.dest_end + left)


def first_difference(wanted: Words, near: Words) -> tuple[int, int, int]:
    """Give the first words of the quote that differ, and where in the passage that is."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - likewise

    for step in Levenshtein.opcodes(wanted.folded, near.folded):
        if step.tag != "equal":
            start = max(0, min(step.src_start, len(wanted.folded) - 1))
            return start, max(step.src_end, start + 1), step.dest_start
    return 0, len(wanted.plain), 0


def shortened(passage: tuple[str, ...], there: int) -> str:
    """Show a passage from some words before a place on, and mark where it was cut."""
    start = max(0, there - BEFORE)
    text = " ".join(passage[start:])
    cut = text if len(text) <= SHOWN else text[: SHOWN + 1].rpartition(" ")[0] + " …"
    return f"… {cut}" if start else cut
