"""Which part is which: takes the parts of a list before and after, gives them in pairs.

Each kind of part has traits by which it is known, the surest first: its id, the one that it says
it had, or who stands on what; a statement whose id is new is known by its words. What has no name
of its own is paired where all of it is the same, and then in order.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial
from typing import Any

from briefing_site.changes.matching import content
from briefing_site.frozen import frozen
from briefing_site.model.actor import Membership
from briefing_site.model.actor_names import DatedName
from briefing_site.model.event import EventRecord
from briefing_site.model.position import PositionRecord
from briefing_site.model.record import Record
from briefing_site.model.source import SourceRecord
from briefing_site.model.statement import PassageRecord, StatementRecord, TranslationRecord
from briefing_site.model.vote import VoteRecord

Trait = Callable[[Any], Hashable]


@frozen(eq=False)
class Part:
    """A part of a record, and its number in the list, from 1."""

    number: int
    record: Record


PartPair = tuple[Part | None, Part | None]

Matching = Callable[[Sequence[Part], Sequence[Part]], Iterator[tuple[Part, Part]]]
"""Finds, among parts that went and parts that came, those that are the same."""


def own_id(part: Any) -> str | None:  # noqa: ANN401 - any part
    """Give the id that a part has, if it has one."""
    id_: str | None = getattr(part, "id", None)
    return id_


def with_same(
    trait: Trait, gone: Sequence[Part], come: Sequence[Part]
) -> Iterator[tuple[Part, Part]]:
    """Find parts with one trait in common; of several, the first goes with the first."""
    waiting: dict[Hashable, deque[Part]] = {}
    for part in gone:
        waiting.setdefault(trait(part.record), deque()).append(part)
    for part in come:
        if same := waiting.get(trait(part.record)):
            yield same.popleft(), part


def with_former_id(gone: Sequence[Part], come: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Find parts that name the id of one that went."""
    waiting = {own_id(part.record): part for part in gone}
    for part in come:
        former = next((id_ for id_ in part.record.former_ids if id_ in waiting), None)
        if former:
            yield waiting.pop(former), part


MATCHINGS: dict[type[Record], tuple[Matching, ...]] = {
    SourceRecord: (partial(with_same, own_id), with_former_id),
    EventRecord: (partial(with_same, own_id), with_former_id),
    VoteRecord: (partial(with_same, own_id), with_former_id),
    StatementRecord: (
        partial(with_same, own_id),
        with_former_id,
        partial(with_same, lambda part: (part.speaker_ids, part.quote, part.summary)),
    ),
    PassageRecord: (
        partial(with_same, own_id),
        with_former_id,
        partial(with_same, lambda part: (part.quote, part.summary)),
    ),
    TranslationRecord: (partial(with_same, lambda part: part.lang),),
    PositionRecord: (
        partial(with_same, lambda part: (frozenset(part.actors), part.issue, part.date)),
        partial(with_same, lambda part: (frozenset(part.actors), part.issue)),
    ),
    DatedName: (partial(with_same, lambda part: part.name),),
    Membership: (
        partial(with_same, lambda part: (part.of, part.from_)),
        partial(with_same, lambda part: part.of),
    ),
}

NAMELESS: tuple[Matching, ...] = (
    partial(with_same, lambda part: repr(content(part))),
    partial(with_same, lambda _: ""),
)


def pair_parts(before: Sequence[Record], after: Sequence[Record]) -> list[PartPair]:
    """Pair parts in the order in which they stand now; those that went stand last."""
    gone = numbered(before)
    come = numbered(after)
    found: dict[int, Part] = {}
    for matching in matchings_of([*before, *after]):
        for old, new in list(matching([*gone.values()], [*come.values()])):
            found[new.number] = gone.pop(old.number)
            del come[new.number]
    pairs = [(found.get(number), part) for number, part in numbered(after).items()]
    return [*pairs, *((part, None) for part in gone.values())]


def numbered(records: Sequence[Record]) -> dict[int, Part]:
    """Give the parts of a list by their number in it."""
    return {number: Part(number, record) for number, record in enumerate(records, start=1)}


def matchings_of(parts: Sequence[Record]) -> tuple[Matching, ...]:
    """Give the ways to find the parts of one list again, the surest first."""
    return MATCHINGS.get(type(parts[0]), NAMELESS) if parts else ()
