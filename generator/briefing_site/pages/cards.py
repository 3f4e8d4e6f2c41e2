"""Statements wherever they stand: takes a statement and a desk, gives its card or its row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_site.knowledge.blocs import divide
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.offices import office_on
from briefing_site.model.actor import Actor
from briefing_site.pages import dates, links
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.fragments import to_words
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.terms import act_meaning, act_verb, language_word
from briefing_site.pages.wording import headline, paragraphs, shortened

MOST_ON_CARD = 4
"""Speakers that a card shows; of more it says how many, and they are listed once."""

MOST_IN_ROW = 140
"""Characters of a quote in a list."""


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
        former_anchors: Those that it had before, which lead there still.
        permalink: Its own page.
        signatories: How many made it.
        lang: The language of its words.
        own_lang: The language of their translation, which is the site's.
        speakers: Who made it, where they are few enough for a card.
        marks: The footnotes of its sources.
        found_at: The quoted words in the sources that have an address, by the sources' titles.
    """

    anchor: str
    former_anchors: tuple[str, ...]
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
    lang: str
    own_lang: str
    language: str
    translation: tuple[str, ...]
    translated_by: str | None
    summary: Markdown
    marks: Markdown
    found_at: tuple[LinkView, ...]
    venue: str | None
    issues: tuple[LinkView, ...]
    answers: tuple[LinkView, ...]
    answered_by: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class WordsView:
    """Words in quotation marks, and the language that they are in."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement in a list: one line that leads to it, with its words or, without, its summary."""

    date: DateView
    link: LinkView
    quote: WordsView | None
    summary: str


def statement_link(desk: Desk, said: Statement) -> LinkView:
    """Link to a statement's own page."""
    return LinkView(headline(said), desk.href(links.statement(said.ref)))


def statement_row(desk: Desk, said: Statement) -> StatementRow:
    """Show a statement on one line."""
    quote = words_view(desk, said)
    return StatementRow(
        date=dates.dated(said.date),
        link=statement_link(desk, said),
        quote=quote,
        summary="" if quote else shortened(desk.plain(said.record.summary, said.briefing.id)),
    )


def words_view(desk: Desk, said: Statement, most: int = MOST_IN_ROW) -> WordsView | None:
    """Show a statement's words, translated where they are; nothing where none are on record."""
    record, own = said.record, desk.library.settings.language
    if record.translation:
        return WordsView(shortened(record.translation, most), own)
    return WordsView(shortened(record.quote, most), record.lang or own) if record.quote else None


def statement_card(desk: Desk, said: Statement) -> StatementCard:
    """Show a statement with its words."""
    record = said.record
    kb = desk.library.kb
    return StatementCard(
        anchor=links.statement_anchor(record.id),
        former_anchors=tuple(map(links.statement_anchor, record.former_ids)),
        heading=headline(said),
        permalink=desk.href(links.statement(said.ref)),
        date=dates.dated(said.date),
        act=act_verb(record.act),
        definition=act_meaning(record.act),
        signatories=len(said.by),
        speakers=speakers_of(desk, said),
        on_behalf_of=behalf(desk, said),
        to=desk.actors(said.to),
        about=desk.actors(said.about),
        quote=paragraphs(record.quote),
        lang=record.lang or desk.library.settings.language,
        own_lang=desk.library.settings.language,
        language=language_word(record.lang) if record.lang else "",
        translation=paragraphs(record.translation),
        translated_by=record.translated_by,
        summary=desk.prose(record.summary, said.briefing.id),
        marks=desk.cite(said.uses),
        found_at=found_at(said),
        venue=record.venue,
        issues=desk.issues(issue.id for issue in said.issues),
        answers=tuple(statement_link(desk, kb.statements[ref]) for ref in said.answers),
        answered_by=tuple(statement_link(desk, reply) for reply in kb.answers_to[said.ref]),
    )


def found_at(said: Statement) -> tuple[LinkView, ...]:
    """Link to a statement's very words in each of its sources on the web."""
    sources = [use.source.record for use in said.uses]
    quote = said.record.quote or ""
    titles = {to_words(one.url, quote): one.title for one in sources if one.url}
    return tuple(LinkView(title, address) for address, title in titles.items() if address)


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
