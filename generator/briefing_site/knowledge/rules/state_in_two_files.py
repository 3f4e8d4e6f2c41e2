"""A state that two files describe.

Two actors of the kind `state` with one code in `country` are one state under two names, as
`germany` and `alemania`: what it said is then divided between two pages. A state of other times
says when it ended (`to`) or whose place it took (`succeeds`); one that is disputed says so.

Bad:
    # briefings/actors/germany.yaml
    name: Germany
    kind: state
    country: DE
    memberships: [{of: nato}]
    # briefings/actors/alemania.yaml
    name: Alemania
    kind: state
    country: DE
    memberships: [{of: nato}]

Good:
    # briefings/actors/germany.yaml
    name: Germany
    kind: state
    country: DE
    aliases: [{name: Alemania, lang: es}]
    memberships: [{of: nato}]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind


def check(world: World) -> Iterator[Diagnostic]:
    """Find states whose code another state of the same time has."""
    by_code = defaultdict[str, list[Actor]](list)
    for _, actor in sorted(world.records.actors.items()):
        if is_there_today(actor) and actor.country:
            by_code[actor.country].append(actor)
    for states in by_code.values():
        for actor in states:
            if other := next(same_as(actor, states), None):
                yield fault(actor, other)


def is_there_today(actor: Actor) -> bool:
    """Whether an actor is a state that has no end, as far as its file could be read."""
    is_state = actor.is_given("kind") and actor.kind is ActorKind.STATE
    is_known = actor.is_known("country", "to", "succeeds", "disputed_by")
    return is_state and is_known and actor.to is None and not actor.disputed_by


def same_as(actor: Actor, states: Iterable[Actor]) -> Iterator[Actor]:
    """Give the other states of a code of which neither took the place of the other."""
    for other in states:
        are_in_a_row = actor.id in other.succeeds or other.id in actor.succeeds
        if other is not actor and not are_in_a_row:
            yield other


def fault(actor: Actor, other: Actor) -> Diagnostic:
    """Word the finding at one of the two."""
    return Diagnostic(
        "state-in-two-files",
        actor.at("country"),
        f"{quoted(other.id)} is the same state: its country is {quoted(str(actor.country))}, too",
        Hint('make one of both: "briefings merge" does; of a state that has ended, write "to"'),
        (Note(f"{quoted(other.id)} has it here", other.at("country")),),
    )
