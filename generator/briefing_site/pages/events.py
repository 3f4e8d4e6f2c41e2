"""Events wherever they stand: takes an event and a desk, gives its row."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_site.knowledge.entities import Event
from briefing_site.pages import dates, links
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.markdown import Markdown


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened.

    Attributes:
        anchor: Its place on its briefing's page; nothing elsewhere.
        former_anchors: Those that it had before, which lead there still.
    """

    anchor: str
    former_anchors: tuple[str, ...]
    date: DateView
    title: str
    planned: bool
    description: Markdown
    actors: tuple[LinkView, ...]
    place: str | None
    marks: Markdown
    briefing: LinkView


def event_row(desk: Desk, event: Event) -> EventRow:
    """Show an event; only on its briefing's page is it a place to link to."""
    record = event.record
    is_home = desk.path == links.briefing(event.briefing.id)
    return EventRow(
        anchor=links.event_anchor(record.id) if is_home else "",
        former_anchors=tuple(map(links.event_anchor, record.former_ids)) if is_home else (),
        date=dates.happened(record.date),
        title=record.title,
        planned=record.planned,
        description=desk.line(record.description, event.briefing.id),
        actors=desk.actors(event.actors),
        place=record.place,
        marks=desk.cite(event.uses),
        briefing=desk.briefing(event.briefing),
    )
