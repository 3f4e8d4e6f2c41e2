"""Who speaks under a group's name: takes a statement and it, gives who belongs, who lacks."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.blocs import is_suspended, members_on
from briefing_site.knowledge.entities import Speaker, Statement
from briefing_site.knowledge.parties import parties
from briefing_site.knowledge.periods import When, may_be_within
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind

GROUPS = frozenset({ActorKind.BLOC, ActorKind.ORGANIZATION})
"""What has members, under whose name these may speak."""


def is_group(actor: Actor) -> bool:
    """Whether an actor may have members; a kind that failed is another fault."""
    return actor.is_given("kind") and actor.kind in GROUPS


def under_groups(kb: KnowledgeBase) -> Iterator[tuple[Statement, Actor]]:
    """Give the statements under a group's name whose speakers and day are known, with the group."""
    for said in kb.statements.values():
        if said.under and is_group(said.under) and said.record.is_known("by", "date"):
            yield said, said.under


def belongs_to(kb: KnowledgeBase, speaker: Speaker, group: Actor, when: When) -> bool:
    """Whether a speaker, or whom it serves or speaks for, is the group or may be a member of it."""
    sides = sides_of(kb, speaker, when)
    known = [kb.actors[id_] for id_ in sides if id_ in kb.actors]
    return group.id in sides or any(may_be_member(actor, group, when) for actor in known)


def may_be_member(actor: Actor, group: Actor, when: When) -> bool:
    """Whether a time in a group may hold a day; one that could not be read may hold any."""
    if not actor.is_known("memberships"):
        return True
    return any(
        one.of == group.id
        and (not one.is_known("from", "to") or may_be_within(when, one.from_, one.to))
        for one in actor.memberships
    )


def has_known_times(actor: Actor, group: Actor) -> bool:
    """Whether all could be read that is written of the times of an actor in a group."""
    times = [one for one in actor.memberships if one.of == group.id]
    return actor.is_known("memberships") and all(
        one.is_known("from", "to", "suspended") for one in times
    )


def sides_of(kb: KnowledgeBase, speaker: Speaker, when: When) -> frozenset[str]:
    """Give the ids of a speaker, of whom it speaks for, and of what is above either."""
    behind = speaker.on_behalf_of
    return parties(kb.actors, (speaker.actor, *((behind,) if behind else ())), when)


def unheard(kb: KnowledgeBase, said: Statement, group: Actor) -> tuple[Actor, ...]:
    """Give the members of a day for whom nobody speaks; nobody where the group itself does."""
    heard = frozenset[str]().union(*(sides_of(kb, one, said.when) for one in said.speakers))
    if group.id in heard:
        return ()
    return tuple(
        member
        for member in members_on(kb, group.id, said.when)
        if member.id not in heard
        and has_known_times(member, group)
        and not is_suspended(member, group.id, said.when)
    )
