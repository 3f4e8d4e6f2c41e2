"""How often two are tied in which way: takes statements, gives counts and, of some, the statements.

What a short list ties is kept by pairs, what a long one does as `long_lists` has it. Two whom one
long list alone ties are none of those that are counted: its own page says it of all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import field
from functools import cached_property
from itertools import product
from operator import attrgetter
from typing import NamedTuple

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Concern, Statement
from briefing_site.knowledge.long_lists import Common, LongLists
from briefing_site.knowledge.speakers import Ends, one_for_another, together, together_with

DATE_AND_REF = attrgetter("date", "ref")
"""By what statements are sorted: all of those of each actor are."""

ByPair = defaultdict[Ends, list[Statement]]


class Counted(NamedTuple):
    """In how many statements two actors are tied in each way, and the day of the newest."""

    first: str
    second: str
    signed: int
    took_part: int
    first_on_second: int
    second_on_first: int
    newest: int

    @property
    def ends(self) -> Ends:
        """Both."""
        return self.first, self.second

    @property
    def total(self) -> int:
        """How many statements tie them."""
        return self.signed + self.took_part + self.first_on_second + self.second_on_first

    def other(self, id_: str) -> str:
        """Give the one that is not this one."""
        return self.second if id_ == self.first else self.first

    def spoken(self, id_: str) -> int:
        """Give how often one end spoke of the other."""
        return self.first_on_second if id_ == self.first else self.second_on_first


def by_pair() -> ByPair:
    """Begin with no pair."""
    return defaultdict(list)


@frozen(eq=False, slots=False)
class Tying:
    """What ties actors.

    Attributes:
        many: How many may be behind a statement, or spoken of, that ties each two by itself.
        end: The id of the actor whose ties are asked for, if not all are.
        signed: The statements that tie two since both signed them, of each two oldest first.
        took_part: Those of another form that both are behind.
        spoken: Those in which the first speaks of the second, by both in this order.
        long: Those that tie more than so many.
    """

    many: int
    end: str | None = None
    signed: ByPair = field(default_factory=by_pair)
    took_part: ByPair = field(default_factory=by_pair)
    spoken: ByPair = field(default_factory=by_pair)
    long: LongLists = field(default_factory=LongLists)

    def add(self, said: Statement, concern: Concern) -> None:
        """Add a statement; those that are added before are no newer."""
        by = named_voices(said)
        of = spoken_of(said, concern) - by
        if said.is_told_how:
            self.add_together(said)
        if self.is_long(by, of):
            self.long.add_spoken(said, by, of)
            return
        for ends in self.speaking(by, of):
            self.spoken[ends].append(said)

    def add_together(self, said: Statement) -> None:
        """Add that all who are behind a statement are tied by it."""
        by = named_voices(said)
        if len(by) > self.many:
            self.long.add_together(said, by, one_for_another(said))
            return
        kept = self.signed if said.is_signed else self.took_part
        for ends in company(said, self.end):
            kept[ends].append(said)

    def is_long(self, by: Collection[str], of: Collection[str]) -> bool:
        """Whether a statement ties more to one than are told of for its sake alone."""
        others = (len(of) if self.end in by else len(by)) if self.end else max(len(by), len(of))
        return others > self.many and bool(by and of)

    def speaking(self, by: Collection[str], of: Collection[str]) -> Iterable[Ends]:
        """Give who speaks of whom, where an end is asked for with it alone."""
        if self.end is None:
            return product(sorted(by), sorted(of))
        if self.end in by:
            return product((self.end,), sorted(of))
        return product(sorted(by), (self.end,)) if self.end in of else ()

    @cached_property
    def pairs(self) -> frozenset[Ends]:
        """Every two whom a short list ties."""
        told = ((min(ends), max(ends)) for ends in self.spoken)
        return frozenset({*self.signed, *self.took_part, *told})

    def counted(self) -> Iterable[Counted]:
        """Count what ties every two, but those whom one long list alone ties."""
        for ends in self.pairs:
            yield self.count(ends, self.long.common(*ends))
        if len(self.long.statements) > 1:
            for ends, common in self.long.pairs(self.end):
                if common.all.bit_count() > 1 and ends not in self.pairs:
                    yield self.count(ends, common)

    def count(self, ends: Ends, common: Common) -> Counted:
        """Count what ties two."""
        signed = common.together & self.signed_lists
        days = (self.long.statements[common.all.bit_length() - 1],) if common.all else ()
        short = self.of_pair(ends)
        return Counted(
            *ends,
            len(short[0]) + signed.bit_count(),
            len(short[1]) + (common.together & ~signed).bit_count(),
            len(short[2]) + common.first_on_second.bit_count(),
            len(short[3]) + common.second_on_first.bit_count(),
            max(said.date.toordinal() for said in (*days, *(kept[-1] for kept in short if kept))),
        )

    def statements(self, ends: Ends) -> tuple[tuple[Statement, ...], ...]:
        """Give what ties two in each of the four ways, oldest first."""
        common, within = self.long.common(*ends), self.long.in_bits
        signed = common.together & self.signed_lists
        long = (signed, common.together & ~signed, common.first_on_second, common.second_on_first)
        return tuple(
            tuple(sorted((*kept, *within(bits)), key=DATE_AND_REF)) if bits else tuple(kept)
            for kept, bits in zip(self.of_pair(ends), long, strict=True)
        )

    def of_pair(self, ends: Ends) -> tuple[list[Statement], ...]:
        """Give what short lists tie two in each of the four ways, oldest first."""
        ways = (self.signed, ends), (self.took_part, ends), (self.spoken, ends)
        return *(kept.get(pair, []) for kept, pair in ways), self.spoken.get(ends[::-1], [])

    @cached_property
    def signed_lists(self) -> int:
        """The long lists that are signed, as bits."""
        return sum(said.is_signed << place for place, said in enumerate(self.long.statements))

    def alone(self) -> tuple[int, tuple[Statement, ...]]:
        """Give how many one long list alone ties to the end, and by which lists, newest first.

        Where all pairs are asked for, they are not counted, and the lists are all long ones.
        """
        if self.end is None:
            return 0, tuple(self.long.statements[::-1])
        others, bits = 0, 0
        for ends, common in self.long.pairs(self.end):
            if common.all.bit_count() == 1 and ends not in self.pairs:
                others, bits = others + 1, bits | common.all
        return others, tuple(self.long.in_bits(bits)[::-1])


def company(said: Statement, end: str | None) -> list[Ends]:
    """Give every two for whom a statement counts together, or those of whom one is an end."""
    if end is None:
        return together(said)
    return [(min(end, other), max(end, other)) for other in together_with(said, end)]


def named_voices(said: Statement) -> set[str]:
    """Give the ids of those for whom a statement counts, but of nobody in particular."""
    return {actor.id for actor in said.voices if not actor.unnamed}


def spoken_of(said: Statement, concern: Concern) -> set[str]:
    """Give the ids of those of whom, or to whom, a statement's passages on a matter speak."""
    told = (actor for part in filter(concern, said.passages) for actor in (*part.about, *part.to))
    return {actor.id for actor in told if not actor.unnamed}
