"""The names that link by themselves: takes the actors, gives whose each name is.

A name that two actors have is nobody's. Names of places that are no actor's take part, so that no
link is made of a part of them: "South Sudan" is not Sudan, whether or not it has a file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from briefing_site.knowledge.actor_names import folded, namings, shared
from briefing_site.model.actor import Actor
from briefing_site.model.places import official_names, subdivisions, territories
from briefing_site.model.vocabularies import ActorKind
from briefing_site.prose.gazetteer import Gazetteer
from briefing_site.prose.neighbours import Neighbours

WORD = re.compile(r"\w+")


def gazetteer(actors: Iterable[Actor], language: str) -> Gazetteer:
    """Make ready the names that link by themselves.

    Args:
        actors: Whoever has a page.
        language: The tag of the texts' language.
    """
    known = tuple(actors)
    nobodys = shared(known)
    names = {one.name: one.actor for one in namings(known) if folded(one.name) not in nobodys}
    others = {one.name for claims in nobodys.values() for one in claims}
    states = {one.country: one.id for one in known if one.kind is ActorKind.STATE and one.country}
    official = {name: states[code] for name, code in official_names() if code in states}
    names = {name: id_ for name, id_ in official.items() if folded(name) not in nobodys} | names
    persons = {actor.id for actor in known if actor.kind is ActorKind.PERSON}
    others |= longer_names(known, names, language)
    return Gazetteer(names, others, persons, Neighbours(language))


def longer_names(actors: Iterable[Actor], names: dict[str, str], language: str) -> set[str]:
    """Give the names of places that are no actor's own.

    Of the many parts of states only those matter that hold an actor's name.
    """
    own = {actor.id: actor.country for actor in actors if actor.kind is ActorKind.STATE}
    whole = (*territories(language), *official_names())
    states = {name for name, code in whole if code not in own.values()}
    return (states | set(parts_holding(names))) - set(names)


def parts_holding(names: Iterable[str]) -> Iterator[str]:
    """Go through the parts of states whose names hold all words of another name, and more.

    A part holds a name's words only if it holds whichever of them is first in order.
    """
    by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
    for words in {words_of(name) for name in names}:
        if words:
            by_word[min(words)].append(words)
    for part, words in parts_of_states():
        if any(found < words for word in words for found in by_word.get(word, ())):
            yield part


@cache
def parts_of_states() -> tuple[tuple[str, frozenset[str]], ...]:
    """Give the names of the parts of states that have several words, with these."""
    parts = ((name, words_of(name)) for name, _ in subdivisions())
    return tuple((name, words) for name, words in parts if len(words) > 1)


def words_of(name: str) -> frozenset[str]:
    """Give the words of a name."""
    return frozenset(WORD.findall(name))
