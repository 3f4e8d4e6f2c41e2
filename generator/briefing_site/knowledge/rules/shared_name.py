"""A name that several actors have.

Names and aliases in texts become links by themselves. One that several actors have, in capitals or
not, with an article or without, would lead to one of them by chance, so it becomes none: a text
says whom it means by the id.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    aliases: [The True North]
    memberships: [{of: nato}]
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    aliases: [the true north]

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    aliases: [The True North]
    memberships: [{of: nato}]
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    aliases: [Kingdom of Norway]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.knowledge.actor_names import Naming, shared
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find names and aliases that another actor has, too, at each who has them."""
    actors = [world.records.actors[id_] for id_ in sorted(world.records.actors)]
    for claims in shared(actors).values():
        for claim in claims:
            yield fault(claim, [one for one in claims if one.actor != claim.actor])


def fault(claim: Naming, others: list[Naming]) -> Diagnostic:
    """Word the finding at one of those who have a name."""
    return Diagnostic(
        "shared-name",
        claim.span,
        f"the name {quoted(claim.name)} is not linked: {quoted(others[0].actor)} has it, too",
        Hint(f"link to it in texts as {whole(f'[[{claim.actor}|{claim.name}]]')}"),
        tuple(Note(f"{quoted(one.actor)} has it here", one.span) for one in others),
    )
