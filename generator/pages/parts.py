"""What stands on several kinds of page: takes entities and a desk, gives views.

Statements as cards and as rows, positions, shifts, events; each place shows the same thing
in the same way.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.knowledge.blocs import divide
from generator.knowledge.entities import Event, PolicyPosition, Shift, Statement
from generator.knowledge.offices import office_on
from generator.model.actor import Actor
from generator.model.languages import language_name
from generator.model.vocabularies import ACTS, Stance
from generator.pages import dates, links
from generator.pages.dates import DateView
from generator.pages.desk import Desk, LinkView, plain
from generator.pages.markdown import Markdown

Item = TypeVar("Item")
Row = TypeVar("Row")

SIGNS = {
    Stance.SUPPORTS: "✓",
    Stance.CONDITIONAL: "◐",
    Stance.NEUTRAL: "○",
    Stance.OPPOSES: "✗",
    Stance.UNCLEAR: "?",
}
"""A sign for each stance, so that it never shows by colour alone."""

MOST_ROWS = 50
"""Rows of one list on an actor's or an issue's page; the lists by year hold all."""

MOST_ON_CARD = 4
"""Speakers that a card shows; of more it says how many, and they are listed once."""

MOST_NAMED = 3
"""Speakers that a title names; further ones are counted."""


@dataclass(frozen=True, slots=True)
class StanceView:
    """A stance as a chip: its word, its sign, and the end of its class name."""

    value: str
    sign: str


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who speaks: the name, the flag of a state, and the office held on that date."""

    name: str
    href: str
    flag: str
    office: str


@dataclass(frozen=True, slots=True)
class DivisionView:
    """How signatories divide by a bloc, as in: 13 of 14 are members of NATO; Austria is not."""

    bloc: LinkView
    total: int
    members: tuple[LinkView, ...]
    others: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class StatementCard:
    """A statement with its words, as a quote card.

    Attributes:
        anchor: Its place on its briefing's page.
        permalink: Its own page.
        signatories: How many made it.
        speakers: Who made it, where they are few enough for a card.
        marks: The footnotes of its sources.
    """

    anchor: str
    heading: str
    permalink: str
    date: DateView
    act: str
    definition: str
    signatories: int
    speakers: tuple[SpeakerView, ...]
    on_behalf_of: LinkView | None
    to: tuple[LinkView, ...]
    about: tuple[LinkView, ...]
    quote: tuple[str, ...]
    lang: str | None
    language: str
    translation: tuple[str, ...]
    translated_by: str | None
    summary: Markdown
    marks: Markdown
    venue: str | None
    issues: tuple[LinkView, ...]
    answers: tuple[LinkView, ...]
    answered_by: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement in a list: one line that leads to it, with its words or, without, its summary."""

    date: DateView
    link: LinkView
    quote: str
    summary: str


@dataclass(frozen=True, slots=True)
class PositionRow:
    """Where actors stand on an issue."""

    actors: tuple[LinkView, ...]
    issue: LinkView
    stance: StanceView
    date: DateView
    age: int
    summary: Markdown
    conditions: tuple[Markdown, ...]
    evidence: tuple[LinkView, ...]
    marks: Markdown
    sources: int
    confidence: str
    briefing: LinkView


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A change of stance, shared by all who made it on one date."""

    date: DateView
    actors: tuple[LinkView, ...]
    issue: LinkView
    before: StanceView
    since: DateView
    after: StanceView
    briefing: LinkView


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened."""

    anchor: str
    date: DateView
    title: str
    planned: bool
    description: Markdown
    actors: tuple[LinkView, ...]
    place: str | None
    marks: Markdown
    briefing: LinkView


@dataclass(frozen=True, slots=True)
class Newest(Generic[Row]):
    """The newest rows of a list, newest first, and how many it has in all."""

    rows: tuple[Row, ...]
    total: int


def newest(items: Sequence[Item], show: Callable[[Item], Row]) -> Newest[Row]:
    """Show the newest of some items that stand in order of date, oldest first."""
    return Newest(tuple(show(item) for item in items[: -MOST_ROWS - 1 : -1]), len(items))


def stance_view(stance: Stance) -> StanceView:
    """Show a stance by word and sign."""
    return StanceView(stance.value, SIGNS[stance])


def speaker_view(desk: Desk, actor: Actor, date: dt.date) -> SpeakerView:
    """Show a speaker with the office held on a date."""
    link = desk.actor(actor)
    shown = desk.library.flag_of(actor)
    return SpeakerView(link.text, link.href, shown, office_in_words(desk, actor, date))


def office_in_words(desk: Desk, person: Actor, date: dt.date) -> str:
    """Name the office that a person held on a date, and of what."""
    role = office_on(person, date)
    if role is None:
        return ""
    of = desk.library.kb.actors.get(role.of or "")
    return f"{role.title}, {of.name}" if of and of.name not in role.title else role.title


def named(actors: Sequence[Actor]) -> str:
    """Name actors in a title: up to three, then `A, B and 12 others`."""
    names = [actor.name for actor in actors]
    if len(names) > MOST_NAMED:
        names = [*names[: MOST_NAMED - 1], f"{len(names) - MOST_NAMED + 1} others"]
    if len(names) < len("ab"):
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def headline(said: Statement) -> str:
    """Say in a heading who does what: `Canada and Norway: demand to Russia`."""
    act = ACTS[said.record.act]
    to = [actor for actor in said.to if actor not in said.by]
    about = [actor for actor in said.about if actor not in (*said.by, *to)]
    whom = f" to {named(to)}" if to else ""
    whom += f" {act.about} {named(about)}" if about else ""
    return f"{named(said.by)}: {act.noun}{whom}"


def statement_link(desk: Desk, said: Statement) -> LinkView:
    """Link to a statement's own page."""
    return LinkView(headline(said), desk.href(links.statement(said.ref)))


def statement_row(desk: Desk, said: Statement) -> StatementRow:
    """Show a statement on one line."""
    words = said.record.translation or said.record.quote or ""
    return StatementRow(
        date=dates.dated(said.date),
        link=statement_link(desk, said),
        quote=shortened(words),
        summary="" if words else shortened(plain(said.record.summary)),
    )


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Divide plain text at its blank lines."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text or "") if part.strip())


def shortened(text: str, most: int = 140) -> str:
    """Cut a text at a space, and say so by an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", maxsplit=1)[0].rstrip(",;:. ") + " …"


def statement_card(desk: Desk, said: Statement) -> StatementCard:
    """Show a statement with its words."""
    record = said.record
    kb = desk.library.kb
    return StatementCard(
        anchor=links.statement_anchor(record.id),
        heading=headline(said),
        permalink=desk.href(links.statement(said.ref)),
        date=dates.dated(said.date),
        act=ACTS[record.act].past,
        definition=ACTS[record.act].definition,
        signatories=len(said.by),
        speakers=speakers_of(desk, said),
        on_behalf_of=behalf(desk, said),
        to=desk.actors(said.to),
        about=desk.actors(said.about),
        quote=paragraphs(record.quote),
        lang=record.lang,
        language=language_name(record.lang) if record.lang else "",
        translation=paragraphs(record.translation),
        translated_by=record.translated_by,
        summary=desk.prose(record.summary, said.briefing.id),
        marks=desk.cite(said.uses),
        venue=record.venue,
        issues=desk.issues(issue.id for issue in said.issues),
        answers=tuple(statement_link(desk, kb.statements[ref]) for ref in said.answers),
        answered_by=tuple(statement_link(desk, reply) for reply in kb.answers_to[said.ref]),
    )


def speakers_of(desk: Desk, said: Statement) -> tuple[SpeakerView, ...]:
    """Show who made a statement; nobody where there are too many for a card."""
    few = said.by if len(said.by) <= MOST_ON_CARD else ()
    return tuple(speaker_view(desk, actor, said.date) for actor in few)


def behalf(desk: Desk, said: Statement) -> LinkView | None:
    """Show on whose behalf a statement was made, unless the speaker's office says so."""
    offices = [office_on(actor, said.date) for actor in said.by]
    behind = said.on_behalf_of
    if behind is None or any(office and office.of == behind.id for office in offices):
        return None
    return desk.actor(behind)


def division_views(desk: Desk, actors: Sequence[Actor], date: dt.date) -> tuple[DivisionView, ...]:
    """Show how signatories divide by bloc on a date."""
    return tuple(
        DivisionView(
            bloc=desk.actor(division.bloc),
            total=len(division.members) + len(division.others),
            members=desk.actors(division.members),
            others=desk.actors(division.others),
        )
        for division in divide(desk.library.kb, actors, date)
    )


def position_row(desk: Desk, position: PolicyPosition, as_of: dt.date) -> PositionRow:
    """Show where actors stand.

    Args:
        desk: The page.
        position: What to show.
        as_of: The date from which its age is counted, in days.
    """
    record = position.record
    holder = position.briefing.id
    return PositionRow(
        actors=desk.actors(position.actors),
        issue=desk.issue(position.issue.id),
        stance=stance_view(position.stance),
        date=dates.dated(position.date),
        age=(as_of - position.date).days,
        summary=desk.line(record.summary, holder),
        conditions=tuple(desk.line(condition, holder) for condition in record.conditions),
        evidence=tuple(statement_link(desk, said) for said in position.evidence),
        marks=desk.cite(position.uses),
        sources=position.independent_sources,
        confidence=str(record.confidence or ""),
        briefing=desk.briefing(position.briefing),
    )


def shift_rows(desk: Desk, shifts: Iterable[Shift]) -> tuple[ShiftRow, ...]:
    """Show shifts; those that one position brought about for several actors as one."""
    together: dict[tuple[str, str], list[Shift]] = {}
    for shift in shifts:
        together.setdefault((shift.after.ref, shift.before.stance), []).append(shift)
    return tuple(shift_row(desk, group) for group in together.values())


def shift_row(desk: Desk, group: Sequence[Shift]) -> ShiftRow:
    """Show one shift with everyone who made it."""
    first = group[0]
    return ShiftRow(
        date=dates.dated(first.date),
        actors=desk.actors(shift.actor for shift in group),
        issue=desk.issue(first.issue.id),
        before=stance_view(first.before.stance),
        since=dates.dated(first.before.date),
        after=stance_view(first.after.stance),
        briefing=desk.briefing(first.after.briefing),
    )


def event_row(desk: Desk, event: Event) -> EventRow:
    """Show an event."""
    record = event.record
    return EventRow(
        anchor=links.event_anchor(record.id),
        date=dates.happened(record.date),
        title=record.title,
        planned=record.planned,
        description=desk.line(record.description, event.briefing.id),
        actors=desk.actors(event.actors),
        place=record.place,
        marks=desk.cite(event.uses),
        briefing=desk.briefing(event.briefing),
    )
