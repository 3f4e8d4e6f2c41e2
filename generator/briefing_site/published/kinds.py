"""The kinds of published records: takes the library, gives the records of each, one at a time.

Each is made once, by whatever asks for it first: pages, tables, the graph, the API and the formats
of other fields go through the same ones, and a fifth of what these take would be to make them anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from briefing_site.frozen import frozen
from briefing_site.knowledge.corrections import Mended, corrections_in
from briefing_site.knowledge.entities import Assessment, Passage, PolicyPosition
from briefing_site.model.actor import Actor
from briefing_site.model.shape import first_line
from briefing_site.model.source import SourceRecord
from briefing_site.pages.library import Library
from briefing_site.published.actors import PublishedActor, published_actor
from briefing_site.published.briefings import PublishedBriefing, published_briefing
from briefing_site.published.events import PublishedEvent, published_event
from briefing_site.published.fields import Field, Kind, fields_of
from briefing_site.published.issues import PublishedIssue, published_issue
from briefing_site.published.judgements import (
    PublishedAssessment,
    PublishedCorrection,
    correction_id,
    published_assessment,
    published_correction,
)
from briefing_site.published.positions import PublishedPosition, published_position
from briefing_site.published.sources import (
    PublishedActorSource,
    PublishedSource,
    published_actor_source,
    published_source,
)
from briefing_site.published.statements import (
    PublishedPassage,
    PublishedStatement,
    published_statement,
)
from briefing_site.published.votes import PublishedVote, published_vote

Items = Callable[[Library], Mapping[str, Any]]
"""Gives what records of a kind are made of, by their ids."""


@frozen
class Described:
    """A kind of published records.

    Attributes:
        kind: What a record is.
        record: The class of the records, whose fields say what each is.
        label: The field that a record is called by.
        items: Gives what the records are made of, by their ids, in the order of the records.
        make: Makes a record.
        within: The kind in whose records these stand, if they do: such have no file alone.
    """

    kind: Kind
    record: type
    label: str
    items: Items
    make: Callable[[Library, Any], Any]
    within: Kind | None = None

    @property
    def several(self) -> str:
        """What records of the kind are called in the names of files and tables."""
        return f"{self.kind.value}s"

    @property
    def fields(self) -> tuple[Field, ...]:
        """What each field of a record is."""
        return fields_of(self.record)

    @property
    def about(self) -> str:
        """What a record is, in one clause."""
        return first_line(self.record).rstrip(".")

    def count(self, library: Library) -> int:
        """Count the records."""
        return len(self.items(library))

    def records(self, library: Library) -> Iterator[Any]:
        """Give every record, each made when it is first asked for."""
        for id_, item in self.items(library).items():
            yield self._made(library, id_, item)

    def found(self, library: Library, id_: str) -> Any | None:  # noqa: ANN401 - any record
        """Give the record with an id; nothing where there is none."""
        item = self.items(library).get(id_)
        return None if item is None else self._made(library, id_, item)

    def _made(self, library: Library, id_: str, item: Any) -> Any:  # noqa: ANN401 - any record
        known = library.once(none_yet, self.kind)
        if id_ not in known:
            known[id_] = self.make(library, item)
        return known[id_]


def none_yet(_library: Library, _kind: Kind) -> dict[str, Any]:
    """Give where the records of a kind are kept, by their ids."""
    return {}


@cache
def described(kind: Kind) -> Described:
    """Describe a kind."""
    return next(one for one in kinds() if one.kind is kind)


@cache
def kinds() -> tuple[Described, ...]:
    """Describe every kind, what holds others before what stands in it."""
    return (
        Described(Kind.ISSUE, PublishedIssue, "title", lambda lib: lib.kb.issues, published_issue),
        Described(Kind.ACTOR, PublishedActor, "name", lambda lib: lib.kb.actors, published_actor),
        Described(
            *(Kind.ACTOR_SOURCE, PublishedActorSource, "title", actor_sources, own_source),
            within=Kind.ACTOR,
        ),
        Described(
            *(Kind.BRIEFING, PublishedBriefing, "title"),
            *(lambda lib: lib.kb.briefings, published_briefing),
        ),
        Described(
            *(Kind.SOURCE, PublishedSource, "title"),
            *(lambda lib: lib.kb.sources, published_source),
        ),
        Described(
            *(Kind.STATEMENT, PublishedStatement, "name"),
            *(lambda lib: lib.kb.statements, published_statement),
        ),
        Described(
            *(Kind.PASSAGE, PublishedPassage, "name"),
            *(lambda lib: lib.kb.passages, own_passage),
            within=Kind.STATEMENT,
        ),
        Described(Kind.VOTE, PublishedVote, "name", lambda lib: lib.kb.votes, published_vote),
        Described(Kind.POSITION, PublishedPosition, "name", positions, published_position),
        Described(Kind.EVENT, PublishedEvent, "title", lambda lib: lib.kb.events, published_event),
        Described(
            *(Kind.ASSESSMENT, PublishedAssessment, "text", assessments, published_assessment),
            within=Kind.BRIEFING,
        ),
        Described(
            *(Kind.CORRECTION, PublishedCorrection, "text", corrections, published_correction),
            within=Kind.BRIEFING,
        ),
    )


def positions(library: Library) -> Mapping[str, PolicyPosition]:
    """Give the positions by their ids."""
    return library.once(_positions, "")


def _positions(library: Library, _all: str) -> Mapping[str, PolicyPosition]:
    return {one.ref: one for one in library.kb.positions}


def assessments(library: Library) -> Mapping[str, Assessment]:
    """Give the judgements by their ids."""
    return {one.ref: one for one in library.kb.assessments}


def corrections(library: Library) -> Mapping[str, Mended]:
    """Give the corrections by their ids."""
    every = (one for each in library.kb.briefings.values() for one in corrections_in(each))
    return {correction_id(one): one for one in every}


def actor_sources(library: Library) -> Mapping[str, tuple[Actor, SourceRecord]]:
    """Give the sources that actors' records cite by their ids, each with the actor."""
    actors = library.kb.actors.values()
    return {f"{actor.id}#{one.id}": (actor, one) for actor in actors for one in actor.sources}


def own_passage(library: Library, passage: Passage) -> PublishedPassage:
    """Give a passage as its statement has it."""
    said: Any = described(Kind.STATEMENT).found(library, passage.statement.ref)
    own: PublishedPassage = next(one for one in said.passages if one.id == passage.ref)
    return own


def own_source(library: Library, own: tuple[Actor, SourceRecord]) -> PublishedActorSource:
    """Give a source as an actor's record cites it."""
    return published_actor_source(library, *own)
