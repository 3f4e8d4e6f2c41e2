"""A name that two actors claim.

Names and aliases in texts become links by themselves, and the search finds actors by
them. A name that two actors claim, in capitals or not, would lead to one of them by
chance.

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

import unicodedata
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.source.span import Span


def check(world: World) -> Iterator[Diagnostic]:
    """Find names and aliases that an earlier actor has."""
    first: dict[str, tuple[str, Span]] = {}
    for id_, name, span in names(world):
        owner, place = first.setdefault(folded(name), (id_, span))
        if owner != id_:
            yield fault(name, span, owner, place)


def names(world: World) -> Iterator[tuple[str, str, Span]]:
    """Give the names of all actors with their ids and places, then all aliases."""
    actors = [world.records.actors[id_] for id_ in sorted(world.records.actors)]
    for actor in actors:
        if actor.is_given("name"):
            yield actor.id, actor.name, actor.at("name")
    for actor in actors:
        for index, alias in enumerate(actor.aliases):
            yield actor.id, alias, actor.at("aliases", index)


def folded(name: str) -> str:
    """Make names equal that differ only in capitals, white space or Unicode form."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def fault(name: str, span: Span, owner: str, place: Span) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "shared-alias",
        span,
        f"the name {quoted(name)} belongs to {quoted(owner)} already",
        Hint("leave it to one of the two, or write a fuller name"),
        (Note(f"{quoted(owner)} has it here", place),),
    )
