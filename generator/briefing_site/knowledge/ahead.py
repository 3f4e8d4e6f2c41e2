"""What is ahead: takes the knowledge base, gives the events that were still to come."""

from __future__ import annotations

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Event


def ahead(kb: KnowledgeBase) -> tuple[Event, ...]:
    """Give the events that are announced, in order of date.

    An event is ahead if its briefing says that it is planned, or puts it after the day on which
    the briefing was last changed. Whether that day has come since is for the reader's clock.
    """
    return tuple(
        event for event in kb.events.values() if is_ahead(event) and not event.briefing.is_withdrawn
    )


def is_ahead(event: Event) -> bool:
    """Whether an event was still to come when its briefing was last changed."""
    known = event.briefing.known_on
    return event.record.planned or event.record.date.first > known
