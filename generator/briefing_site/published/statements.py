"""Statements as they are published: takes a statement, gives it with its speakers and passages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from briefing_site.knowledge.entities import Passage, Speaker, Statement, Translation
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.threads import awaited
from briefing_site.model.actor import Role
from briefing_site.model.acts import Act
from briefing_site.model.briefing import Briefing
from briefing_site.model.speaker import SpeakerRecord
from briefing_site.model.statement import PassageRecord, StatementRecord, TranslationRecord
from briefing_site.model.vocabularies import Form
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, Origin, published, told, written
from briefing_site.published.naming import (
    address,
    known_actor,
    to_actor,
    to_actors,
    to_issues,
    to_refs,
    to_spoken,
)
from briefing_site.published.sources import PublishedUse, uses
from briefing_site.published.standing import CitedPart, cited_part
from briefing_site.published.values import Date, Reference, date_of

ANSWERED = (Kind.STATEMENT, Kind.PASSAGE, Kind.VOTE)


def either(name: str) -> tuple[Origin, ...]:
    """Give a field that a statement has itself where it is not divided into passages."""
    return (PassageRecord, name), (StatementRecord, name)


@published
class PublishedTranslation:
    """The words of a quote in another language."""

    lang: str = written(TranslationRecord, "lang", text=Holds.LANGUAGE)
    text: str = told(
        "The words.",
        "We agree.",
        of=((TranslationRecord, "text"), (StatementRecord, "translation")),
    )
    by: str | None = told(
        "Who translated it.",
        "The briefing's authors",
        of=((TranslationRecord, "by"), (StatementRecord, "translated_by")),
    )
    authentic: bool = written(TranslationRecord, "authentic")


@published
class PublishedPassage:
    """What is taken out of a statement: all of one that is not divided."""

    id: str = told(
        "Its id: that of its briefing, `#`, and its own there; the statement's where that is not "
        "divided.",
        "2025-07-31-x#demand",
        of=((PassageRecord, "id"),),
        text=Holds.ID,
    )
    statement: Reference = told(
        "The statement that it is taken out of.",
        "2025-07-31-x#joint-statement",
        to=(Kind.STATEMENT,),
        way_back=True,
    )
    uncounted: bool = told(
        "Whether it does not count: the briefing of its statement is retracted or superseded.",
        example=True,
    )
    name: str = told("What it is called.", "Canada: “We agree.”")
    act: Act = told("What the words do.", "demand", of=either("act"))
    about: tuple[Reference, ...] = told(
        "Who is spoken of.", "iran", of=either("about"), to=(Kind.ACTOR,)
    )
    to: tuple[Reference, ...] = told("Who is addressed.", "iran", of=either("to"), to=(Kind.ACTOR,))
    lead_in: str | None = told(
        "The writer's words before a quote that starts in mid-sentence.",
        "They called on Iran",
        of=either("lead_in"),
    )
    quote: str | None = told(
        "Verbatim words; […] stands for words left out.", "We agree.", of=either("quote")
    )
    lang: str | None = told(
        "The language of the words, where there are any, as a BCP 47 tag.",
        "fa",
        of=either("lang"),
        text=Holds.LANGUAGE,
    )
    translations: tuple[PublishedTranslation, ...] = told(
        "The words in other languages.", of=either("translations")
    )
    summary: str | None = told(
        "What was said, in the writer's words.", "They met in Paris.", of=either("summary")
    )
    sources: tuple[PublishedUse, ...] = told(
        "Where it is found, each source with the place in it.",
        of=(*either("sources"), *either("locator")),
    )
    issues: tuple[Reference, ...] = told(
        "What it bears on.", "nuclear-talks", of=either("issues"), to=(Kind.ISSUE,)
    )
    in_response_to: tuple[Reference, ...] = told(
        "The statements, passages and votes that it answers.",
        "2022-03-03-x#pause",
        of=either("in_response_to"),
        to=ANSWERED,
    )
    unanswered: bool = told(
        "Whether it accuses, condemns, demands or threatens, and no answer is on record by whom it "
        "addresses or, where it addresses nobody, speaks of, or by somebody who speaks for these. "
        "False also of words that neither address nor speak of anybody, to which none is awaited.",
        example=True,
    )
    formerly: tuple[str, ...] = written(PassageRecord, "formerly")
    address: str = told(
        "Where it stands.",
        "https://example.org/statements/2025-07-31-x/joint-statement/#statement-demand",
        text=Holds.ADDRESS,
    )


@published
class PublishedOffice:
    """As what somebody spoke."""

    title: str = told(
        "The office's name.",
        "Minister of Foreign Affairs",
        of=((SpeakerRecord, "office"),),
    )
    of: Reference | None = told("The state or body that it belongs to.", "iran", to=(Kind.ACTOR,))


@published
class PublishedSpeaker:
    """A speaker or signatory."""

    actor: Reference = told(
        "Who it is.", "eleanor-roosevelt", of=((SpeakerRecord, "actor"),), to=(Kind.ACTOR,)
    )
    offices: tuple[PublishedOffice, ...] = told(
        "As what a person spoke: the office that is named, else each one held that day that may "
        "be meant.",
    )
    on_behalf_of: Reference | None = told(
        "The state or body that this one speaks for.",
        "norway",
        of=((SpeakerRecord, "on_behalf_of"), (StatementRecord, "on_behalf_of")),
        to=(Kind.ACTOR,),
    )
    joined: dt.date | None = written(SpeakerRecord, "joined")


@published
class PublishedStatement(CitedPart):
    """One act of speaking: who, when, where and in which words."""

    name: str = told("What it is called.", "Canada: “We agree.”")
    title: str | None = written(StatementRecord, "title")
    form: Form | None = written(StatementRecord, "form")
    date: Date = told(
        "When it was said; the source's date where that is not known.",
        "2025-07-31",
        of=tuple((StatementRecord, name) for name in ("date", "date_note", "date_of")),
    )
    day: dt.date = told("The day by which it was said: lists and counts take it.", "2025-07-31")
    by: tuple[PublishedSpeaker, ...] = told(
        "The speaker, or every signatory.", of=((StatementRecord, "by"),)
    )
    under: Reference | None = told(
        "The bloc or group under whose name they spoke.",
        "e3",
        of=((StatementRecord, "as"),),
        to=(Kind.ACTOR,),
    )
    series: str | None = told(
        "The row of statements in one format that it stands in, by name.",
        "Syria special envoys",
        of=((StatementRecord, "series"),),
    )
    venue: str | None = written(StatementRecord, "venue")
    summary: str | None = told(
        "What all of it says, in the writer's words, where it is divided.",
        "They met in Paris.",
        of=((StatementRecord, "summary"),),
    )
    passages: tuple[PublishedPassage, ...] = told(
        "What is taken out of it: one passage where it is not divided.",
        of=((StatementRecord, "passages"),),
    )
    formerly: tuple[str, ...] = written(StatementRecord, "formerly")
    address: str = told(
        "Where its page is.",
        "https://example.org/statements/2025-07-31-x/joint-statement/",
        text=Holds.ADDRESS,
    )


def published_statement(library: Library, said: Statement) -> PublishedStatement:
    """Give a statement with its speakers and passages."""
    record, under = said.record, said.under
    return PublishedStatement(
        **cited_part(library, said),
        name=library.name_of(said),
        title=record.title,
        form=record.form,
        date=date_of(said.when),
        day=said.date,
        by=tuple([speaker(library, said, one) for one in said.speakers]),
        under=to_actor(under, said.when) if under else None,
        series=record.series,
        venue=record.venue,
        summary=library.plain(said.summary, said.briefing.id) or None,
        passages=tuple([published_passage(library, one) for one in said.passages]),
        formerly=record.formerly,
        address=address(library, links.statement(said.ref)),
    )


def speaker(library: Library, said: Statement, one: Speaker) -> PublishedSpeaker:
    """Give a speaker of a statement."""
    behind = one.on_behalf_of
    return PublishedSpeaker(
        actor=to_actor(one.actor, said.when),
        offices=offices(library, one.offices),
        on_behalf_of=to_actor(behind, said.when) if behind else None,
        joined=one.joined,
    )


def offices(library: Library, roles: Iterable[Role]) -> tuple[PublishedOffice, ...]:
    """Give the offices in which somebody spoke."""
    return tuple(
        [PublishedOffice(title=one.title, of=known_actor(library, one.of)) for one in roles]
    )


def published_passage(library: Library, passage: Passage) -> PublishedPassage:
    """Give a passage of a statement."""
    record, when, own = passage.record, passage.when, library.settings.language
    return PublishedPassage(
        id=passage.ref,
        statement=to_spoken(library, passage.statement),
        uncounted=not stands(passage),
        name=library.name_of(passage),
        act=passage.act,
        about=to_actors(passage.about, when),
        to=to_actors(passage.to, when),
        lead_in=record.lead_in,
        quote=record.quote,
        lang=(passage.lang or own) if record.quote else None,
        translations=tuple([translation(one, own) for one in passage.translations]),
        summary=library.plain(record.summary, passage.briefing.id) or None,
        sources=uses(passage.uses),
        issues=to_issues(passage.issues),
        in_response_to=to_refs(library, (*passage.answers, *passage.on_votes)),
        unanswered=passage.ref in library.near(refs_awaited, passage.statement),
        formerly=record.formerly if isinstance(record, PassageRecord) else (),
        address=address(library, *links.passage(passage)),
    )


def refs_awaited(library: Library, said: Statement) -> frozenset[str]:
    """Give the references of the passages of a statement that have no answer and need one."""
    return frozenset(one.passage.ref for one in awaited(library.kb, said))


def translation(one: Translation, own: str) -> PublishedTranslation:
    """Give the words of a quote in another language, that of the site where none is named."""
    return PublishedTranslation(
        lang=one.lang or own, text=one.text, by=one.by, authentic=one.is_authentic
    )


def statements_in(library: Library, briefing: Briefing) -> tuple[Reference, ...]:
    """Name the statements of a briefing."""
    return tuple([to_spoken(library, one) for one in library.kb.statements_in[briefing.id]])
