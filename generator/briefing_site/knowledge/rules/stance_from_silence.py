"""A position that only votes show in which the actor voted neither for nor against.

An abstention, an absence and sponsorship never make a stance: they say that somebody did not
choose a side, or do not say which. Where an explanation of the vote says more, name that
statement as evidence.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    votes:
      - id: projects
        body: nato
        title: Projects without Russia
        result: adopted
        for: [canada]
        abstained: [norway]
        sources: [release]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [projects]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    votes:
      - id: projects
        body: nato
        title: Projects without Russia
        result: adopted
        for: [canada]
        abstained: [norway]
        sources: [release]
    positions:
      - actors: [canada]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [projects]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.entities import PolicyPosition, Vote
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Ballot, Completeness

SIDES = (Ballot.FOR, Ballot.AGAINST)


def check(world: World) -> Iterator[Diagnostic]:
    """Find those who are placed by nothing but votes in which they took no side."""
    for position in world.kb.positions:
        votes = [one for one in position.evidence if isinstance(one, Vote)]
        if position.follows_from is None and position.is_shown_by_nothing_but(votes):
            for actor in position.actors:
                if not any(may_be_on_a_side(vote, actor) for vote in votes):
                    yield fault(position, actor, votes[0])


def may_be_on_a_side(vote: Vote, actor: Actor) -> bool:
    """Whether somebody voted for or against, or may have, as not everybody is named."""
    how = vote.ballot_of(actor)
    is_partial = vote.record.lists is Completeness.PARTIAL or not vote.voters
    return how in SIDES or is_unknown(vote) or (how is None and is_partial)


def is_unknown(vote: Vote) -> bool:
    """Whether a list of those who took a side could not be read, or names who has no file."""
    record = vote.record
    named = (*record.for_, *record.against)
    known = {actor.id for how in SIDES for actor in vote.ballots[how]}
    return not record.is_known("for", "against") or not known.issuperset(named)


def fault(position: PolicyPosition, actor: Actor, vote: Vote) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "stance-from-silence",
        position.record.at("actors", position.record.actors.index(actor.id)),
        f"{quoted(actor.id)} is placed by a vote in which it voted neither for nor against",
        Hint('take it out of "actors", or name a statement or a source that shows its stance'),
        (Note("the vote is here", vote.record.at("id")),),
    )
