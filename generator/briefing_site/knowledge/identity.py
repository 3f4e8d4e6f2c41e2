"""Which sources are one document: takes all briefings' sources, gives each its `Origin`.

Two records are of one document where any of their addresses is the same, however it is spelled:
their own, that of their symbol, or that of another language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing_site.frozen import frozen
from briefing_site.model.addresses import address_of_symbol, normalized
from briefing_site.model.briefing import Briefing
from briefing_site.model.source import SourceRecord
from briefing_site.model.vocabularies import SourceKind

OUTLETS = frozenset({SourceKind.NEWS, SourceKind.INTERVIEW, SourceKind.REPORT, SourceKind.DATASET})
"""Kinds that whoever publishes them writes: a name tells who that is, even where it is no actor."""


@frozen
class Origin:
    """A document, in whatever briefings it is cited.

    Attributes:
        identity: The reference of its first record, by the date of the briefing.
        publishers: The ids of those on whose side it was published, as far as any record says.
        is_its_speakers: Whether a record says that it comes from whoever speaks in it, and none
            says who that is.
        is_an_outlets: Whether a record names whose report or data it is, by a name that is no
            actor's.
    """

    identity: str
    publishers: frozenset[str] = frozenset()
    is_its_speakers: bool = False
    is_an_outlets: bool = False

    @property
    def is_publisher_known(self) -> bool:
        """Whether any record says enough of who published it to tell a party from others."""
        return bool(self.publishers) or self.is_its_speakers or self.is_an_outlets

    def is_independent_of(self, parties: frozenset[str]) -> bool:
        """Whether records say that it comes from none of some parties."""
        is_others = not self.is_its_speakers and self.publishers.isdisjoint(parties)
        return self.is_publisher_known and is_others


def addresses_of(record: SourceRecord) -> Iterator[str]:
    """Go through the addresses by which a document is known, each in its one spelling."""
    for one in record.every_version:
        if one.url:
            yield normalized(one.url)
        if address := address_of_symbol(one.symbol or ""):
            yield normalized(address)


class Cited(NamedTuple):
    """A source where a briefing lists it.

    Attributes:
        briefing: The briefing.
        record: The source.
    """

    briefing: Briefing
    record: SourceRecord

    @property
    def ref(self) -> str:
        """Name it with its briefing."""
        return f"{self.briefing.id}#{self.record.id}"


Sides = Mapping[str, frozenset[str]]
"""On whose side each publisher is: by its id, itself and the state above it."""


def origins_of(briefings: Iterable[Briefing], sides: Sides) -> dict[str, Origin]:
    """Give the document that each source is, by the source's reference."""
    in_order = sorted(briefings, key=lambda one: (one.date, one.id))
    cited = [Cited(briefing, record) for briefing in in_order for record in briefing.sources]
    found: dict[str, Origin] = {}
    for same in documents(cited):
        origin = origin_of(same, sides)
        found.update((one.ref, origin) for one in same)
    return found


def documents(cited: Iterable[Cited]) -> Iterator[tuple[Cited, ...]]:
    """Put the sources together that are one document, the first of each first."""
    leaders = Leaders()
    cited = list(cited)
    for one in cited:
        leaders.join([one.ref, *addresses_of(one.record)])
    groups: dict[str, list[Cited]] = defaultdict(list)
    for one in cited:
        groups[leaders.of(one.ref)].append(one)
    yield from map(tuple, groups.values())


class Leaders:
    """Names that mean one thing, each leading to the one that speaks for all (union-find)."""

    def __init__(self) -> None:
        self.above: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Give the name that speaks for all that mean the same."""
        above = self.above.setdefault(name, name)
        while above != name:
            self.above[name] = self.above[above]  # half the way, for whoever asks next
            name, above = above, self.above[above]
        return name

    def join(self, names: Iterable[str]) -> None:
        """Note that names mean the same."""
        first, *others = map(self.of, names)
        for other in others:
            self.above[self.of(other)] = self.of(first)


def origin_of(same: Sequence[Cited], sides: Sides) -> Origin:
    """Say of the sources that are one document whose it is."""
    records = [one.record for one in same]
    named = {record.published_by for record in records if record.published_by}
    return Origin(
        identity=same[0].ref,
        publishers=frozenset().union(*(sides.get(id_, {id_}) for id_ in named)),
        is_its_speakers=not named and any(one.kind is SourceKind.OFFICIAL for one in records),
        is_an_outlets=any(one.publisher and one.kind in OUTLETS for one in records),
    )
