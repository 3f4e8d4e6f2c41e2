"""Possible duplicates: takes what is new, gives what may be there already."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from rapidfuzz import fuzz, process

from briefing_site.changes.change import PossibleDuplicate
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.folding import fold
from briefing_site.knowledge.recorded_twice import said_twice, voted_twice
from briefing_site.knowledge.wordings import without_article
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing

LIKE = 90.0
"""The similarity, of 100, from which two names may be one (rapidfuzz `token_sort_ratio`).

Words in another order are the same; Austria and Australia (87.5) are not.
"""


def possible_duplicates(
    new: Iterable[Actor], actors: Mapping[str, Actor]
) -> Iterator[PossibleDuplicate]:
    """Go through the new actors that have a name or an alias like one of another actor's."""
    known = [(name, actor) for actor in actors.values() for name in names_of(actor)]
    names = [name for name, _ in known]
    for actor in new:
        likest = max(
            (found for name in names_of(actor) for found in like(name, names, known, actor)),
            default=None,
        )
        if likest:
            other = actors[likest[1]]
            yield PossibleDuplicate(actor.id, actor.name, other.id, other.name)


def recorded_already(new: Collection[Briefing], kb: KnowledgeBase) -> Iterator[PossibleDuplicate]:
    """Go through the new briefings of which another one records a statement or a vote too."""
    fresh = {one.id for one in new}
    for twice in chain(said_twice(kb.statements.values()), voted_twice(kb.votes.values())):
        found = (twice.again.briefing, twice.first.briefing)
        if again := next((one for one in found if one.id in fresh), None):
            other = next(one for one in found if one is not again)
            yield PossibleDuplicate(again.id, again.title, other.id, other.title)


def names_of(actor: Actor) -> list[str]:
    """Give everything that an actor is called, as it is compared."""
    return [without_article(fold(name).casefold()) for name in (actor.name, *actor.aliases)]


def like(
    name: str, names: list[str], known: list[tuple[str, Actor]], but: Actor
) -> Iterator[tuple[float, str]]:
    """Find other actors with such a name, each with its similarity."""
    found = process.extract(
        name, names, scorer=fuzz.token_sort_ratio, score_cutoff=LIKE, limit=None
    )
    for _, score, place in found:
        if known[place][1] is not but:
            yield score, known[place][1].id
