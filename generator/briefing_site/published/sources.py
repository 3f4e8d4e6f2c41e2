"""Sources as they are published: takes sources, gives them and the places where they are named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from briefing_site.knowledge.entities import Source, Use
from briefing_site.model.actor import Actor
from briefing_site.model.source import SourceRecord, SourceUse, VersionRecord
from briefing_site.model.vocabularies import SourceKind
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, published, told, written
from briefing_site.published.naming import (
    address,
    known_actor,
    to_actor,
    to_briefing,
    to_source,
)
from briefing_site.published.values import Date, Reference, date_if, date_of


@published
class PublishedUse:
    """A source with the place in it."""

    source: Reference = told(
        "The source.", "2022-03-04-x#wire", of=((SourceUse, "source"),), to=(Kind.SOURCE,)
    )
    locator: str | None = written(SourceUse, "locator")


@published
class PublishedVersion:
    """The same document in another language."""

    lang: str = written(VersionRecord, "lang", text=Holds.LANGUAGE)
    url: str | None = written(VersionRecord, "url", text=Holds.ADDRESS)
    symbol: str | None = written(VersionRecord, "symbol")
    published: Date | None = written(VersionRecord, "published")


@published
class Cited:
    """What is told of a source, whoever names it."""

    id: str = told(
        "Its id: that of its briefing or actor, `#`, and its own there.",
        "2022-03-04-x#wire",
        of=((SourceRecord, "id"),),
        text=Holds.ID,
    )
    title: str = written(SourceRecord, "title")
    publisher: str | None = written(SourceRecord, "publisher")
    published_by: Reference | None = written(SourceRecord, "published_by", to=(Kind.ACTOR,))
    author: str | None = written(SourceRecord, "author")
    url: str | None = written(SourceRecord, "url", text=Holds.ADDRESS)
    symbol: str | None = written(SourceRecord, "symbol")
    archive_url: str | None = written(SourceRecord, "archive_url", text=Holds.ADDRESS)
    published: Date | None = told(
        "When it was published: the day that is named, else that of its moment.",
        "2022-03-04",
        of=((SourceRecord, "published"), (SourceRecord, "date_note")),
    )
    published_at: str | None = written(SourceRecord, "published_at", text=Holds.MOMENT)
    accessed: dt.date | None = written(SourceRecord, "accessed")
    lang: str | None = written(SourceRecord, "lang", text=Holds.LANGUAGE)
    kind: SourceKind | None = written(SourceRecord, "kind")
    licence: str | None = written(SourceRecord, "licence")
    grade: str | None = written(SourceRecord, "grade")
    note: str | None = written(SourceRecord, "note")
    unread: bool = written(SourceRecord, "unread")
    versions: tuple[PublishedVersion, ...] = told(
        "The same document in other languages.", of=((SourceRecord, "versions"),)
    )
    formerly: tuple[str, ...] = written(SourceRecord, "formerly")


@published
class PublishedSource(Cited):
    """A source, as a briefing cites it."""

    briefing: Reference = told(
        "The briefing that cites it.", "2022-03-04-x", to=(Kind.BRIEFING,), way_back=True
    )
    document: Reference = told(
        "The document that it is, by the first source that named it: two sources of one document "
        "share it.",
        "2022-03-04-x#wire",
        to=(Kind.SOURCE,),
    )
    based_on: tuple[Reference, ...] = told(
        "The sources that this one repeats: six outlets of one origin are one.",
        "2022-03-04-x#agency",
        of=((SourceRecord, "based_on"),),
        to=(Kind.SOURCE,),
    )
    address: str = told(
        "Where the page of its document is.",
        "https://example.org/sources/2022-03-04-x/wire/",
        text=Holds.ADDRESS,
    )


@published
class PublishedActorSource(Cited):
    """A source, as an actor's record cites it."""

    actor: Reference = told(
        "The actor whose record cites it.", "finland", to=(Kind.ACTOR,), way_back=True
    )
    based_on: tuple[Reference, ...] = told(
        "The sources that this one repeats.",
        "finland#agency",
        of=((SourceRecord, "based_on"),),
        to=(Kind.ACTOR_SOURCE,),
    )


@published
class PublishedActorUse:
    """A source of an actor's record with the place in it."""

    source: Reference = told(
        "The source.", "finland#treaty", of=((SourceUse, "source"),), to=(Kind.ACTOR_SOURCE,)
    )
    locator: str | None = written(SourceUse, "locator")


def published_source(library: Library, source: Source) -> PublishedSource:
    """Give a source as a briefing cites it."""
    by = source.published_by
    document = library.kb.sources.get(source.identity, source)
    return PublishedSource(
        **cited(library, source.ref, source.record),
        published=date_if(source.published),
        published_by=to_actor(by) if by else None,
        briefing=to_briefing(source.briefing),
        document=to_source(document),
        based_on=tuple([to_source(one) for one in source.based_on]),
        address=address(library, links.source(source.identity)),
    )


def published_actor_source(
    library: Library, actor: Actor, record: SourceRecord
) -> PublishedActorSource:
    """Give a source as an actor's record cites it."""
    own = {one.id: one for one in actor.sources}
    return PublishedActorSource(
        **cited(library, f"{actor.id}#{record.id}", record),
        published=date_if(record.published, record.date_note),
        published_by=known_actor(library, record.published_by),
        actor=to_actor(actor),
        based_on=tuple([to_own(actor, own[id_]) for id_ in record.based_on if id_ in own]),
    )


def cited(library: Library, ref: str, record: SourceRecord) -> Mapping[str, Any]:
    """Give what is told of a source, whoever names it, but for what has to be resolved."""
    holder = ref.partition("#")[0]
    moment = record.published_at
    return {
        "id": ref,
        "title": record.title,
        "publisher": record.publisher,
        "author": record.author,
        "url": record.url,
        "symbol": record.symbol,
        "archive_url": record.archive_url,
        "published_at": moment.isoformat() if moment else None,
        "accessed": record.accessed,
        "lang": record.lang,
        "kind": record.kind,
        "licence": record.licence,
        "grade": record.grade,
        "note": library.plain(record.note, holder) or None,
        "unread": record.unread,
        "versions": tuple([version(one) for one in record.versions]),
        "formerly": record.formerly,
    }


def version(record: VersionRecord) -> PublishedVersion:
    """Give a document in another language."""
    return PublishedVersion(
        lang=record.lang,
        url=record.url,
        symbol=record.symbol,
        published=date_of(record.published) if record.published else None,
    )


def unread_sources(library: Library) -> frozenset[str]:
    """Give the ids of the sources that nobody has read: they are named, and show nothing."""
    return library.once(_unread, "")


def _unread(library: Library, _all: str) -> frozenset[str]:
    actors, sources = library.kb.actors.values(), library.kb.sources.items()
    own = {f"{actor.id}#{one.id}" for actor in actors for one in actor.sources if one.unread}
    return frozenset(own | {ref for ref, one in sources if one.record.unread})


def uses(named: Iterable[Use]) -> tuple[PublishedUse, ...]:
    """Give the sources of a part of a briefing, each with the place in it."""
    return tuple([PublishedUse(source=to_source(one.source), locator=one.locator) for one in named])


def own_uses(actor: Actor, named: Iterable[SourceUse]) -> tuple[PublishedActorUse, ...]:
    """Give the sources of a part of an actor's record, each with the place in it."""
    own = {one.id: one for one in actor.sources}
    return tuple(
        [
            PublishedActorUse(source=to_own(actor, own[one.source]), locator=one.locator)
            for one in named
            if one.source in own
        ]
    )


def to_own(actor: Actor, record: SourceRecord) -> Reference:
    """Name a source of an actor's record."""
    return Reference(Kind.ACTOR_SOURCE, f"{actor.id}#{record.id}", record.title)
