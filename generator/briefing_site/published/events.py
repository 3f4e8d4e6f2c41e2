"""Events as they are published: takes an event, gives it with who took part."""

from __future__ import annotations

import datetime as dt

from briefing_site.knowledge.entities import Event
from briefing_site.model.event import EventRecord
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, published, told, written
from briefing_site.published.naming import address, to_actors
from briefing_site.published.sources import PublishedUse, uses
from briefing_site.published.standing import PartOfBriefing, part_of_briefing
from briefing_site.published.values import Date, Reference, date_of


@published
class PublishedEvent(PartOfBriefing):
    """Something that happened, or is announced to happen."""

    title: str = written(EventRecord, "title")
    date: Date = told(
        "When it happened.",
        "2025-07-28/2025-08-01",
        of=((EventRecord, "date"), (EventRecord, "date_note")),
    )
    day: dt.date = told(
        "The last day that its date can mean, as far as that is known: lists take it.",
        "2025-08-01",
    )
    description: str | None = written(EventRecord, "description")
    actors: tuple[Reference, ...] = written(EventRecord, "actors", to=(Kind.ACTOR,))
    place: str | None = written(EventRecord, "place")
    planned: bool = written(EventRecord, "planned")
    sources: tuple[PublishedUse, ...] = written(EventRecord, "sources")
    formerly: tuple[str, ...] = written(EventRecord, "formerly")
    address: str = told(
        "Where it stands on the page of its briefing.",
        "https://example.org/briefings/2025-07-31-x/#event-talks",
        text=Holds.ADDRESS,
    )


def published_event(library: Library, event: Event) -> PublishedEvent:
    """Give an event with who took part."""
    record, holder = event.record, event.briefing.id
    return PublishedEvent(
        **part_of_briefing(event),
        title=record.title,
        date=date_of(event.when),
        day=event.date,
        description=library.plain(record.description, holder) or None,
        actors=to_actors(event.actors, event.when),
        place=record.place,
        planned=record.planned,
        sources=uses(event.uses),
        formerly=record.formerly,
        address=address(library, links.briefing(holder), links.event_anchor(record.id)),
    )
