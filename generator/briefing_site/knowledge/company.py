"""Who signs together: takes the knowledge base, gives co-signatories and pairs."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.long_lists import WITHOUT, Limits, Nearest
from briefing_site.knowledge.name_order import Order, by_name, name_order
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.ties import in_order
from briefing_site.knowledge.tying import Counted, Tying
from briefing_site.model.actor import Actor


@frozen
class CoSignatory:
    """An actor, and how many statements it signed together with another."""

    actor: Actor
    count: int


@frozen
class Pair:
    """Two actors with the statements that both signed, oldest first."""

    first: Actor
    second: Actor
    statements: tuple[Statement, ...]


def closest_pairs(kb: KnowledgeBase, limits: Limits = WITHOUT) -> Nearest[Pair, Statement]:
    """Give those who signed together, the most frequent first, then by name.

    Statements count that are signed and stand.
    """

    def order(pair: Counted) -> tuple[int, Order, Order]:
        first, second = kb.actors[pair.first], kb.actors[pair.second]
        return -pair.signed, name_order(first.name), name_order(second.name)

    signing = signing_of(kb.statements.values(), limits)
    counted = list(signing.counted())
    found = (one.ends for one in nsmallest(limits.most, counted, key=order))
    pairs = (
        Pair(kb.actors[ends[0]], kb.actors[ends[1]], signing.statements(ends)[0]) for ends in found
    )
    return Nearest(tuple(pairs), len(counted), *signing.alone())


def co_signatories(
    kb: KnowledgeBase, actor: Actor, limits: Limits = WITHOUT
) -> Nearest[CoSignatory, Statement]:
    """Give those who signed with an actor, the most frequent first, then by name."""
    signing = signing_of(kb.statements_by[actor.id], limits, actor.id)
    found = [CoSignatory(kb.actors[one.other(actor.id)], one.signed) for one in signing.counted()]
    first = nsmallest(limits.most, found, key=lambda one: (-one.count, *by_name(one.actor)))
    return Nearest(tuple(first), len(found), *signing.alone())


def signing_of(statements: Iterable[Statement], limits: Limits, end: str | None = None) -> Tying:
    """Gather who signed what of some statements, or what an actor did with others."""
    signing = Tying(limits.many, end)
    for said in in_order(filter(is_counted, statements)):
        signing.add_together(said)
    return signing


def is_counted(said: Statement) -> bool:
    """Whether the speakers of a statement put their names to it, and it was not withdrawn."""
    return said.is_signed and stands(said)
