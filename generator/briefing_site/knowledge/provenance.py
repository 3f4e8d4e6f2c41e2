"""What rests on which source: takes the knowledge base, gives it by source, both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    PolicyPosition,
    Source,
    Statement,
    Use,
    Vote,
    order_in_time,
)
from briefing_site.knowledge.index import Index
from briefing_site.knowledge.walk import FoundText, texts
from briefing_site.model.briefing import Briefing
from briefing_site.model.correction import Correction
from briefing_site.model.source import SourceRecord


@frozen
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


def resting_on_sources(kb: KnowledgeBase, briefing: Briefing) -> Index[Resting]:
    """Give what rests on each source of a briefing, by the source's reference.

    A statement rests on its sources, a position on its own and on those of its evidence, an
    assessment on those that it names, and each also on what its texts cite, as a briefing's own
    texts do.
    """
    id_ = briefing.id
    said: list[Statement | Vote] = [*kb.statements_in[id_], *kb.votes_in[id_]]
    entities: list[Entity] = [
        *said,
        *positions_near(kb, id_, said),
        *kb.events_in[id_],
        *assessments_near(kb, id_),
    ]
    cited = cited_in_texts(kb, briefing, entities)
    own = [one for one in cited if isinstance(one, OwnText)]
    return Index[Resting](
        [*entities, *own],
        lambda one: [*(source.ref for source in sources_of(one)), *cited.get(one, ())],
    )


def positions_near(
    kb: KnowledgeBase, id_: str, said: Iterable[Statement | Vote]
) -> list[PolicyPosition]:
    """Give the positions in a briefing, and those elsewhere that what it holds is evidence for."""
    shown = {one for part in said for one in kb.positions_shown_by[part.ref]}
    briefings = {one.briefing.id for one in shown}
    others = (one for other in briefings - {id_} for one in kb.positions_in[other] if one in shown)
    return sorted([*kb.positions_in[id_], *others], key=order_in_time)


def assessments_near(kb: KnowledgeBase, id_: str) -> list[Assessment]:
    """Give the assessments in a briefing, and those elsewhere that rest on a source of it."""
    near = {one for source in kb.sources_in[id_] for one in kb.assessments_on[source.ref]}
    briefings = {id_, *(one.briefing.id for one in near)}
    every = (one for other in sorted(briefings) for one in kb.assessments_in[other])
    return [one for one in every if one.briefing.id == id_ or one in near]


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


def cited_in_texts(
    kb: KnowledgeBase, briefing: Briefing, entities: Iterable[Entity]
) -> Mapping[Resting, list[str]]:
    """Give the references of the sources that a briefing's texts cite, by what each is a part of.

    Args:
        kb: Reads the texts.
        briefing: The briefing.
        entities: What it holds.
    """
    owners: dict[int, Entity] = {}
    for one in entities:
        owners[id(one.record)] = one
        if isinstance(one, Assessment) and one.record.outcome:
            owners[id(one.record.outcome)] = one
    cited: dict[Resting, list[str]] = defaultdict(list)
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


@frozen(eq=False, slots=False)
class Provenance:
    """What rests on which source, and which sources are one document, each worked out once.

    What rests on a source is worked out with its briefing: a single page needs that of few.
    """

    kb: KnowledgeBase

    @cached_property
    def _resting(self) -> dict[str, Index[Resting]]:
        return {}

    def resting_on(self, source: Source) -> tuple[Resting, ...]:
        """Give what rests on a source."""
        id_ = source.briefing.id
        if id_ not in self._resting:
            self._resting[id_] = resting_on_sources(self.kb, source.briefing)
        return self._resting[id_][source.ref]

    @cached_property
    def documents(self) -> Index[Source]:
        """The sources of all briefings by their identity, the first of each first."""
        return same_source(self.kb)

    @cached_property
    def repeating(self) -> Index[Source]:
        """The sources that repeat a document, by its identity."""
        sources = self.kb.sources.values()
        return Index(sources, lambda source: [one.identity for one in source.based_on])

    def is_by_a_party(self, source: Source) -> bool:
        """Whether a party to something that rests on a source published it."""
        return any(is_by_a_party(source, one) for one in self.resting_on(source))


def by_source(uses: Iterable[Use]) -> list[list[Use]]:
    """Put together what is used of the same source, in the order in which sources come."""
    used: dict[str, list[Use]] = {}
    for use in uses:
        used.setdefault(use.source.ref, []).append(use)
    return list(used.values())
