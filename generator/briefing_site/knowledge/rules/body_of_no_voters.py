"""A vote taken by a state, by a person, or by one of its own voters.

`body` is where the vote was taken: a council, an assembly, a parliament. Who voted there stands in
the vote's lists, and each votes for itself: a body casts no vote in its own midst.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: minutes
        title: Minutes
        url: https://arctic-council.org/minutes/
    votes:
      - id: resumption
        body: canada
        title: Resumption of work
        result: adopted
        for: [canada, norway]
        lists: partial
        sources: [minutes]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: minutes
        title: Minutes
        url: https://arctic-council.org/minutes/
    votes:
      - id: resumption
        body: nato
        title: Resumption of work
        result: adopted
        for: [canada, norway]
        lists: partial
        sources: [minutes]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind, Ballot
from briefing_site.model.vote import VoteRecord

ALONE = {ActorKind.STATE: "a state", ActorKind.PERSON: "a person"}


def check(world: World) -> Iterator[Diagnostic]:
    """Find votes whose body is none that others vote in."""
    for vote in world.votes:
        body = world.records.actors.get(vote.body) if vote.is_known("body") else None
        if body and body.is_given("kind") and body.kind in ALONE:
            yield no_body(vote, body)
        elif body:
            yield from among_its_voters(vote)


def no_body(vote: VoteRecord, named: Actor) -> Diagnostic:
    """Word that a vote is said to be taken by somebody in whom nobody votes."""
    return Diagnostic(
        "body-of-no-voters",
        vote.at("body"),
        f"{quoted(named.id)} is {ALONE[named.kind]}, and a vote is taken in a body",
        Hint("name the council, assembly or parliament that voted"),
        (Note("its kind is given here", named.at("kind")),),
    )


def among_its_voters(vote: VoteRecord) -> Iterator[Diagnostic]:
    """Find the body in the lists of its own vote."""
    for how in Ballot:
        for place, voter in enumerate(vote.who_voted(how)):
            if voter == vote.body:
                yield Diagnostic(
                    "body-of-no-voters",
                    vote.at(how.value, place),
                    f"{quoted(voter)} is the body that voted, and not one of its voters",
                    Hint("leave it out, or correct the body"),
                    (Note("the body is named here", vote.at("body")),),
                )
