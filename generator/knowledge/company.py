"""Who speaks together: takes the knowledge base, gives an actor's co-signatories."""

from __future__ import annotations

from dataclasses import dataclass

from generator.knowledge.base import KnowledgeBase
from generator.knowledge.entities import Statement
from generator.model.actor import Actor


@dataclass(frozen=True, slots=True)
class CoSignatory:
    """An actor with the statements that it made together with another."""

    actor: Actor
    statements: tuple[Statement, ...]


def co_signatories(kb: KnowledgeBase, actor: Actor) -> tuple[CoSignatory, ...]:
    """Give everyone who signed with an actor, the most frequent first, then by name."""
    shared: dict[str, list[Statement]] = {}
    for said in kb.statements_by[actor.id]:
        if actor in said.by:
            for other in said.by:
                shared.setdefault(other.id, []).append(said)
    shared.pop(actor.id, None)
    found = [CoSignatory(kb.actors[id_], tuple(said)) for id_, said in shared.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.statements), one.actor.name)))
