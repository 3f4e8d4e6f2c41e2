"""Actors that are called otherwise: takes entities, gives them with the actors as they are now.

What a briefing holds rests on an actor's kind, on what stands above it and on its offices, not on
what it is called. So where nothing else changed, nothing is resolved: whatever holds the actor is
taken over with the new one in its stead, and so is what holds that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    PolicyPosition,
    Source,
    Speaker,
    Statement,
    Use,
    Vote,
)
from briefing_site.knowledge.resolver import Part
from briefing_site.knowledge.spoken import Passage
from briefing_site.knowledge.watched import differing
from briefing_site.model.actor import Actor

Item = TypeVar("Item")


def renamed(before: Mapping[str, Actor], now: Mapping[str, Actor]) -> list[tuple[Actor, Actor]]:
    """Give the actors that changed, as they were and are; none where one has become another."""
    ids = differing(before, now)
    if not ids <= before.keys() & now.keys():
        return []
    pairs = [(before[id_], now[id_]) for id_ in sorted(ids)]
    return pairs if all(is_who_it_was(was, is_) for was, is_ in pairs) else []


def is_who_it_was(was: Actor, now: Actor) -> bool:
    """Whether what rests on an actor may rest on another record of it.

    Of whom has offices, a speaker has these themselves.
    """
    has_offices = was.roles or now.roles
    return not has_offices and (was.kind, was.parent) == (now.kind, now.parent)


class Renaming:
    """Entities with the actors as they are now: those that hold none of them stay the same.

    Attributes:
        new: What stands in the stead of what, by the identity of that.
    """

    def __init__(self, actors: Iterable[tuple[Actor, Actor]]) -> None:
        self.new: dict[int, Any] = {id(was): now for was, now in actors}

    @property
    def refs(self) -> set[str]:
        """The references of the parts of briefings that are otherwise."""
        return {one.ref for one in self.new.values() if isinstance(one, Part)}

    def of(self, one: Item) -> Item:
        """Give what stands in the stead of something, else itself."""
        now: Item = self.new.get(id(one), one)
        return now

    def each(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Give what stands in the stead of each; the very same tuple where nothing does."""
        new = self.new
        if any(id(one) in new for one in items):
            return tuple([new.get(id(one), one) for one in items])
        return items

    def source(self, one: Source) -> Source:
        """Give a source, after those that it is based on."""
        return self._with(
            one, based_on=self.each(one.based_on), published_by=self.of(one.published_by)
        )

    def statement(self, one: Statement) -> Statement:
        """Give a statement, after its sources, with its passages."""
        inner = [self._inside(part) for part in one.passages]
        speakers, under = tuple(map(self._speaker, one.speakers)), self.of(one.under)
        spoken = zip(speakers, one.speakers, strict=True)
        is_same = under is one.under and all(now is was for now, was in spoken)
        if is_same and not any(map(is_otherwise, one.passages, inner)):
            return one
        statement = replace(one, speakers=speakers, under=under, passages=())
        parts = zip(one.passages, inner, strict=True)
        passages = [replace(part, statement=statement, **fields) for part, fields in parts]
        self.new.update(zip(map(id, one.passages), passages, strict=True))
        self.new[id(one)] = statement
        return statement.holding(tuple(passages))

    def vote(self, one: Vote) -> Vote:
        """Give a vote, after its sources."""
        ballots = {how: self.each(actors) for how, actors in one.ballots.items()}
        is_same = all(ballots[how] is actors for how, actors in one.ballots.items())
        return self._with(
            one,
            body=self.of(one.body),
            ballots=one.ballots if is_same else ballots,
            vetoed_by=self.each(one.vetoed_by),
            sponsors=self.each(one.sponsors),
            uses=self._uses(one.uses),
        )

    def event(self, one: Event) -> Event:
        """Give an event, after its sources."""
        return self._with(one, actors=self.each(one.actors), uses=self._uses(one.uses))

    def position(self, one: PolicyPosition) -> PolicyPosition:
        """Give a position, after whatever may show it."""
        return self._with(
            one,
            actors=self.each(one.actors),
            evidence=self.each(one.evidence),
            uses=self._uses(one.uses),
            end_evidence=self.each(one.end_evidence),
            end_uses=self._uses(one.end_uses),
        )

    def assessment(self, one: Assessment) -> Assessment:
        """Give an assessment, after whatever it may rest on."""
        return self._with(
            one, basis=self.each(one.basis), outcome_uses=self._uses(one.outcome_uses)
        )

    def _inside(self, one: Passage) -> dict[str, Any]:
        """Give the fields of a passage that may be otherwise."""
        return {
            "to": self.each(one.to),
            "about": self.each(one.about),
            "uses": self._uses(one.uses),
        }

    def _speaker(self, one: Speaker) -> Speaker:
        actor, behind = self.of(one.actor), self.of(one.on_behalf_of)
        if actor is one.actor and behind is one.on_behalf_of:
            return one
        return Speaker(actor, one.offices, behind, one.joined)

    def _uses(self, uses: tuple[Use, ...]) -> tuple[Use, ...]:
        if any(id(one.source) in self.new for one in uses):
            return tuple([self._with(one, source=self.of(one.source)) for one in uses])
        return uses

    def _with(self, one: Item, **fields: object) -> Item:
        """Give something with fields that may be otherwise; itself where none is."""
        if not is_otherwise(one, fields):
            return one
        was: Any = one
        now: Item = replace(was, **fields)
        self.new[id(one)] = now
        return now


def is_otherwise(one: object, fields: Mapping[str, object]) -> bool:
    """Whether something has not the very same in some fields."""
    return any(getattr(one, name) is not value for name, value in fields.items())
