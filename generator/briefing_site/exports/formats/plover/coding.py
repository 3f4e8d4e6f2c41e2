"""Coding: takes published records, gives events, and why something is none.

An event has everybody who spoke or voted as its actor, and everybody to whom its act was done as
its recipient, as the manual has it for several who act together. Who was only spoken of is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from briefing_site.exports.formats.directed import directed_at
from briefing_site.exports.formats.format import Site
from briefing_site.exports.formats.in_words import date_in_words, lines
from briefing_site.exports.formats.plover.codes import (
    CATEGORIES,
    MODES,
    VOTES,
    Json,
    category_of,
    entity_of,
)
from briefing_site.model.vocabularies import Ballot
from briefing_site.published.actors import PublishedActor
from briefing_site.published.fields import Kind
from briefing_site.published.sources import PublishedSource, PublishedUse
from briefing_site.published.statements import PublishedPassage, PublishedStatement
from briefing_site.published.values import Date, Precision, Reference
from briefing_site.published.votes import PublishedVote

Coded = Json | str
"""An event, or why there is none."""

WITHDRAWN = "it is withdrawn"
REPEATS = "another briefing tells of the same vote"
NO_DATE = "its first or last day is not known"


class Coder:
    """What codes the records of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._actors: dict[str, Json] = {}
        self._sources: dict[str, Json] = {}

    def remember(self, actor: PublishedActor) -> Iterator[Coded]:
        """Remember how an actor is coded."""
        self._actors[actor.id] = entity_of(actor)
        yield from ()

    def remember_source(self, cited: PublishedSource) -> Iterator[Coded]:
        """Remember how a source is cited."""
        found = {
            "title": cited.title,
            "publisher": cited.publisher,
            "url": cited.url,
            "date": cited.published.edtf if cited.published else None,
            "unread": cited.unread or None,
        }
        self._sources[cited.id] = {name: value for name, value in found.items() if value}
        yield from ()

    def statement(self, said: PublishedStatement) -> Iterator[Coded]:
        """Code what was said: an event a passage."""
        for part in said.passages:
            event = category_of(part.act)
            if not event:
                yield f"PLOVER has no category for the act: {part.act.value}"
            elif said.uncounted:
                yield WITHDRAWN
            elif not is_dated(said.date):
                yield NO_DATE
            else:
                yield self._passage(event, said, part)

    def _passage(self, event: str, said: PublishedStatement, part: PublishedPassage) -> Json:
        mode = MODES.get(part.act)
        behind = dict.fromkeys(one.on_behalf_of.label for one in said.by if one.on_behalf_of)
        return self._event(
            *(event, ("passage", part.id), said.date),
            actor=self._entities([one.actor for one in said.by]),
            recipient=self._entities(directed_at(part)),
            mode=[mode] if mode else [],
            event_text=[part.quote or part.summary or ""],
            cite_info=self._cited(part.sources),
            link=said.id,
            comment=[
                f"act: {part.act.value}",
                *([f"on_behalf_of: {'; '.join(behind)}"] if behind else []),
                *lines(part, "about", "to"),
                f"page: {part.address}",
            ],
        )

    def vote(self, taken: PublishedVote) -> Iterator[Coded]:
        """Code a vote: an event for those who were for the text, and one for those against it."""
        for how in Ballot:
            voters = [one.actor for one in taken.ballots if one.ballot is how]
            if not voters:
                continue
            if how not in VOTES:
                yield f"PLOVER has no category for the ballot: {how.value}"
            elif taken.uncounted:
                yield WITHDRAWN
            elif taken.repeats:
                yield REPEATS
            elif not is_dated(taken.date):
                yield NO_DATE
            else:
                yield self._ballots(taken, how, voters)

    def _ballots(self, taken: PublishedVote, how: Ballot, voters: list[Reference]) -> Json:
        vetoed = [one.actor.label for one in taken.ballots if one.veto and one.ballot is how]
        return self._event(
            *(VOTES[how], ("vote", taken.id, how.value), taken.date),
            actor=self._entities(voters),
            event_text=[taken.name],
            cite_info=self._cited(taken.sources),
            link=taken.id,
            comment=[
                f"ballot: {how.value}",
                f"body: {taken.body.label}",
                *([f"veto: {'; '.join(vetoed)}"] if vetoed else []),
                f"lists: {taken.lists.value}",
                f"page: {taken.address}",
            ],
        )

    def _event(
        self,
        event: str,
        name: tuple[str, ...],
        date: Date,
        **values: Any,  # noqa: ANN401 - whatever fields hold
    ) -> Json:
        """Give an event: what is empty is left out."""
        kind, id_, *more = name
        is_day = date.is_sure and date.precision is Precision.DAY
        told = [*values.pop("comment"), *([] if is_day else [f"date: {date_in_words(date)}"])]
        category = CATEGORIES[event]
        found = {
            "id": ":".join((kind, self.site.first.of(id_), *more)),
            "date": date.first.isoformat() if date.first else "",
            "enddate": date.last.isoformat() if date.last and date.last != date.first else "",
            **values,
            "event": [event],
            "quad_code": category.quad,
            "cameo_root": category.root,
            "comment": "\n".join(told),
        }
        return {field: value for field, value in found.items() if value}

    def _entities(self, named: Iterable[Reference]) -> list[Json]:
        """Give the entities of actors, each once, by what they were called on the day."""
        labels = {one.id: one.label for one in named}
        return [self._actors[id_] | {"entity_text": label} for id_, label in labels.items()]

    def _cited(self, uses: tuple[PublishedUse, ...]) -> list[Json]:
        """Give the sources of something, each with the place in it."""
        return [
            self._sources[use.source.id] | ({"locator": use.locator} if use.locator else {})
            for use in uses
        ]


def is_dated(date: Date) -> bool:
    """Whether a date has a first and a last day."""
    return date.first is not None and date.last is not None


def coding(coder: Coder) -> dict[Kind, Callable[[Any], Iterator[Coded]]]:
    """Give what codes the records of each kind that can be."""
    return {
        Kind.ACTOR: coder.remember,
        Kind.SOURCE: coder.remember_source,
        Kind.STATEMENT: coder.statement,
        Kind.VOTE: coder.vote,
    }
