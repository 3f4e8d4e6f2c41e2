"""A family name that the name neither ends nor begins with.

Citations name a person by the family name: `Eide, E. B.` and `Eide, Espen Barth`. It is given as
`name` has it, with the particles that belong to it, as in `von der Leyen`, and comes last or
first: `Xi` is the family name of Xi Jinping. Who has none, or where it is not known, goes without
the field, and is cited by the whole name. Only persons have one.

Bad:
    # briefings/actors/espen-barth-eide.yaml
    name: Espen Barth Eide
    kind: person
    family_name: Barth

Good:
    # briefings/actors/espen-barth-eide.yaml
    name: Espen Barth Eide
    kind: person
    family_name: Eide
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.person_names import divided
from briefing_site.model.vocabularies import ActorKind


def check(world: World) -> Iterator[Diagnostic]:
    """Find family names that no citation can use."""
    for actor in world.records.actors.values():
        if actor.family_name and actor.is_known("name", "kind", "family_name"):
            yield from misfits(actor, actor.family_name)


def misfits(actor: Actor, family: str) -> Iterator[Diagnostic]:
    """Say of a family name that the actor is no person, or that its name has it elsewhere."""
    if actor.kind is not ActorKind.PERSON:
        yield Diagnostic(
            "family-name-apart",
            actor.key("family_name"),
            f"only a person has a family name, and {quoted(actor.id)} is none",
            Hint('leave "family_name" out'),
        )
    elif not divided(actor.name, family):
        yield Diagnostic(
            "family-name-apart",
            actor.at("family_name"),
            f"{quoted(actor.name)} neither ends nor begins with the family name {quoted(family)}",
            Hint("write it as the name has it, or leave it out: the whole name is cited then"),
        )
