"""How actors divide by bloc on a date: takes actors and a date, gives members and others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase, ids
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.name_order import name_order
from briefing_site.knowledge.periods import When, is_within
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind


@frozen
class Division:
    """Which of some actors belong to a bloc on a date.

    Attributes:
        bloc: The bloc.
        members: Those that belong to it, in the order given.
        others: Those that do not.
        suspended: Those that belong to it and were suspended that day.
    """

    bloc: Actor
    members: tuple[Actor, ...]
    others: tuple[Actor, ...]
    suspended: tuple[Actor, ...]

    @property
    def total(self) -> int:
        """How many actors are divided."""
        return len(self.members) + len(self.others) + len(self.suspended)


def belongs(actor: Actor, bloc: str, date: When) -> bool:
    """Whether an actor is a member of a bloc or organization on a date."""
    return any(
        membership.of == bloc and is_within(date, membership.from_, membership.to)
        for membership in actor.memberships
    )


def is_suspended(actor: Actor, bloc: str, date: When) -> bool:
    """Whether an actor is a member of a bloc or organization and suspended on a date."""
    return any(
        membership.suspended
        and membership.of == bloc
        and is_within(date, membership.from_, membership.to)
        and any(is_within(date, time.from_, time.to) for time in membership.suspended)
        for membership in actor.memberships
    )


def divide(kb: KnowledgeBase, actors: Sequence[Actor], date: When) -> tuple[Division, ...]:
    """Divide signatories by every bloc that says something about them.

    That is one to which a third of them or more belong, and one that is all there. A bloc that
    signed itself is counted on neither side of its own division, nor is nobody in particular, nor
    a person who is no member: blocs are of states, and that says nothing of whom it serves.

    Returns:
        The divisions, the bloc with the most members among them first.
    """
    if len(actors) <= 1:  # as most statements have but one speaker
        return ()
    joined = Counter(membership.of for actor in actors for membership in actor.memberships)
    several = [kb.actors[id_] for id_, times in joined.items() if times > 1 and id_ in kb.actors]
    blocs = (actor for actor in several if actor.kind is ActorKind.BLOC)
    found = (division(bloc, actors, date) for bloc in blocs)
    shared = [one for one in found if is_telling(kb, one, date)]
    return tuple(sorted(shared, key=lambda one: (-len(one.members), name_order(one.bloc.id))))


def is_telling(kb: KnowledgeBase, division: Division, date: When) -> bool:
    """Whether a bloc has two or more members here: a third of all here, or all of it."""
    here = len(division.members)
    return here > 1 and (
        here * 2 >= len(division.others) or here == in_good_standing(kb, division.bloc.id, date)
    )


def division(bloc: Actor, actors: Sequence[Actor], date: When) -> Division:
    """Divide actors by one bloc."""
    counted = [actor for actor in actors if actor.id != bloc.id and not actor.unnamed]
    inside = [actor for actor in counted if belongs(actor, bloc.id, date)]
    suspended = tuple(actor for actor in inside if is_suspended(actor, bloc.id, date))
    away = set(ids(suspended))
    members = tuple(actor for actor in inside if actor.id not in away)
    within = set(ids(inside))
    others = tuple(
        actor for actor in counted if actor.id not in within and actor.kind is not ActorKind.PERSON
    )
    return Division(bloc, members, others, suspended)


def in_good_standing(kb: KnowledgeBase, bloc: str, date: When) -> int:
    """Count a bloc's members on a date, without those that are suspended."""
    return sum(not is_suspended(actor, bloc, date) for actor in members_on(kb, bloc, date))


def members_on(kb: KnowledgeBase, bloc: str, date: When) -> tuple[Actor, ...]:
    """Give a bloc's members on a date, in the order of ids."""
    found = (member.actor for member in kb.members[bloc])
    return tuple(dict.fromkeys(actor for actor in found if belongs(actor, bloc, date)))


def votes_by_bloc(kb: KnowledgeBase, vote: Vote) -> Iterator[tuple[Actor, list[Actor]]]:
    """Give each bloc with its members of the day among who voted, also where it is only one."""
    joined = dict.fromkeys(one.of for actor in vote.voters for one in actor.memberships)
    for bloc in (kb.actors[id_] for id_ in joined if id_ in kb.actors):
        members = [one for one in vote.voters if belongs(one, bloc.id, vote.when)]
        if members and bloc.kind is ActorKind.BLOC:
            yield bloc, members
