"""Which part is which: takes the parts of a list before and after, gives them in pairs.

Each kind of part has traits by which it is known, the surest first: its id, or who stands on
what; a statement whose id is new is known by its words. What has no name of its own is paired
where all of it is the same, and then in order.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.changes.matching import content
from generator.model.actor import Membership
from generator.model.briefing import EventRecord, PositionRecord, StatementRecord
from generator.model.record import Record
from generator.model.source import SourceRecord

Trait = Callable[[Any], Hashable]

TRAITS: dict[type[Record], tuple[Trait, ...]] = {
    SourceRecord: (lambda part: part.id,),
    EventRecord: (lambda part: part.id,),
    StatementRecord: (lambda part: part.id, lambda part: (part.by, part.quote, part.summary)),
    PositionRecord: (
        lambda part: (frozenset(part.actors), part.issue, part.date),
        lambda part: (frozenset(part.actors), part.issue),
    ),
    Membership: (lambda part: (part.of, part.from_), lambda part: part.of),
}

NAMELESS: tuple[Trait, ...] = (lambda part: repr(content(part)), lambda _: "")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a record, and its number in the list, from 1."""

    number: int
    record: Record


PartPair = tuple[Part | None, Part | None]


def pair_parts(before: Sequence[Record], after: Sequence[Record]) -> list[PartPair]:
    """Pair parts in the order in which they stand now; those that went stand last."""
    gone = [Part(number, record) for number, record in enumerate(before, start=1)]
    come = [Part(number, record) for number, record in enumerate(after, start=1)]
    found: dict[int, Part] = {}
    for trait in traits_of([*before, *after]):
        for old, new in matches(gone, come, trait):
            found[new.number] = old
            gone.remove(old)
            come.remove(new)
    all_ = [Part(number, record) for number, record in enumerate(after, start=1)]
    return [*((found.get(part.number), part) for part in all_), *((part, None) for part in gone)]


def traits_of(parts: Sequence[Record]) -> tuple[Trait, ...]:
    """Give the traits by which the parts of one list are known."""
    return TRAITS.get(type(parts[0]), NAMELESS) if parts else ()


def matches(
    gone: Sequence[Part], come: Sequence[Part], trait: Trait
) -> Iterator[tuple[Part, Part]]:
    """Find parts with one trait in common; of several, the first goes with the first."""
    waiting: dict[Hashable, list[Part]] = {}
    for part in gone:
        waiting.setdefault(trait(part.record), []).append(part)
    for part in list(come):
        if same := waiting.get(trait(part.record)):
            yield same.pop(0), part
