"""Lines as readers see them: takes records, gives for each the `Fact` that it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from briefing_site.exports.file import as_json
from briefing_site.exports.positions import evidence_of, until_of
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.cited import Use
from briefing_site.knowledge.entities import Evidence, PolicyPosition, Statement, Vote, standing
from briefing_site.knowledge.positions import stands
from briefing_site.model.issue import Issue
from briefing_site.naming.stances import Proposition
from briefing_site.pages import links
from briefing_site.pages.known import Fact, FactKind

Told = PolicyPosition | Statement | Issue


def told_in(kb: KnowledgeBase) -> Iterator[Told]:
    """Go through the records of which there may be facts."""
    return chain(kb.positions, kb.statements.values(), kb.issues.values())


def facts_of(records: Iterable[Told]) -> Iterator[Fact]:
    """Go through the facts of records."""
    return filter(None, map(fact_of, records))


def fact_of(one: Told) -> Fact | None:
    """Give what is told of a record; nothing of a position or a statement that does not count."""
    if not isinstance(one, Issue) and not stands(one):
        return None
    if isinstance(one, PolicyPosition):
        return position_fact(one)
    if isinstance(one, Statement):
        return Fact(FactKind.STATEMENT, links.statement(one.ref))
    return Fact(FactKind.PROPOSITION, links.issue(one.id), str(Proposition.of(one)))


def position_fact(position: PolicyPosition) -> Fact:
    """Give what the tables tell of a position, but for where it stands in its briefing."""
    told = evidence_of(position) | until_of(position) | {"first": position.when.first.isoformat()}
    told.pop("by_votes", None)  # which a comparison alone tells
    return Fact(
        FactKind.POSITION,
        links.issue(position.issue.id),
        as_json(told),
        tuple(dict.fromkeys(what_shows(position))),
        tuple(links.actor(actor.id) for actor in position.actors),
    )


def what_shows(position: PolicyPosition) -> Iterator[str]:
    """Go through the pages that a position rests on, that of its briefing first."""
    yield links.briefing(position.briefing.id)
    yield from pages_of(position.standing_evidence, position.uses)
    if position.ended:
        yield from pages_of(standing(position.end_evidence), position.end_uses)


def pages_of(evidence: Iterable[Evidence], uses: Iterable[Use]) -> Iterator[str]:
    """Go through the pages of statements and votes, the briefings that hold them, and sources."""
    for one in evidence:
        is_vote = isinstance(one, Vote)
        whole = one if isinstance(one, Statement | Vote) else one.statement
        yield links.vote(whole.ref) if is_vote else links.statement(whole.ref)
        yield links.briefing(whole.briefing.id)
    yield from (links.source(use.source.ref) for use in uses)


def of_each_actor(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Go through facts, those of several actors once for each."""
    for fact in facts:
        if len(fact.actors) > 1:
            yield from (replace(fact, actors=(actor,)) for actor in fact.actors)
        else:
            yield fact
