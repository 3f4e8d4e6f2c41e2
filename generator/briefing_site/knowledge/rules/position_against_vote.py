"""A position that a vote of the same day contradicts.

A written position of the same actor, issue and day takes the place of the one that would follow
from a vote. Where one is `supports` and the other `opposes`, one of the two is wrong.

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
      - id: resumption
        body: nato
        title: Work in projects without Russia
        result: rejected
        for: [canada, norway]
        against: [russia]
        sources: [release]
        issues:
          - issue: arctic-cooperation
            when_for: supports
    positions:
      - actors: [norway]
        issue: arctic-cooperation
        stance: opposes
        summary: All work is to rest.
        evidence: [resumption]

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
      - id: resumption
        body: nato
        title: Work in projects without Russia
        result: rejected
        for: [canada, norway]
        against: [russia]
        sources: [release]
        issues:
          - issue: arctic-cooperation
            when_for: supports
    positions:
      - actors: [norway]
        issue: arctic-cooperation
        stance: conditional
        summary: Work resumes in projects without Russia.
        conditions: [Russia takes no part in the projects.]
        evidence: [resumption]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.votes import Side, sides, written
from briefing_site.knowledge.world import World
from briefing_site.model.vocabularies import Stance

OPPOSITE = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}


def check(world: World) -> Iterator[Diagnostic]:
    """Find written positions whose opposite a vote of that day says."""
    known = written(world.kb.positions)
    for side in sides(filter(stands, world.kb.votes.values())):
        for actor in side.actors:
            position = known.get(side.placing(actor))
            if position and position.stance is OPPOSITE.get(side.stance):
                yield fault(actor.id, position, side)


def fault(actor: str, position: PolicyPosition, side: Side) -> Diagnostic:
    """Word the finding."""
    record, vote = position.record, side.vote
    return Diagnostic(
        "position-against-vote",
        record.at("stance"),
        f"{quoted(actor)} is placed at {quoted(position.stance)} here, "
        f"and its vote {quoted(vote.record.id)} of that day says {quoted(side.stance)}",
        Hint("correct one of the two, or leave out what that side of the vote means"),
        (Note("what the vote means is said here", side.place),),
    )
