"""Who stands in which long lists: takes what ties many at once, gives what of it ties two.

Five hundred who sign one text are 125,000 pairs, of each of which the text says the same. So none
of them is kept by itself: in which of the long lists somebody stands is a number, each of whose
bits is a list, and what two numbers have in common is what ties two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from itertools import combinations
from sys import maxsize
from typing import Generic, NamedTuple, TypeVar

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.knowledge.speakers import Ends

Item = TypeVar("Item")
Holder = TypeVar("Holder", Statement, Vote)


@frozen
class Limits:
    """What is told of those with whom somebody has to do.

    Attributes:
        many: How many may stand in a list of which each two are told of for its sake alone.
        most: How many are told of one by one, the nearest.
        told: How many are named in a sentence on one way in which two are tied.
    """

    many: int = maxsize
    most: int = maxsize
    told: int = maxsize


WITHOUT = Limits()
"""Each is told of."""


@frozen
class Nearest(Generic[Item, Holder]):
    """The nearest of those with whom somebody has to do.

    Attributes:
        items: So many as are told of one by one, the nearest first.
        total: How many could be.
        others: How many more one long list alone makes such; not counted where all pairs are asked
            for.
        lists: The long lists that do so, the newest first.
    """

    items: tuple[Item, ...]
    total: int
    others: int = 0
    lists: tuple[Holder, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody has to do with anybody."""
        return not (self.items or self.lists)


class Common(NamedTuple):
    """Which long lists tie two, as bits: both are behind them, or one speaks of the other."""

    together: int
    first_on_second: int
    second_on_first: int

    @property
    def all(self) -> int:
        """All of them: each ties two in one way alone."""
        return self.together | self.first_on_second | self.second_on_first


NOTHING = Common(0, 0, 0)


@frozen(eq=False)
class LongLists:
    """Long lists, in the order in which they are added, and who stands in which, as bits."""

    statements: list[Statement] = field(default_factory=list)
    together: dict[str, int] = field(default_factory=dict)
    by: dict[str, int] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)
    apart: dict[Ends, int] = field(default_factory=dict)

    def add_together(self, said: Statement, behind: Iterable[str], apart: Iterable[Ends]) -> None:
        """Add a statement that ties all who are behind it, but for some pairs."""
        bit = self._bit(said)
        mark(self.together, behind, bit)
        mark(self.apart, ((min(ends), max(ends)) for ends in apart), bit)

    def add_spoken(self, said: Statement, by: Iterable[str], of: Iterable[str]) -> None:
        """Add a statement that ties each who made it with each of whom it speaks."""
        bit = self._bit(said)
        mark(self.by, by, bit)
        mark(self.of, of, bit)

    def common(self, first: str, second: str) -> Common:
        """Give what of them ties two, the lower in order first."""
        if not self.statements:
            return NOTHING
        together, by, of = self.together.get, self.by.get, self.of.get
        both = together(first, 0) & together(second, 0)
        if both and self.apart:
            both &= ~self.apart.get((first, second), 0)
        return Common(both, by(first, 0) & of(second, 0), by(second, 0) & of(first, 0))

    def pairs(self, end: str | None) -> Iterator[tuple[Ends, Common]]:
        """Go through every two whom they tie, or those of them of whom one is an end."""
        ids = sorted({*self.together, *self.by, *self.of})
        for ends in combinations(ids, 2) if end is None else with_one(end, ids):
            found = self.common(*ends)
            if found.all:
                yield ends, found

    def in_bits(self, bits: int) -> list[Statement]:
        """Give the lists that some bits are, in their order."""
        return [said for place, said in enumerate(self.statements) if bits >> place & 1]

    def _bit(self, said: Statement) -> int:
        if not (self.statements and self.statements[-1] is said):
            self.statements.append(said)
        return 1 << len(self.statements) - 1


Key = TypeVar("Key")


def mark(bits: dict[Key, int], keys: Iterable[Key], bit: int) -> None:
    """Set a bit at each key."""
    for key in keys:
        bits[key] = bits.get(key, 0) | bit


def with_one(end: str, ids: Iterable[str]) -> Iterator[Ends]:
    """Pair one with each of some others."""
    return ((min(end, one), max(end, one)) for one in ids if one != end)
