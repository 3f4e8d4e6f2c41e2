"""The names of actors: takes the actors, gives whose each name is, and which several have."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing_site.frozen import frozen
from briefing_site.model.actor import Actor
from briefing_site.model.record import Record
from briefing_site.source.span import Span


@frozen
class Naming:
    """A name, whose it is, and where it says so."""

    name: str
    actor: str
    record: Record
    path: tuple[str | int, ...]

    @property
    def span(self) -> Span:
        """The place of the name, which is looked for only where it is told."""
        return self.record.at(*self.path)


def namings(actors: Iterable[Actor]) -> Iterator[Naming]:
    """Go through every name that some actors have or had, and every alias."""
    for actor in actors:
        if actor.is_given("name"):
            yield Naming(actor.name, actor.id, actor, ("name",))
        for dated in actor.names:
            yield Naming(dated.name, actor.id, dated, ("name",))
        for index, alias in enumerate(actor.aliases):
            yield Naming(alias, actor.id, actor, ("aliases", index))


def shared(actors: Iterable[Actor]) -> dict[str, tuple[Naming, ...]]:
    """Give the names that several actors have, by what makes them one, each with all who do."""
    found: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings(actors):
        found[folded(naming.name)].append(naming)
    several = {name: {one.actor for one in claims} for name, claims in found.items()}
    return {name: tuple(found[name]) for name in found if len(several[name]) > 1}


def by_name(actors: Iterable[Actor]) -> dict[str, str]:
    """Give whose each name is, by what makes names one; those that several have are left out."""
    known = tuple(actors)
    nobodys = shared(known)
    names = {folded(one.name): one.actor for one in namings(known)}
    return {name: actor for name, actor in names.items() if name not in nobodys}


def folded(name: str) -> str:
    """Make names equal that differ only in an article, capitals, white space or Unicode form."""
    bare = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return bare.removeprefix("the ")
