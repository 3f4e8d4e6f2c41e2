"""What rests on which source: takes the knowledge base, gives it by source, both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    PolicyPosition,
    Source,
    Statement,
    Vote,
)
from briefing_site.knowledge.index import Index
from briefing_site.knowledge.walk import FoundText, texts
from briefing_site.model.briefing import Briefing
from briefing_site.model.correction import Correction
from briefing_site.model.source import SourceRecord


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text of a briefing itself, in which nobody else speaks.

    Attributes:
        briefing: The briefing.
        field: Where it stands: `summary`, `key_points`, `background`, `corrections` and so on.
        number: Its place among all texts of the briefing.
    """

    briefing: Briefing
    field: str
    number: int


Entity = Statement | Vote | PolicyPosition | Event | Assessment
Resting = Entity | OwnText


def entities(kb: KnowledgeBase, briefings: Container[str]) -> Iterator[Entity]:
    """Go through all of some briefings that can rest on a source, but for their own texts."""
    parts: tuple[Iterable[Entity], ...] = (
        kb.statements.values(),
        kb.votes.values(),
        kb.positions,
        kb.events.values(),
        kb.assessments,
    )
    return (one for one in chain.from_iterable(parts) if one.briefing.id in briefings)


def resting_on_sources(
    kb: KnowledgeBase, briefings: Container[str] | None = None
) -> Index[Resting]:
    """Give what rests on each source, by the source's reference.

    A statement rests on its sources, a position on its own and on those of its evidence, an
    assessment on those that it names, and each also on what its texts cite, as a briefing's own
    texts do.

    Args:
        kb: The knowledge base.
        briefings: The ids of those whose sources are asked for, if not of all.
    """
    briefings = kb.briefings if briefings is None else briefings
    cited = cited_in_texts(kb, briefings)
    everything: list[Resting] = [*entities(kb, briefings)]
    everything += [one for one in cited if isinstance(one, OwnText)]
    return Index(
        everything, lambda one: [*(source.ref for source in sources_of(one)), *cited.get(one, ())]
    )


def sources_of(one: Resting) -> tuple[Source, ...]:
    """Give the sources that a part of a briefing names, outside its texts."""
    match one:
        case OwnText():
            return ()
        case PolicyPosition():
            return (*one.sources, *(use.source for use in one.end_uses))
        case Assessment():
            outcome = (use.source for use in one.outcome_uses)
            return (*(basis for basis in one.basis if isinstance(basis, Source)), *outcome)
    return tuple(use.source for use in one.uses)


def cited_in_texts(kb: KnowledgeBase, briefings: Container[str]) -> Mapping[Resting, list[str]]:
    """Give the references of the sources that texts cite, by what the text is a part of."""
    owners: dict[int, Entity] = {id(one.record): one for one in entities(kb, briefings)}
    owners |= {id(one.record.outcome): one for one in kb.assessments if one.record.outcome}
    cited: dict[Resting, list[str]] = defaultdict(list)
    for briefing in (one for one in kb.briefings.values() if one.id in briefings):
        for number, text in enumerate(texts(briefing)):
            if "[@" not in text.text:
                continue
            refs = [f"{briefing.id}#{one.source}" for one in kb.prose(text.text).citations]
            if refs:
                own = OwnText(briefing, field_of(text), number)
                cited[owners.get(id(text.record), own)] += refs
    return cited


def field_of(text: FoundText) -> str:
    """Give the field of a briefing in which a text of its own stands."""
    match text.record:
        case Correction():
            return "corrections"
        case SourceRecord():
            return "sources"
    return str(text.path[0])


def is_by_a_party(source: Source, resting: Resting) -> bool:
    """Whether a source was published, as far as is known, by a party to what rests on it."""
    match resting:
        case Statement() | Vote() | PolicyPosition():
            return not source.origin.publishers.isdisjoint(resting.parties)
        case Event():
            return any(actor.id in source.origin.publishers for actor in resting.actors)
    return False


def same_source(kb: KnowledgeBase) -> Index[Source]:
    """Give the sources of all briefings by their identity, the first of each first."""
    in_order = sorted(kb.sources.values(), key=lambda one: (one.briefing.date, one.briefing.id))
    return Index(in_order, lambda source: [source.identity])


@dataclass(frozen=True)
class Provenance:
    """What rests on which source, and which sources are one document, each worked out once."""

    kb: KnowledgeBase

    @cached_property
    def resting(self) -> Index[Resting]:
        """What rests on each source, by its reference."""
        return resting_on_sources(self.kb)

    @cached_property
    def documents(self) -> Index[Source]:
        """The sources of all briefings by their identity, the first of each first."""
        return same_source(self.kb)

    @cached_property
    def repeating(self) -> Index[Source]:
        """The sources that repeat a document, by its identity."""
        sources = self.kb.sources.values()
        return Index(sources, lambda source: [one.identity for one in source.based_on])

    @cached_property
    def by_parties(self) -> frozenset[str]:
        """The references of the sources that a party to what rests on them published."""
        return frozenset(
            ref
            for ref, source in self.kb.sources.items()
            if any(is_by_a_party(source, one) for one in self.resting[ref])
        )
