"""Scoring: takes what was found and what is there, gives precision and recall.

Two quotes are the same when the words that they share are at least half of the words that
either has, each word as often as it stands there. A pair is right when the quotes are the same
and so are the speakers, all of them. Every answer counts once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SAME = 0.5
"""The share of common words, from which two quotes are the same."""

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A quote with everybody who says it."""

    quote: str
    speakers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, how many were found, how many there are."""

    right: int = 0
    found: int = 0
    there: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 where there is nothing."""
        return self.right / self.there if self.there else 1.0

    def __add__(self, other: Score) -> Score:
        """Take two texts together."""
        return Score(self.right + other.right, self.found + other.found, self.there + other.there)


def overlap(one: str, other: str) -> float:
    """Give the words that two quotes share, as a share of those that either has."""
    left, right = (Counter(WORD.findall(text.lower())) for text in (one, other))
    either = (left | right).total()
    return (left & right).total() / either if either else 0.0


def score_names(found: Iterable[str], there: Iterable[str]) -> Score:
    """Compare signatories."""
    left, right = set(found), set(there)
    return Score(len(left & right), len(left), len(right))


def score_pairs(found: Sequence[Pair], there: Sequence[Pair]) -> Score:
    """Compare quotes with their speakers."""
    return Score(len(matches(found, there)), len(found), len(there))


def matches(found: Sequence[Pair], there: Sequence[Pair]) -> dict[int, int]:
    """Give which found pair is which answer, the most alike first, each once."""
    alike = sorted(
        (
            (-overlap(left.quote, right.quote), number, answer)
            for number, left in enumerate(found)
            for answer, right in enumerate(there)
            if left.speakers == right.speakers
        ),
    )
    chosen: dict[int, int] = {}
    for share, number, answer in alike:
        if -share >= SAME and number not in chosen and answer not in chosen.values():
            chosen[number] = answer
    return chosen
