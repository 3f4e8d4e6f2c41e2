"""An actor that nothing names.

An actor's page is made of what briefings say of it. One that no other record names, in
a field or by a link, has an empty page; often its id is misspelt where it should stand.

Bad:
    # briefings/actors/nordic-council.yaml
    name: Nordic Council
    kind: organization

Good:
    # briefings/actors/nordic-council.yaml
    name: Nordic Council
    kind: organization
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    memberships:
      - of: nordic-council
      - of: nato
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find actors that no other record names; silent while a file cannot be read in full."""
    for id_, actor in world.records.actors.items():
        if world.is_whole and not world.names.may_hold("actor", actor):
            yield Diagnostic(
                "unreferenced-actor",
                actor.at("name"),
                f"nothing names the actor {quoted(id_)}",
                Hint("name it in a briefing or in another actor's file, or delete this file"),
            )
