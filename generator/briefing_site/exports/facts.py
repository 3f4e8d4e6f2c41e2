"""Lines as readers see them: takes records, gives for each the `Fact` that it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from briefing_site.exports.file import as_json
from briefing_site.exports.positions import Json, evidence_of, until_of
from briefing_site.exports.votes import when_of
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.cited import Use
from briefing_site.knowledge.entities import Evidence, PolicyPosition, Statement, Vote, standing
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.votes import each_once
from briefing_site.model.issue import Issue
from briefing_site.naming.stances import Proposition
from briefing_site.pages import links
from briefing_site.pages.known import Fact, FactKind


@frozen
class VoteInRecord:
    """A vote that stands among all others.

    Attributes:
        vote: The vote.
        is_counted: Whether it is, and no other record of the same vote.
    """

    vote: Vote
    is_counted: bool


OneFact = PolicyPosition | Statement | Issue
"""What there is one fact of, or none."""

Told = OneFact | VoteInRecord


def told_in(kb: KnowledgeBase) -> Iterator[Told]:
    """Go through the records of which there may be facts."""
    return chain(kb.positions, kb.statements.values(), kb.issues.values(), votes_in(kb))


def votes_in(kb: KnowledgeBase) -> Iterator[VoteInRecord]:
    """Go through the votes that stand, each with whether it is counted."""
    counted = frozenset(each_once(kb.votes.values()))
    return (VoteInRecord(one, one in counted) for one in filter(stands, kb.votes.values()))


def key_of(told: Told) -> object:
    """Tell a record from all others that are there; a vote also from itself if not counted."""
    return (id(told.vote), told.is_counted) if isinstance(told, VoteInRecord) else id(told)


def facts_of(records: Iterable[Told]) -> Iterator[Fact]:
    """Go through the facts of records."""
    for one in records:
        if isinstance(one, VoteInRecord):
            yield from ballot_facts(one)
        elif fact := fact_of(one):
            yield fact


def fact_of(one: OneFact) -> Fact | None:
    """Give what is told of a record; nothing of a position or a statement that does not count."""
    if not isinstance(one, Issue) and not stands(one):
        return None
    if isinstance(one, PolicyPosition):
        return position_fact(one)
    if isinstance(one, Statement):
        return Fact(FactKind.STATEMENT, links.statement(one.ref))
    return Fact(FactKind.PROPOSITION, links.issue(one.id), str(Proposition.of(one)))


def ballot_facts(one: VoteInRecord) -> Iterator[Fact]:
    """Go through what one could do in a vote, with those who did, and whether they barred it so.

    A vote is named by its words of now, so that no fact repeats any.
    """
    vote, record = one.vote, when_of(one.vote)
    uncounted: Json = {} if one.is_counted else {"uncounted": True}
    rests_on = (links.briefing(vote.briefing.id),)
    for how, actors in vote.ballots.items():
        for is_veto in (False, True):
            did = [links.actor(who.id) for who in actors if (who in vote.vetoed_by) is is_veto]
            told = record | uncounted | {"did": how.value} | ({"veto": True} if is_veto else {})
            if did:
                about = links.vote(vote.ref)
                yield Fact(FactKind.VOTE, about, as_json(told), rests_on, tuple(did))


def position_fact(position: PolicyPosition) -> Fact:
    """Give what the tables tell of a position, but for where it stands in its briefing.

    That votes alone show it is said without naming them: it rests on these.
    """
    told = evidence_of(position) | until_of(position) | {"first": position.when.first.isoformat()}
    if "by_votes" in told:
        told["by_votes"] = True
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
