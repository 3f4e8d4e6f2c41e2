"""The nearest passage: takes words that a text does not hold, gives where it departs from them.

First the stretch of the text that shares most words with them is found, rare words counting
more, in one pass; only there are words aligned, so that long texts take linear time.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from generator.knowledge.folding import fold

WORD = re.compile(r"\S+")

NEAR = 60.0
"""The similarity, of 100, from which a passage is worth showing (rapidfuzz `ratio`)."""

SHOWN = 120
"""Characters of a passage that a message shows."""

BEFORE = 6
"""Words of a passage that are shown before the one that differs."""


@dataclass(frozen=True, slots=True)
class Departure:
    """Where a text says something else than the words that are quoted from it.

    Attributes:
        words: What is quoted and does not stand there, as written.
        passage: What the text says instead, with the words around it.
    """

    words: str
    passage: str


@dataclass(frozen=True, slots=True)
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
    return Words(plain, tuple(fold(word).strip("'.,;:()[]") for word in plain))


def departure(quoted: str, text: str) -> Departure | None:
    """Find where the nearest passage of a text departs from words quoted from it.

    Returns:
        The first difference, or `None` where no passage comes near.
    """
    wanted, words = words_of(quoted), words_of(text)
    near = aligned(wanted, nearest_stretch(wanted, words))
    if fuzz.ratio(wanted.folded, near.folded) < NEAR:
        return None
    start, end, there = first_difference(wanted, near)
    return Departure(" ".join(wanted.plain[start:end]), shortened(near.plain, there))


def nearest_stretch(wanted: Words, words: Words) -> Words:
    """Give the stretch, half as long again as the quote on both sides, that shares most."""
    width = len(wanted.plain)
    frequency, sought = Counter(words.folded), set(wanted.folded)
    weights = [1 / frequency[word] if word in sought else 0.0 for word in words.folded]
    best, total, at = -1.0, 0.0, 0
    for end, weight in enumerate(weights):
        total += weight - (weights[end - width] if end >= width else 0.0)
        if total > best + 1e-9:
            best, at = total, end + 1 - width
    margin = width // 2 + 1
    return words.part(at - margin, at + width + margin)


def aligned(wanted: Words, stretch: Words) -> Words:
    """Cut a stretch down to the words from the first to the last that fit the quote."""
    same = Levenshtein.opcodes(wanted.folded, stretch.folded)
    fitting = [step for step in same if step.tag == "equal"]
    if not fitting:
        return stretch
    first, last = fitting[0], fitting[-1]
    left = len(wanted.folded) - last.src_end
    return stretch.part(first.dest_start - first.src_start, last.dest_end + left)


def first_difference(wanted: Words, near: Words) -> tuple[int, int, int]:
    """Give the first words of the quote that differ, and where in the passage that is."""
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
