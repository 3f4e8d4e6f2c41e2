"""The timeline: takes the library, gives its pages, one a year and the newest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.knowledge.entities import Event, Shift, Statement
from generator.knowledge.timeline import Mended, Moment, everything
from generator.pages import dates, links
from generator.pages.cards import statement_link
from generator.pages.dates import DateView
from generator.pages.desk import Desk, LinkView
from generator.pages.library import Library
from generator.pages.page import Page
from generator.pages.wording import shortened
from generator.pages.yearly import YearlyList


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Something on a date: an event, a statement, a shift or a correction."""

    date: DateView
    kind: str
    link: LinkView
    detail: str


def timeline_pages(library: Library) -> Iterator[Page]:
    """Build the timeline over everything."""
    return YearlyList(
        title="Timeline",
        description="Events, statements, shifts and corrections in order of date.",
        template="timeline",
        first=links.TIMELINE,
        of_year=links.timeline_of,
        year_of=lambda moment: moment.date.year,
        show=timeline_row,
    ).pages(library, everything(library.kb, library.shifts))


def timeline_row(desk: Desk, moment: Moment) -> TimelineRow:
    """Show what happened on a date, on one line."""
    date = dates.dated(moment.date)
    match moment.what:
        case Event() as event:
            path = links.briefing(event.briefing.id)
            link = LinkView(
                event.record.title, desk.href(path, links.event_anchor(event.record.id))
            )
            kind = "planned event" if event.record.planned else "event"
            happened = dates.happened(event.record.date)
            return TimelineRow(happened, kind, link, event.record.place or "")
        case Statement() as said:
            words = shortened(said.record.translation or said.record.quote or "")
            return TimelineRow(date, "statement", statement_link(desk, said), words)
        case Shift() as shift:
            change = f"{shift.before.stance} → {shift.after.stance}"
            link = LinkView(f"{shift.actor.name}: {change}", desk.issue(shift.issue.id).href)
            return TimelineRow(date, "shift", link, shift.issue.title)
        case Mended() as mended:
            text = shortened(desk.plain(mended.correction.text, mended.briefing.id))
            return TimelineRow(date, "correction", desk.briefing(mended.briefing), text)
