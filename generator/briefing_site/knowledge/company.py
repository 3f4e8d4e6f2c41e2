"""Who signs together: takes the knowledge base, gives co-signatories and pairs."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.name_order import Order, by_name, name_order
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.speakers import together, together_with
from briefing_site.model.actor import Actor


@frozen
class CoSignatory:
    """An actor with the statements that it signed together with another."""

    actor: Actor
    statements: tuple[Statement, ...]


@frozen
class Pair:
    """Two actors with the statements that both signed, oldest first."""

    first: Actor
    second: Actor
    statements: tuple[Statement, ...]


def all_pairs(kb: KnowledgeBase) -> list[Pair]:
    """Give every two who signed together; statements count that are signed and stand."""
    shared: dict[tuple[str, str], list[Statement]] = {}
    for said in filter(is_counted, kb.statements.values()):
        for pair in together(said):
            shared.setdefault(pair, []).append(said)
    return [
        Pair(kb.actors[first], kb.actors[second], tuple(said))
        for (first, second), said in shared.items()
    ]


def closest(pairs: Iterable[Pair], most: int) -> list[Pair]:
    """Give so many of those who signed together most often, of equals by name."""
    return nsmallest(most, pairs, key=lambda one: (-len(one.statements), *names(one)))


def is_counted(said: Statement) -> bool:
    """Whether the speakers of a statement put their names to it, and it was not withdrawn."""
    return said.is_signed and stands(said)


def names(pair: Pair) -> tuple[Order, Order]:
    """Give what the names of the two are sorted by."""
    return name_order(pair.first.name), name_order(pair.second.name)


def co_signatories(kb: KnowledgeBase, actor: Actor) -> tuple[CoSignatory, ...]:
    """Give everyone who signed with an actor, the most frequent first, then by name."""
    shared: dict[str, list[Statement]] = {}
    for said in filter(is_counted, kb.statements_by[actor.id]):
        for other in together_with(said, actor.id):
            shared.setdefault(other, []).append(said)
    found = [CoSignatory(kb.actors[id_], tuple(said)) for id_, said in shared.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.statements), *by_name(one.actor))))
