"""What is still to come after a day: takes the knowledge base, gives what has a date after it.

An event was announced when its briefing was last changed (`ahead`), and may have passed since. Here
is only what has not by the day up to which the record goes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TypeAlias

from briefing_site.frozen import frozen
from briefing_site.knowledge.ahead import ahead
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Assessment, Event, PolicyPosition
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor, Membership, Role
from briefing_site.model.edtf import EdtfDate


@frozen(eq=False)
class Ending:
    """That an office or a membership of an actor ends."""

    actor: Actor
    ends: Role | Membership


What: TypeAlias = "Event | Assessment | PolicyPosition | Ending"


@frozen(eq=False)
class Upcoming:
    """Something that is still to come, and when."""

    when: EdtfDate
    what: What


def upcoming(kb: KnowledgeBase, day: dt.date) -> list[Upcoming]:
    """Give what is still to come after a day, what comes first at the beginning."""
    found = (one for one in _dated(kb) if one.when.known_until > day)
    return sorted(found, key=lambda one: (one.when.known_until, one.when.first))


def _dated(kb: KnowledgeBase) -> Iterator[Upcoming]:
    for event in ahead(kb):
        yield Upcoming(event.when, event)
    for judged in kb.assessments:
        if judged.record.due and not judged.record.outcome and not judged.briefing.is_withdrawn:
            yield Upcoming(judged.record.due, judged)
    for position in filter(stands, kb.positions):
        if position.ended:
            yield Upcoming(position.ended, position)
    for actor in kb.actors.values():
        ends: tuple[Role | Membership, ...] = (*actor.roles, *actor.memberships)
        yield from (Upcoming(one.to, Ending(actor, one)) for one in ends if one.to)
