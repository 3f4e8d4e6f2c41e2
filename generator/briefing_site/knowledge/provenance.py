"""What rests on which source: takes the knowledge base, gives it by source, both ways."""

from __future__ import annotations

from briefing_site.knowledge.base import Index, KnowledgeBase
from briefing_site.knowledge.entities import Assessment, Event, PolicyPosition, Source, Statement

Resting = Statement | PolicyPosition | Event | Assessment


def resting_on_sources(kb: KnowledgeBase) -> Index[Resting]:
    """Give what rests on each source, by the source's reference.

    A position rests on its own sources and on those of its evidence; an assessment on the
    sources that it names.
    """
    everything: list[Resting] = [
        *kb.statements.values(),
        *kb.positions,
        *kb.events.values(),
        *kb.assessments,
    ]
    return Index(everything, lambda one: [source.ref for source in sources_of(one)])


def sources_of(one: Resting) -> tuple[Source, ...]:
    """Give the sources that a part of a briefing rests on."""
    match one:
        case PolicyPosition():
            return one.sources
        case Assessment():
            return tuple(basis for basis in one.basis if isinstance(basis, Source))
    return tuple(use.source for use in one.uses)


def same_source(kb: KnowledgeBase) -> Index[Source]:
    """Give the sources of all briefings by their identity: one address, one source."""
    return Index(kb.sources.values(), lambda source: [source.identity])
