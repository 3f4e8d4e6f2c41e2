"""Who speaks with whom and of whom: takes statements, gives ties between actors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from heapq import nsmallest
from itertools import chain

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Concern, Statement
from briefing_site.knowledge.long_lists import WITHOUT, Limits, Nearest
from briefing_site.knowledge.name_order import Order, name_order
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.speakers import Two
from briefing_site.knowledge.tying import DATE_AND_REF, Counted, Tying

Way = Callable[[Counted], int]
"""Counts in how many statements two are tied in one way."""


@frozen
class Tie(Two):
    """What two actors have to do with each other: statements, oldest first.

    Attributes:
        signed: Statements that both put their names to.
        took_part: Statements of another form that both are behind, such as what a meeting agreed.
        first_on_second: Statements of the first of which a passage on the matter is about the
            second, or addressed to it.
        second_on_first: The other way round.
        counted: How many of each there are.
    """

    signed: tuple[Statement, ...]
    took_part: tuple[Statement, ...]
    first_on_second: tuple[Statement, ...]
    second_on_first: tuple[Statement, ...]
    counted: Counted

    @property
    def statements(self) -> list[Statement]:
        """All that tie them, oldest first; each does so in one way alone."""
        return in_order(
            (*self.signed, *self.took_part, *self.first_on_second, *self.second_on_first)
        )

    @property
    def speaker(self) -> str:
        """The end that says more of the other; where neither does, the first."""
        is_second = len(self.second_on_first) > len(self.first_on_second)
        return self.second if is_second else self.first

    def spoken(self, id_: str) -> tuple[Statement, ...]:
        """Give what one end said of the other."""
        return self.first_on_second if id_ == self.first else self.second_on_first


@frozen
class Ties(Nearest[Tie, Statement]):
    """Ties, the strongest first.

    Attributes:
        kept: Those told of one by one, and the most frequent of each way that was asked for.
        totals: How many are tied in each of these ways, but those whom one long list alone ties.
    """

    kept: tuple[Tie, ...] = ()
    totals: tuple[int, ...] = ()


def ties(
    statements: Iterable[Statement],
    concern: Concern = bool,
    end: str | None = None,
    limits: Limits = WITHOUT,
    ways: Sequence[Way] = (),
) -> Ties:
    """Give ties that statements make, the strongest first, then the newest, then by ids.

    All who sign a statement have signed all of it. Of whom it speaks is another matter with each
    passage: one on the matter counts for those alone of whom, or to whom, it speaks itself.

    What is said on behalf of an actor counts for it as what it says itself. Several speakers of
    whom nobody knows how they spoke are tied to those of whom they speak, not to each other.
    What a retracted or superseded briefing holds makes none.

    Args:
        statements: Those on the matter.
        concern: Which of their passages are on it.
        end: The id of the actor whose ties are asked for, if not all are.
        limits: How many ties are told of.
        ways: Each counts in how many statements two are tied in one way: of each way the most
            frequent are kept, however strong they are in all.
    """
    tying = Tying(limits.many, end)
    for said in in_order(filter(stands, statements)):
        tying.add(said, concern)
    counted = list(tying.counted())
    first = nsmallest(limits.most, counted, key=strongest_first)
    tied_so = [[one for one in counted if way(one)] for way in ways]
    frequent = (
        nsmallest(limits.told, tied, key=partial(most_so, way))
        for way, tied in zip(ways, tied_so, strict=True)
    )
    kept = sorted({*first, *chain.from_iterable(frequent)}, key=strongest_first)
    made = {one.ends: tie_of(one, tying) for one in kept}
    others, lists = tying.alone()
    return Ties(
        tuple(made[one.ends] for one in first),
        len(counted),
        others,
        lists,
        kept=tuple(made.values()),
        totals=tuple(map(len, tied_so)),
    )


def tie_of(counted: Counted, tying: Tying) -> Tie:
    """Give what ties two with its statements."""
    signed, took_part, first_on_second, second_on_first = tying.statements(counted.ends)
    return Tie(*counted.ends, signed, took_part, first_on_second, second_on_first, counted)


def ties_of(
    kb: KnowledgeBase, actor: str, limits: Limits = WITHOUT, ways: Sequence[Way] = ()
) -> Ties:
    """Give an actor's ties, the strongest first: by statements in which it has a part."""
    told = (*kb.statements_by[actor], *kb.statements_to[actor], *kb.statements_about[actor])
    return ties(dict.fromkeys(told), end=actor, limits=limits, ways=ways)


def bearing_on(kb: KnowledgeBase, issue: str) -> Concern:
    """Tell which passages bear on an issue or on a narrower one."""
    under = frozenset(kb.issues_under[issue])
    return lambda passage: not under.isdisjoint(passage.issues)


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Sort statements by their date, those of one day by reference."""
    return sorted(statements, key=DATE_AND_REF)


def strongest_first(tied: Counted) -> tuple[int, int, Order, Order]:
    """Sort ties by how many statements make them, equal ones by the newest, then by ids."""
    return -tied.total, -tied.newest, name_order(tied.first), name_order(tied.second)


def most_so(way: Way, tied: Counted) -> tuple[int, int, int, Order, Order]:
    """Sort ties by how many statements make them in one way, equal ones by their strength."""
    return -way(tied), *strongest_first(tied)
