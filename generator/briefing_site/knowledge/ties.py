"""Who speaks with whom and of whom: takes statements, gives ties between actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import product
from operator import attrgetter

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Concern, Statement
from briefing_site.knowledge.name_order import Order, name_order
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.speakers import Ends, Two, together, together_with

DATE_AND_REF = attrgetter("date", "ref")
"""By what statements are sorted: all of those of each actor are."""


@frozen
class Tie(Two):
    """What two actors have to do with each other: statements, oldest first.

    Attributes:
        signed: Statements that both put their names to.
        took_part: Statements of another form that both are behind, such as what a meeting agreed.
        first_on_second: Statements of the first of which a passage on the matter is about the
            second, or addressed to it.
        second_on_first: The other way round.
    """

    signed: tuple[Statement, ...]
    took_part: tuple[Statement, ...]
    first_on_second: tuple[Statement, ...]
    second_on_first: tuple[Statement, ...]

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


def ties(
    statements: Iterable[Statement], concern: Concern = bool, end: str | None = None
) -> tuple[Tie, ...]:
    """Give every tie that statements make, the strongest first, then the newest, then by ids.

    All who sign a statement have signed all of it. Of whom it speaks is another matter with each
    passage: one on the matter counts for those alone of whom, or to whom, it speaks itself.

    What is said on behalf of an actor counts for it as what it says itself. Several speakers of
    whom nobody knows how they spoke are tied to those of whom they speak, not to each other.
    What a retracted or superseded briefing holds makes none.

    Args:
        statements: Those on the matter.
        concern: Which of their passages are on it.
        end: The id of the actor whose ties are asked for, if not all are.
    """
    signed: dict[Ends, list[Statement]] = defaultdict(list)
    took_part: dict[Ends, list[Statement]] = defaultdict(list)
    spoken: dict[Ends, list[Statement]] = defaultdict(list)
    for said in filter(stands, in_order(statements)):
        by = sorted({actor.id for actor in said.voices if not actor.unnamed})
        of = sorted(spoken_of(said, concern).difference(by))
        for ends in company(said, end) if said.is_told_how else ():
            (signed if said.is_signed else took_part)[ends].append(said)
        for ends in product(by, of):
            if end is None or end in ends:
                spoken[ends].append(said)
    pairs = {*signed, *took_part, *((min(ends), max(ends)) for ends in spoken)}
    found = (
        Tie(
            *ends,
            signed=tuple(signed[ends]),
            took_part=tuple(took_part[ends]),
            first_on_second=tuple(spoken[ends]),
            second_on_first=tuple(spoken[ends[::-1]]),
        )
        for ends in pairs
    )
    return tuple(sorted(found, key=strongest_first))


def ties_of(kb: KnowledgeBase, actor: str) -> tuple[Tie, ...]:
    """Give an actor's ties, the strongest first: by statements in which it has a part."""
    told = (*kb.statements_by[actor], *kb.statements_to[actor], *kb.statements_about[actor])
    return ties(dict.fromkeys(told), end=actor)


def bearing_on(kb: KnowledgeBase, issue: str) -> Concern:
    """Tell which passages bear on an issue or on a narrower one."""
    under = frozenset(kb.issues_under[issue])
    return lambda passage: not under.isdisjoint(passage.issues)


def company(said: Statement, end: str | None) -> Iterable[Ends]:
    """Give every two for whom a statement counts together, or those of whom one is an end."""
    if end is None:
        return together(said)
    return ((min(end, other), max(end, other)) for other in together_with(said, end))


def spoken_of(said: Statement, concern: Concern) -> set[str]:
    """Give the ids of those of whom, or to whom, a statement's passages on a matter speak."""
    told = (actor for part in filter(concern, said.passages) for actor in (*part.about, *part.to))
    return {actor.id for actor in told if not actor.unnamed}


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Sort statements by their date, those of one day by reference."""
    return sorted(statements, key=DATE_AND_REF)


def strongest_first(tie: Tie) -> tuple[int, int, Order, Order]:
    """Sort ties by how many statements make them, equal ones by the newest, then by ids."""
    made = (*tie.signed, *tie.took_part, *tie.first_on_second, *tie.second_on_first)
    newest = max(said.date for said in made)
    return -len(made), -newest.toordinal(), name_order(tie.first), name_order(tie.second)
