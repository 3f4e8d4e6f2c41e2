"""Prose, neighbours: takes a name in a text, gives whether what is around leaves it a name.

"South Sudan", "Chad Wolf", "Guinea-Bissau" and "Gulf of Oman" hold the name of a state and speak of
something else. Where it is not certain that a word is no part of a longer name, there is no link:
one that is lacking misleads nobody.
"""

import re
from typing import Final

from briefing_site.frozen import frozen
from briefing_site.prose.small_words import (
    GOVERNING,
    HEADS,
    LINKING,
    NATIONAL,
    PREFIXES,
    SMALL,
    TITLES,
)

_BEFORE = re.compile(r"(?:^|(?<=[^\w'.-]))([^\W\d_][\w'-]*(?:\.\w+)*) \Z")
_AFTER = re.compile(r" ([^\W\d_][\w'-]*)")
_HYPHENED_BEFORE = re.compile(r"([^\W_][\w.]*)-\Z")
_HYPHENED_AFTER = re.compile(r"-([^\W_]\w*)")
_AND_BEFORE = re.compile(r"([^\W\d_][\w'.-]*) & \Z")
_AND_AFTER = re.compile(r" & ([^\W\d_])")
_AND: Final = len(" & ")
_INITIAL = re.compile(r"(?:^|[^\w.])([^\W\d_])\. ?\Z")
_OFFICE = re.compile(r"(?:(?:[^\W\d_][\w'-]*|,) )+\Z")
_SHORT: Final = 6
"""Letters of a word in capitals that is taken for an abbreviation."""

_ADVERB = ("ing", "ed", "ly")
"""How English words end that may well begin a sentence."""

_SENTENCE_ENDS: Final = frozenset('.,!?:;(\n\u2026\u2014\u2013\ufffc\u201c\u201d\xab\xbb"')
_REACH: Final = 60
"""Characters before a name in which its neighbours are looked for."""


@frozen
class Surroundings:
    """A text, and where the names in it that are known begin and end."""

    text: str
    starts: frozenset[int]
    ends: frozenset[int]


class Neighbours:
    """Judges by the rules of one language: only where names alone have capitals do they show."""

    __slots__ = ("_by_capitals", "_governing", "_head", "_linking", "_small", "_titles")

    def __init__(self, language: str) -> None:
        base = language.partition("-")[0].lower()
        self._by_capitals = base in SMALL
        self._small = SMALL.get(base, frozenset())
        self._governing = GOVERNING.get(base, frozenset())
        self._titles = TITLES.get(base, frozenset())
        self._linking, heads = LINKING.get(base, ()), "|".join(sorted(HEADS.get(base, ())))
        of_it = rf"\b(?:{heads}) (?:{'|'.join(self._linking)})\Z"
        self._head = re.compile(of_it, re.IGNORECASE) if heads else None

    def leave_alone(self, around: Surroundings, start: int, end: int, *, is_person: bool) -> bool:
        """Whether a name at a place is a name by itself."""
        before = around.text[max(0, start - _REACH) : start]
        after = around.text[end : end + _REACH]
        if _is_hyphened(around, before, after, start, end):
            return False
        if _is_joined(around, before, after, start, end):
            return False
        if not self._by_capitals:
            return True
        name = around.text[start:end]
        return not self._is_first_part(name, after) and self._may_follow(
            name, before, is_person=is_person
        )

    def _is_first_part(self, name: str, after: str) -> bool:
        """Whether a word in a capital follows, which an abbreviation only describes."""
        found = _AFTER.match(after)
        if found is None or name.replace(".", "").isupper():
            return False
        word = found[1]
        is_said_of_it = word.lower().removesuffix("'s") in (self._titles | self._governing)
        return word[0].isupper() and word != "I" and not (is_said_of_it or _is_abbreviation(word))

    def _may_follow(self, name: str, before: str, *, is_person: bool) -> bool:
        """Whether a name may stand behind what is before it."""
        if before.lower().endswith(self._linking) and self._head and self._head.search(before):
            return False
        if is_person and (" " in name or self._has_office(before)):
            return True
        initial = _INITIAL.search(before) if "." in before[-2:] else None
        if initial and initial[1].isupper():
            return False
        found = _BEFORE.search(before, max(0, before.rfind(" ", 0, -1)))
        return found is None or self._is_apart(found[1], before[: found.start(1)])

    def _has_office(self, before: str) -> bool:
        """Whether the words before a name hold a title, as "Secretary of State" does."""
        found = _OFFICE.search(before)
        return found is not None and not self._titles.isdisjoint(found[0].lower().split())

    def _is_apart(self, word: str, before: str) -> bool:
        """Whether a word in front of a name is no part of it."""
        if not word[0].isupper() or _is_abbreviation(word):
            return True
        lower = word.lower()
        if lower in NATIONAL:
            return False
        if lower in self._small or lower.endswith(("'s", "s'")):
            return True
        return lower.endswith(_ADVERB) and _starts_sentence(before)


def _is_hyphened(around: Surroundings, before: str, after: str, start: int, end: int) -> bool:
    """Whether a hyphen joins a name to a word in a capital that is no other name."""
    left = _HYPHENED_BEFORE.search(before) if before.endswith("-") else None
    right = _HYPHENED_AFTER.match(after) if after.startswith("-") else None
    joins_left = left is not None and not (
        start - 1 in around.ends or left[1].lower() in PREFIXES or not _is_capital_name(left[1])
    )
    joins_right = right is not None and end + 1 not in around.starts and _is_capital_name(right[1])
    return joins_left or joins_right


def _is_joined(around: Surroundings, before: str, after: str, start: int, end: int) -> bool:
    """Whether "&" joins a name to a word in a capital that is no other name: that is a firm's."""
    left = _AND_BEFORE.search(before) if before.endswith(" & ") else None
    right = _AND_AFTER.match(after) if after.startswith(" & ") else None
    joins_left = left is not None and left[1][0].isupper() and start - _AND not in around.ends
    joins_right = right is not None and right[1].isupper() and end + _AND not in around.starts
    return joins_left or joins_right


def _is_capital_name(word: str) -> bool:
    return word[0].isupper() and not _is_abbreviation(word)


def _is_abbreviation(word: str) -> bool:
    letters = word.replace(".", "")
    return letters.isupper() and len(letters) <= _SHORT and (len(letters) > 1 or "." not in word)


def _starts_sentence(before: str) -> bool:
    words = before.rstrip()
    return not words or words[-1] in _SENTENCE_ENDS
