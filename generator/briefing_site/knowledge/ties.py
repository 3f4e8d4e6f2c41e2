"""Who signs with whom and who speaks of whom: takes statements, gives ties between actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, product

from briefing_site.knowledge.entities import Statement

Ends = tuple[str, str]
"""The ids of two actors."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What two actors have to do with each other, counted in statements.

    Attributes:
        first: The id of one, the lower in order.
        second: That of the other.
        signed: Statements that both made.
        first_on_second: Statements of the first that are about the second, or addressed to it.
        second_on_first: The other way round.
    """

    first: str
    second: str
    signed: int
    first_on_second: int
    second_on_first: int

    @property
    def ends(self) -> Ends:
        """Both."""
        return self.first, self.second

    @property
    def weight(self) -> int:
        """How many statements tie them, the more the stronger."""
        return self.signed + self.first_on_second + self.second_on_first

    def other(self, id_: str) -> str:
        """Give the end that is not this one."""
        return self.second if id_ == self.first else self.first

    def spoken(self, id_: str) -> int:
        """Count what one end said of the other."""
        return self.first_on_second if id_ == self.first else self.second_on_first


def ties(statements: Iterable[Statement]) -> tuple[Tie, ...]:
    """Give every tie that statements make, the strongest first, then by ids."""
    signed: Counter[Ends] = Counter()
    spoken: Counter[Ends] = Counter()
    for said in statements:
        by = sorted({actor.id for actor in said.by})
        of = sorted({actor.id for actor in (*said.about, *said.to)}.difference(by))
        signed.update(combinations(by, 2))
        spoken.update(product(by, of))
    pairs = {*signed, *((min(ends), max(ends)) for ends in spoken)}
    found = [Tie(a, b, signed[a, b], spoken[a, b], spoken[b, a]) for a, b in pairs]
    return tuple(sorted(found, key=strongest_first))


def strongest_first(tie: Tie) -> tuple[int, str, str]:
    """Sort ties by their weight, those of one weight by ids."""
    return -tie.weight, tie.first, tie.second
