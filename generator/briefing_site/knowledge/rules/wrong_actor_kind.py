"""An actor whose kind cannot have this part.

States and bodies have members and offices; persons hold offices and speak on behalf of
states and bodies. Where a kind does not fit, either the kind or the reference is wrong.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships:
      - of: norway
    roles:
      - title: Member of the Arctic Council
        of: norway

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships:
      - of: nato
        from: 1949-08-24
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.walk import FoundReference
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor, Membership, Role
from briefing_site.model.actor_names import Parent
from briefing_site.model.vocabularies import ActorKind

A = {
    ActorKind.STATE: "a state",
    ActorKind.GOVERNMENT_BODY: "a government body",
    ActorKind.BLOC: "a bloc",
    ActorKind.ORGANIZATION: "an organization",
    ActorKind.COMPANY: "a company",
    ActorKind.COURT: "a court",
    ActorKind.MOVEMENT: "a movement",
    ActorKind.ARMED_GROUP: "an armed group",
    ActorKind.PERSON: "a person",
}

JUDGED = frozenset({"as", "of", "on_behalf_of"})
"""The fields in which not every kind of actor can stand, whatever they are fields of."""

JOINED = frozenset({ActorKind.BLOC, ActorKind.ORGANIZATION})


def check(world: World) -> Iterator[Diagnostic]:
    """Find actors in a part that their kind cannot have."""
    for actor in world.records.actors.values():
        if actor.roles and actor.is_given("kind") and actor.kind is not ActorKind.PERSON:
            yield Diagnostic(
                "wrong-actor-kind",
                actor.key("roles"),
                f"only a person holds offices, and {quoted(actor.id)} is {A[actor.kind]}",
                Hint('move the roles to the file of the person, or write "memberships"'),
            )
    parents = world.contents.references_in("actor", of=Parent)
    for _, found in chain(parents, world.contents.references_in(*JUDGED)):
        named = world.records.actors.get(found.value) if found.kind == "actor" else None
        if named and named.is_given("kind"):
            yield from misplaced(found, named)


def misplaced(found: FoundReference, named: Actor) -> Iterator[Diagnostic]:
    """Judge one reference by the kind of the actor that it names."""
    is_of = found.path == ("of",)
    if is_of and isinstance(found.record, Membership) and named.kind not in JOINED:
        lack = "and only a bloc or an organization has members"
        yield fault(found, named, lack, 'name one of these, or write "parent" instead')
    elif found.path == ("as",) and named.kind not in JOINED:
        lack = "and only under the name of a bloc or an organization do others speak"
        cure = 'name one of these, or leave "as" out; who is spoken for is "on_behalf_of"'
        yield fault(found, named, lack, cure)
    if named.kind is not ActorKind.PERSON:
        return
    if is_of and isinstance(found.record, Role):
        yield fault(
            found, named, "and an office is one of a state or a body", "name the state or the body"
        )
    elif isinstance(found.record, Parent) and found.path == ("actor",):
        yield fault(
            found, named, "and only a state or a body is above others", "name the state or the body"
        )
    elif found.path == ("on_behalf_of",):
        lack = "and only a state or a body is spoken for"
        yield fault(found, named, lack, 'name the state or the body, or add the person to "by"')


def fault(found: FoundReference, named: Actor, lack: str, cure: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "wrong-actor-kind",
        found.record.at(*found.path),
        f"{quoted(named.id)} is {A[named.kind]}, {lack}",
        Hint(cure),
        (Note("its kind is given here", named.at("kind")),),
    )
