"""Ranges of words: takes all words with the numbers of what they stand in, gives them in pieces.

A piece holds the words between two others. A word is given with where its things are: a place in
the same piece, or in that of another of its forms. A list that is long stands alone, so that a
range is small whatever is asked of it, and each form leads there without a way round.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing_site.search.pieces import piece
from briefing_site.search.postings import Numbers, packed

RANGE = 3_000
"""Characters of a range, about: a query loads one for each word. The head, which is loaded first,
says of each where it begins."""

LONG = 1_500
"""Characters from which on a list stands alone."""

Lists = dict[int, Numbers]
"""For each word, by its number, the numbers of the things that it stands in."""

DENSITY = 2
"""How much a character of a list counts beside one of a word: lists hardly compress."""

Place = int | str
"""Where a word's things are: a place in the same range, `<range>.<place>`, or a list that stands
alone as the complement of its number, which is below zero."""


def in_order(text: str) -> bytes:
    """Order texts as a script compares them."""
    return text.encode("utf-16-be", "surrogatepass")


def beginning(word: str, before: str) -> str:
    """Give as much of a word as tells it from one that comes before it."""
    pairs = enumerate(zip(word, before, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), len(before))
    return word[: same + 1]


@dataclass
class Range:
    """A range in the making."""

    words: list[str] = field(default_factory=list)
    places: list[list[Place]] = field(default_factory=list)
    lists: list[list[str]] = field(default_factory=list)
    names: list[tuple[str, list[int]]] = field(default_factory=list)
    length: int = 0

    def content(self) -> dict[str, object]:
        """Give what is written of it: most words have one place."""
        places = [each[0] if len(each) == 1 else each for each in self.places]
        return {
            "words": "\n".join(self.words),
            "places": places,
            "lists": self.lists,
            "names": self.names,
        }


class Ranges:
    """All ranges of an index, each written as soon as it is full.

    Args:
        forms: Of each form of a word, and of each mark, the numbers of what it is a form of.
        names: Whose each name is.
        lists: For each word what it stands in, by how much it counts there; what is written is
            taken out of them.

    Attributes:
        starts: What tells the first word of each range from the word before it.
    """

    def __init__(
        self,
        forms: Mapping[str, Collection[int]],
        names: Mapping[str, list[int]],
        lists: Sequence[Lists],
    ) -> None:
        self._forms, self._names, self._lists = forms, names, lists
        self._homes: dict[int, tuple[int, int]] = {}
        self._alone: dict[int, int] = {}
        self._long: list[list[str]] = []
        self._made = Range()
        self.starts: list[str] = []

    def pieces(self) -> Iterator[tuple[str, str]]:
        """Give each piece by its name."""
        before = ""
        for word in sorted({*self._forms, *self._names}, key=in_order):
            if self._made.length > RANGE:
                yield self._finished()
                self._made = Range()
            if not self._made.length:
                self.starts.append(beginning(word, before))
            self._take(word)
            before = word
        if self._made.length:
            yield self._finished()
        for number, lists in enumerate(self._long):
            yield f"list-{number}", piece(f"list-{number}", lists)

    def _finished(self) -> tuple[str, str]:
        name = f"words-{len(self.starts) - 1}"
        return name, piece(name, self._made.content())

    def _take(self, word: str) -> None:
        made = self._made
        if word in self._names:
            made.names.append((word, self._names[word]))
            made.length += len(word) + 8
        if word in self._forms:
            made.words.append(word)
            made.places.append([self._place(number) for number in sorted(self._forms[word])])
            made.length += len(word) + 4

    def _place(self, number: int) -> Place:
        here = len(self.starts) - 1
        if number not in self._homes and number not in self._alone:
            self._settle(number)
        if number in self._alone:
            return ~self._alone[number]
        home, place = self._homes[number]
        return place if home == here else f"{home}.{place}"

    def _settle(self, number: int) -> None:
        """Put a word's lists where they stay: in the newest range, or alone."""
        made = self._made
        lists = [packed(each.pop(number, ())) for each in self._lists]
        length = sum(map(len, lists))
        if length > LONG:
            self._alone[number] = len(self._long)
            self._long.append(lists)
            return
        while lists and not lists[-1]:
            lists.pop()
        self._homes[number] = len(self.starts) - 1, len(made.lists)
        made.lists.append(lists)
        made.length += DENSITY * length + 6
