"""Events: takes them and the page's path, gives their list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing_site.document.nodes import Blocks, Division, Inlines, ItemList, Span
from briefing_site.document.runs import DOT, Part, division, paragraph, run, span, strong
from briefing_site.interface import _
from briefing_site.knowledge.entities import Event
from briefing_site.naming.rows import comma
from briefing_site.naming.typeset import set_text, title_of
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.corrections import correction_lines
from briefing_site.pages.parts.linking import event_place, to_actors, to_event
from briefing_site.pages.parts.marking import status_mark
from briefing_site.pages.parts.phrases import in_a_row
from briefing_site.pages.parts.texts import line, marks
from briefing_site.pages.parts.times import dated


def events_list(library: Library, events: Iterable[Event], page: str) -> Division:
    """List events; only on its briefing's page is each a place to link to."""
    items = tuple(event_item(library, event, page) for event in events)
    return division(ItemList(None, items), class_="brf-timeline")


def event_item(library: Library, event: Event, page: str) -> Blocks:
    """Show an event; it is the same on each page but its own."""
    if page == event_place(event).path:
        return _item_at_home(library, event)
    return library.once(_item_elsewhere, event)


def _item_at_home(library: Library, event: Event) -> Blocks:
    title = (strong(title_of(event.record)), *status_mark(event.briefing))
    actors = in_a_row(to_actors(event.actors, event.when))
    behind = run(marks(library, event.uses), (DOT, actors) if actors else "")
    return told(library, event, placed_date(event), title, behind)


def _item_elsewhere(library: Library, event: Event) -> Blocks:
    return told(library, event, dated(event.when), (to_event(event),))


def told(
    library: Library, event: Event, date: Part, title: Inlines, behind: Inlines = ()
) -> Blocks:
    """Say when and where an event was, and what it was.

    Args:
        library: What all pages draw on.
        event: The event.
        date: When it was.
        title: What it is called.
        behind: In which sources it is, and who took part, where it does not lead to its place.
    """
    record = event.record
    described = line(library, record.description, event.briefing.id)
    happening = paragraph(
        date,
        " ",
        *title,
        f"{comma()}{place}" if (place := place_of(event)) else "",
        planned_mark(library, event),
        behind,
    )
    mended = correction_lines(library, event)
    return (happening, *((paragraph(described),) if described else ()), *mended)


def place_of(event: Event) -> str:
    """Say where an event was, to stand behind its title, unless that says it."""
    place = event.record.place or ""
    words = rf"(?<!\w){re.escape(place)}(?!\w)"
    return "" if re.search(words, event.record.title, re.IGNORECASE) else set_text(place)


def planned_mark(library: Library, event: Event) -> str:
    """Say of an event that it was planned, and whether its day has passed since."""
    if not event.record.planned:
        return ""
    return f" ({_('planned; that day has passed') if has_passed(library, event) else _('planned')})"


def has_passed(library: Library, event: Event) -> bool:
    """Whether the day for which an event was planned has passed, as far as the record goes."""
    return event.when.known_until < library.newest


def placed_date(event: Event) -> tuple[Span, ...]:
    """Show an event's date as a place to link to, at the ids that it had before as well."""
    former = (span(id=links.event_anchor(id_)) for id_ in event.record.former_ids)
    return (*former, span(dated(event.when), id=event_place(event).anchor))
