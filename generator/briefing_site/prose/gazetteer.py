"""Prose, the gazetteer: takes the names of actors and a text, gives where the text names them.

Each word is looked up in a dictionary and only the lengths of the names that begin with it are
tried, so the time is that of reading the text, whatever the number of names.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from briefing_site.prose.neighbours import Neighbours, Surroundings
from briefing_site.prose.spelling import spelled

# Thai, Lao, Myanmar, Khmer, kana and Han put no space between words: each character may begin one.
UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_ASCII_WORD = re.compile(r"\w+", re.ASCII)


@cache
def _word() -> re.Pattern[str]:
    """Match a word of any script; made when a text has one, for that takes long."""
    return re.compile(f"[{UNSPACED}]|[^\\W{UNSPACED}]+")


@cache
def _unspaced() -> re.Pattern[str]:
    """Match a character of a script that puts no space between words."""
    return re.compile(f"[{UNSPACED}]")


NOBODY: Final = ""
"""Whose a name is that no actor has, or more than one."""


class Match(NamedTuple):
    """A name that stands in a text."""

    start: int
    end: int
    actor: str


class Gazetteer:
    """The names of all actors, ready to be found in texts.

    A name within a longer one that is known, of whomever, is not found.

    Args:
        names: the actor's id for each name and alias.
        others: names of nobody here, such as those of other states.
        persons: the ids of those actors who are persons.
        neighbours: what judges by the words around whether a name is a part of one that is not
            known; by nothing where it is absent.
    """

    __slots__ = ("_actors", "_lengths", "_neighbours", "_persons")

    def __init__(
        self,
        names: Mapping[str, str],
        others: Iterable[str] = (),
        persons: Collection[str] = (),
        neighbours: Neighbours | None = None,
    ) -> None:
        self._actors: dict[str, str] = {}
        self._persons = frozenset(persons)
        self._neighbours = neighbours
        lengths: dict[str, set[tuple[int, int]]] = {}
        for name, actor in (*((other, NOBODY) for other in others), *names.items()):
            plain = " ".join(spelled(name).text.split())
            word = _word().search(plain)
            if word is None:
                continue
            self._actors[plain] = actor
            lengths.setdefault(word[0], set()).add((len(plain), word.start()))
        self._lengths = {word: tuple(pairs) for word, pairs in lengths.items()}

    def find(self, text: str) -> tuple[Match, ...]:
        """Every name in a text, in order; of names that overlap the longest, then the first."""
        spelling = spelled(text)
        known = self._longest(spelling.text)
        if not known:
            return ()
        if self._neighbours:
            known = self._by_themselves(spelling.text, known, self._neighbours)
        return tuple(
            Match(*spelling.place(match.start, match.end), match.actor)
            for match in known
            if match.actor != NOBODY
        )

    def _by_themselves(self, text: str, known: list[Match], judge: Neighbours) -> list[Match]:
        """Leave out names that the words around make a part of a longer one."""
        starts = frozenset(match.start for match in known)
        around = Surroundings(text, starts, frozenset(match.end for match in known))
        return [
            match
            for match in known
            if match.actor != NOBODY
            and judge.leave_alone(
                around, match.start, match.end, is_person=match.actor in self._persons
            )
        ]

    def _longest(self, text: str) -> list[Match]:
        """Give the names of somebody and of nobody that no longer one covers, in order."""
        found = sorted(self._candidates(text), key=_longest_first)
        if len(found) <= 1:
            return found
        taken: list[Match] = []
        covered = bytearray(len(text))
        for match in found:
            if covered.find(1, match.start, match.end) < 0:
                covered[match.start : match.end] = b"\x01" * (match.end - match.start)
                taken.append(match)
        return sorted(taken, key=lambda match: match.start)

    def _candidates(self, text: str) -> Iterator[Match]:
        words = _ASCII_WORD if text.isascii() else _word()
        actors = self._actors
        for word in self._lengths.keys() & words.findall(text):
            lengths = self._lengths[word]
            place = text.find(word)
            while place >= 0:  # be it within another word, where no name stands alone
                for length, offset in lengths:
                    start, end = place - offset, place - offset + length
                    name = text[start:end] if start >= 0 and end <= len(text) else ""
                    if name in actors and _stands_alone(text, start, end):
                        yield Match(start, end, actors[name])
                place = text.find(word, place + 1)


def _longest_first(match: Match) -> tuple[int, int]:
    return match.start - match.end, match.start


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = start == 0 or _is_boundary(text[start], text[start - 1])
    return before and (end == len(text) or _is_boundary(text[end - 1], text[end]))


def _is_boundary(inner: str, outer: str) -> bool:
    """Whether a name may end between its own character and the one outside of it."""
    if outer == " ":
        return True
    if unicodedata.category(outer)[0] == "M":
        return False
    return not (outer.isalnum() or outer == "_") or bool(
        _unspaced().match(inner) or _unspaced().match(outer)
    )
