"""How words changed: takes two texts, gives what stayed, what went and what came, word by word.

A word is what stands between white space and punctuation; Chinese and Japanese, which put no
space between words, go character by character. Typographic variants of a mark are the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import Indel

from briefing_site.frozen import frozen
from briefing_site.knowledge.folding import fold

PUNCTUATION = r"""\[\](){}<>.,;:!?…"“”„«»؟،؛।。、"""
IDEOGRAPHS = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
WORD = re.compile(
    rf"(\s*)(\[(?:\.{{3}}|…)\]|[{PUNCTUATION}{IDEOGRAPHS}]|[^\s{PUNCTUATION}{IDEOGRAPHS}]+)"
)
IS_WORD = re.compile(r"\w")

FEWEST_SHARED = 2
"""Words in a row that two texts must share for them to stand on their own between two changes.

A lone `of` or `the` between two changes is chance, and cuts both into stretches that no one reads.
"""

LEAST_ALIKE = 0.25
"""Two texts that are less alike than this stand one behind the other, each whole."""


MOST_EQUAL = 30_000
"""Pairs of equal words in two texts that are looked at one by one."""


class Change(StrEnum):
    """What became of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@frozen
class Stretch:
    """Words in a row that all stayed, went or came.

    Attributes:
        spaced: Whether white space stands before them.
    """

    change: Change
    text: str
    spaced: bool


@frozen
class Word:
    """A word or a mark: as it is written, as it is compared, and whether space is before it."""

    text: str
    key: str
    spaced: bool


@frozen
class Run:
    """Words in a row that two texts share, or in which they differ."""

    is_shared: bool
    old: Sequence[Word]
    new: Sequence[Word]


def words(text: str) -> list[Word]:
    """Divide a text into words and marks; the first stands apart from whatever is before it."""
    found = WORD.finditer(f" {text.strip()}")
    return [Word(one[2], fold(one[2]).casefold(), bool(one[1])) for one in found]


@lru_cache(maxsize=4_096)
def keys(text: str) -> tuple[str, ...]:
    """Give a text's words as they are compared; a series asks for each of them many times."""
    return tuple(word.key for word in words(text))


def likeness(before: str, after: str) -> float:
    """Give how much of two texts is the same words in the same order: 0 nothing, 1 all."""
    return Indel.normalized_similarity(keys(before), keys(after))


def difference(before: str, after: str) -> tuple[Stretch, ...]:
    """Give the later text with what it took out of the earlier one and what it put there."""
    earlier, later = words(before), words(after)
    is_alike = likeness(before, after) >= LEAST_ALIKE
    found = (
        readable(runs(earlier, later))
        if is_alike
        else [Run(is_shared=False, old=earlier, new=later)]
    )
    return tuple(stretch for run in found for stretch in stretches(run))


def runs(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Run]:
    """Go through what two texts share and where they differ, in turn."""
    first, second = [word.key for word in old], [word.key for word in new]
    for tag, start, end, new_start, new_end in opcodes(first, second):
        yield Run(tag == "equal", old[start:end], new[new_start:new_end])


def opcodes(
    first: Sequence[str], second: Sequence[str]
) -> Iterator[tuple[str, int, int, int, int]]:
    """Go through what is equal and what is not, as `difflib` says it.

    It looks for the longest stretches, which people read best, and for each anew at every pair of
    equal words. Where these are many, as in a text of nothing but points, the longest common
    sequence is found instead, for whose every row of words one step for 64 others is enough.
    """
    counts = Counter(second)
    if sum(counts[key] for key in first) <= MOST_EQUAL:
        yield from SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    else:
        for one in Indel.opcodes(first, second):
            yield one.tag, one.src_start, one.src_end, one.dest_start, one.dest_end


def readable(found: Iterable[Run]) -> list[Run]:
    """Let chance words between two changes belong to the changes."""
    listed = list(found)
    joined: list[Run] = []
    for place, run in enumerate(listed):
        is_inside = 0 < place < len(listed) - 1
        is_kept = run.is_shared and not (is_inside and count(run.new) < FEWEST_SHARED)
        if joined and not is_kept and not joined[-1].is_shared:
            last = joined.pop()
            joined.append(
                Run(is_shared=False, old=[*last.old, *run.old], new=[*last.new, *run.new])
            )
        else:
            joined.append(Run(is_kept, run.old, run.new))
    return joined


def count(found: Sequence[Word]) -> int:
    """Count words, marks left out."""
    return sum(bool(IS_WORD.search(word.text)) for word in found)


def stretches(run: Run) -> Iterator[Stretch]:
    """Put the words of a run together; where there are none, there is no stretch."""
    kinds = [(Change.GONE, run.old), (Change.NEW, run.new)]
    for change, found in [(Change.SAME, run.new)] if run.is_shared else kinds:
        if found:
            text = "".join(" " * word.spaced + word.text for word in found)
            yield Stretch(change, text.strip(), found[0].spaced)
