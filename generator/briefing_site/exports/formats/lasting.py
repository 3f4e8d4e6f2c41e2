"""Ids that outlast a rename: takes what is published, gives the id that it had first.

Whoever took in an earlier file finds in a later one what is new of the same thing, not a second
thing. A record's first id is the oldest in `formerly`, of its briefing and of its own. A position
has no id but its number in the briefing, which changes where one is added before it: it is known
by its actors, its issue and its date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.model.briefing import Addressed
from briefing_site.model.record import NamedRecord
from briefing_site.pages.library import Library

Item = TypeVar("Item")


class FirstIds:
    """The first id of whatever is published."""

    def __init__(self, library: Library) -> None:
        self._holders = dict(holders(library))
        self._parts = dict(parts(library))
        self._positions = positions(library)

    def of(self, id_: str) -> str:
        """Give the first id of what has an id, that of a passage within its briefing alone."""
        if id_ in self._positions:
            return self._positions[id_]
        holder, mark, _ = id_.partition("#")
        own = self._parts.get(id_, id_[len(holder) + 1 :])
        return f"{self._holders.get(holder, holder)}{mark}{own}"


def holders(library: Library) -> Iterator[tuple[str, str]]:
    """Give the first id of each actor, issue and briefing that had another."""
    kb = library.kb
    for records in (kb.actors, kb.issues, kb.briefings):
        yield from renamed(records)


def renamed(records: Mapping[str, NamedRecord]) -> Iterator[tuple[str, str]]:
    """Give the first id of each record that had another."""
    for id_, record in records.items():
        if record.former_ids:
            yield id_, record.first_id(id_)


def parts(library: Library) -> Iterator[tuple[str, str]]:
    """Give the first id in its briefing, or in its actor, of each part that had another."""
    for briefing in library.kb.briefings.values():
        held: tuple[Addressed, ...] = (*briefing.statements, *briefing.votes)
        for part in (*held, *briefing.events, *briefing.sources):
            if part.formerly:
                yield f"{briefing.id}#{part.id}", part.first_id(part.id)
    for actor in library.kb.actors.values():
        for source in actor.sources:
            if source.formerly:
                yield f"{actor.id}#{source.id}", source.first_id(source.id)


def positions(library: Library) -> dict[str, str]:
    """Give what each position is known by."""
    return {one.ref: name for one, name in numbered(library.kb.positions, position_id)}


def position_id(position: PolicyPosition) -> str:
    """Name a position by its briefing, issue, actors and date, each by its first id."""
    issue, briefing = position.issue, position.briefing
    actors = sorted(actor.first_id(actor.id) for actor in position.actors)
    held = (issue.first_id(issue.id), *actors, position.when.text)
    return f"{briefing.first_id(briefing.id)}#position {' '.join(held)}"


def numbered(items: Iterable[Item], name: Callable[[Item], str]) -> Iterator[tuple[Item, str]]:
    """Name each item of a list; one that bears the name of an earlier one has its number, too."""
    seen: Counter[str] = Counter()
    for item in items:
        own = name(item)
        seen[own] += 1
        yield item, f"{own} {seen[own]}" if seen[own] > 1 else own
