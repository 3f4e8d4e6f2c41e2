"""From records to the knowledge base: takes all records, resolves every reference."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from typing import Any

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import order_in_time
from briefing_site.knowledge.identity import origins_of
from briefing_site.knowledge.inheritance import ids_in
from briefing_site.knowledge.name_order import in_order
from briefing_site.knowledge.parties import sides_of
from briefing_site.knowledge.records import Records
from briefing_site.knowledge.resolver import Resolver
from briefing_site.knowledge.votes import positions_from
from briefing_site.model.briefing import Briefing
from briefing_site.model.vocabularies import Status


def resolve(records: Records, *, drafts: bool) -> KnowledgeBase:
    """Resolve all references, kind by kind, since positions name statements and those sources.

    Args:
        records: Every record.
        drafts: Whether briefings with the status `draft` belong to it.
    """
    by_id = shown_briefings(records, drafts=drafts)
    briefings = by_id.values()
    resolver = resolver_for(records, briefings)
    sources = {one.ref: one for each in briefings for one in resolver.sources_of(each)}
    resolver.sources = sources
    voted = [vote for briefing in briefings for vote in resolver.votes_of(briefing)]
    voted.sort(key=order_in_time)
    votes = {vote.ref: vote for vote in voted}
    resolver.voted = votes.keys()
    said = [one for briefing in briefings for one in resolver.statements_of(briefing)]
    said.sort(key=order_in_time)
    statements = {one.ref: one for one in said}
    passages = {part.ref: part for one in said for part in one.passages}
    happened = [event for briefing in briefings for event in resolver.events_of(briefing)]
    happened.sort(key=order_in_time)
    events = {event.ref: event for event in happened}
    resolver.evidence = {**votes, **passages, **statements}
    placed = [one for briefing in briefings for one in resolver.positions_of(briefing)]
    placed += positions_from(voted, placed, resolver.holders)
    placed.sort(key=order_in_time)
    resolver.basis = ChainMap[str, Any](statements, passages, votes, events, sources)
    judged = (one for briefing in briefings for one in resolver.assessments_of(briefing))
    return KnowledgeBase(
        actors=resolver.actors,
        issues=resolver.issues,
        briefings=by_id,
        sources=sources,
        statements=statements,
        passages=passages,
        positions=tuple(placed),
        events=events,
        votes=votes,
        assessments=tuple(judged),
    )


def shown_briefings(records: Records, *, drafts: bool) -> dict[str, Briefing]:
    """Give the briefings in the order of their ids, with or without the drafts."""
    return {
        id_: briefing
        for id_, briefing in sorted(records.briefings.items())
        if drafts or briefing.status is not Status.DRAFT
    }


def resolver_for(records: Records, briefings: Iterable[Briefing]) -> Resolver:
    """Make ready what stands in records alone."""
    actors = in_order(records.actors)
    resolver = Resolver(
        actors=actors,
        issues=in_order(records.issues),
        origins=origins_of(briefings, sides_of(actors)),
        spoken=frozenset(ref for briefing in briefings for ref in spoken_in(briefing)),
    )
    resolver.holders = holders_by_issue(map(resolver.holders_in, briefings))
    return resolver


def spoken_in(briefing: Briefing) -> list[str]:
    """Give the references of a briefing's statements and their passages."""
    return [f"{briefing.id}#{id_}" for record in briefing.statements for id_ in ids_in(record)]


def holders_by_issue(each: Iterable[Mapping[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    """Put together who takes a position on each issue in several briefings."""
    holders: dict[str, set[str]] = {}
    for held in each:
        for issue, parties in held.items():
            holders.setdefault(issue, set()).update(parties)
    return {issue: frozenset(parties) for issue, parties in holders.items()}
