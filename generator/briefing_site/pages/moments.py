"""What has a date, in one list: takes a moment and a desk, gives its row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.knowledge.base import speakers
from briefing_site.knowledge.entities import Event, Statement
from briefing_site.knowledge.timeline import Mended, Moment, Turned, What
from briefing_site.model.actor import Actor
from briefing_site.pages import dates, links
from briefing_site.pages.cards import WordsView, statement_row
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.library import Library
from briefing_site.pages.stances import StanceView, stance_view
from briefing_site.pages.wording import named, shortened


@dataclass(frozen=True, slots=True)
class Concern:
    """What a moment is about, by which a reader chooses.

    Attributes:
        kind: One of `kinds_of_moments`.
        actors: The ids of all whom it concerns.
        issues: The ids of its issues; where it names none, of those of its briefing.
    """

    kind: str
    actors: tuple[str, ...]
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MomentRow:
    """Something on a date: an event, a statement, a shift or a correction.

    Attributes:
        month: The first day of the month that it stands under.
        quote: Quoted words.
        detail: Words of our own.
        change: The stances before and after a shift; nothing for all else.
    """

    month: dt.date
    date: DateView
    concern: Concern
    label: str
    link: LinkView
    change: tuple[StanceView, ...] = ()
    quote: WordsView | None = None
    detail: str = ""


def kinds_of_moments() -> dict[str, str]:
    """Name what a timeline holds, as a reader chooses it."""
    return {
        "event": _("Events"),
        "statement": _("Statements"),
        "shift": _("Shifts"),
        "correction": _("Corrections"),
    }


def moment_row(desk: Desk, moment: Moment) -> MomentRow:
    """Show what happened on a date, on one line."""
    month = moment.date.replace(day=1)
    date = dates.dated(moment.date)
    concern = concern_of(desk.library, moment.what)
    match moment.what:
        case Event() as event:
            return event_moment(desk, event, month, concern)
        case Statement() as said:
            row = statement_row(desk, said)
            return MomentRow(
                month, date, concern, _("statement"), row.link, quote=row.quote, detail=row.summary
            )
        case Turned() as turned:
            return shift_moment(desk, turned, month, concern)
        case Mended() as mended:
            text = shortened(desk.plain(mended.correction.text, mended.briefing.id))
            link = desk.briefing(mended.briefing)
            return MomentRow(month, date, concern, _("correction"), link, detail=text)


def event_moment(desk: Desk, event: Event, month: dt.date, concern: Concern) -> MomentRow:
    """Show an event; it leads to its place on its briefing's page."""
    record = event.record
    href = desk.href(links.briefing(event.briefing.id), links.event_anchor(record.id))
    return MomentRow(
        month=month,
        date=dates.happened(record.date),
        concern=concern,
        label=_("planned event") if record.planned else _("event"),
        link=LinkView(record.title, href),
        detail=record.place or "",
    )


def shift_moment(desk: Desk, turned: Turned, month: dt.date, concern: Concern) -> MomentRow:
    """Show a shift of some actors; it leads to the position that shows it."""
    first = turned.shifts[0]
    path = links.briefing(first.after.briefing.id)
    href = desk.href(path, links.position_anchor(first.after.ref))
    who = named([shift.actor for shift in turned.shifts])
    return MomentRow(
        month=month,
        date=dates.dated(first.date),
        concern=concern,
        label=_("shift"),
        link=LinkView(_("{who} on {issue}", who=who, issue=first.issue.title), href),
        change=(stance_view(first.before.stance), stance_view(first.after.stance)),
    )


def concern_of(library: Library, what: What) -> Concern:
    """Say what something is about."""
    known = library.kb.issues
    match what:
        case Event() as event:
            issues = [id_ for id_ in event.briefing.issues if id_ in known]
            return concern("event", event.actors, issues)
        case Statement() as said:
            own = [issue.id for issue in said.issues]
            issues = own or [id_ for id_ in said.briefing.issues if id_ in known]
            return concern("statement", (*speakers(said), *said.to, *said.about), issues)
        case Turned() as turned:
            actors = [shift.actor for shift in turned.shifts]
            return concern("shift", actors, [turned.shifts[0].issue.id])
        case Mended() as mended:
            issues = [id_ for id_ in mended.briefing.issues if id_ in known]
            return concern("correction", (), issues)


def concern(kind: str, actors: Iterable[Actor], issues: Iterable[str]) -> Concern:
    """Put together what something is about, nothing twice."""
    ids = dict.fromkeys(actor.id for actor in actors)
    return Concern(kind, tuple(ids), tuple(dict.fromkeys(issues)))
