"""The calendar: takes the library, gives what is ahead as iCalendar, RFC 5545.

Only days stand in it: an event lasts from the first day that its date can mean to the last, and
one whose beginning or end is open stands on the last day that is known of it.
Its stamp is the day on which its briefing was last changed, not that of the build.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.lasting import id_of_event
from briefing_site.interface import _
from briefing_site.knowledge.entities import Event
from briefing_site.naming import dates
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.references import on_one_line

if TYPE_CHECKING:
    import icalendar

PRODUCT = "-//briefing-site//briefings//EN"


def calendar_files(library: Library) -> Iterator[ExportedFile]:
    """Make the calendar; without an event or an address there is none."""
    if library.settings.site_url and library.ahead:
        yield ExportedFile(links.CALENDAR_FILE, calendar(library))


def calendar(library: Library) -> str:
    """Write everything that is ahead."""
    import icalendar  # noqa: PLC0415 - takes a fifth of a second, and many sites have no calendar

    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    for name in ("name", "x-wr-calname"):  # RFC 7986, and what calendars read before it
        made.add(name, on_one_line(library.settings.site_name))
    for event in library.ahead:
        made.add_component(entry(library, event))
    return str(made.to_ical(), "utf-8")


def entry(library: Library, event: Event) -> icalendar.Event:
    """Write one event; its name for programs is the first address that it had."""
    import icalendar  # noqa: PLC0415 - as above

    record = event.record
    page, anchor = links.briefing(event.briefing.id), links.event_anchor(record.id)
    address = library.addresses.published(page, anchor)
    made = icalendar.Event()
    made.add("uid", id_of_event(library, event))
    made.add("dtstamp", stamp(event))
    first, last = days_of(event)
    made.add("dtstart", first)
    if last < dt.date.max:
        made.add("dtend", last + dt.timedelta(days=1))
    made.add("summary", on_one_line(record.title))
    made.add("description", description(library, event))
    if record.place:
        made.add("location", on_one_line(record.place))
    made.add("url", address)
    made.add("transp", "TRANSPARENT")
    return made


def stamp(event: Event) -> dt.datetime:
    """Give the moment from which the event's entry is."""
    day = event.briefing.known_on
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def days_of(event: Event) -> tuple[dt.date, dt.date]:
    """Give an event's first and last day; what has an open end stands on its last known day."""
    date = event.when
    if date.first == dt.date.min or date.last == dt.date.max:
        return date.known_until, date.known_until
    return date.first, date.last


def description(library: Library, event: Event) -> str:
    """Say when an event is, as exactly as its source does, what it is, and where that stands."""
    text = library.plain(event.record.description, event.briefing.id)
    lines = [_("Date as announced: {date}.", date=dates.edtf(event.when)), text]
    told = _("From the briefing “{briefing}”.", briefing=event.briefing.title)
    return "\n".join(on_one_line(line) for line in (*lines, told) if line)
