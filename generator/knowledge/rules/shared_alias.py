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
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    aliases: [Kingdom of Norway]
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Hint, Note
from generator.diagnostics.wording import quoted
from generator.knowledge.world import World
from generator.model.actor import Actor
from generator.source.span import Span


def check(world: World) -> Iterator[Diagnostic]:
    """Find names and aliases that an earlier actor has."""
    first: dict[str, tuple[str, Span]] = {}
    for id_ in sorted(world.records.actors):
        for name, span in names(world.records.actors[id_]):
            owner, place = first.setdefault(folded(name), (id_, span))
            if owner != id_:
                yield fault(name, span, owner, place)


def names(actor: Actor) -> Iterator[tuple[str, Span]]:
    """Give all names of an actor with their places."""
    if actor.is_given("name"):
        yield actor.name, actor.at("name")
    for index, alias in enumerate(actor.aliases):
        yield alias, actor.at("aliases", index)


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
