"""Addresses as they were written: takes the world, gives each with its source and its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urldefrag

from briefing_site.knowledge.entities import Source
from briefing_site.knowledge.world import World
from briefing_site.model.addresses import oddity
from briefing_site.model.source import SourceRecord, VersionRecord
from briefing_site.source.span import Span


class Written(NamedTuple):
    """An address in a source, or in a version of it.

    Attributes:
        address: As it was written.
        source: The source.
        record: The source's record, or that of the version.
    """

    address: str
    source: Source
    record: SourceRecord | VersionRecord

    @property
    def span(self) -> Span:
        """Its place."""
        return self.record.at("url")


def addresses(world: World) -> Iterator[Written]:
    """Go through the addresses of all sources that could be read, the oldest briefings' first."""
    in_order = sorted(world.kb.sources.values(), key=lambda one: (one.briefing.date, one.ref))
    for source in in_order:
        for record in source.record.every_version:
            if record.url and record.is_given("url"):
                yield Written(record.url, source, record)


def beside_the_plainest(
    written: Iterable[Written], alike: Callable[[str], str]
) -> Iterator[tuple[Written, Written]]:
    """Give each address with the plainest of those that are like it, the first of equals.

    Args:
        written: The addresses.
        alike: Gives what such addresses share.
    """
    groups: dict[str, list[Written]] = {}
    for address in written:
        groups.setdefault(alike(address.address), []).append(address)
    for group in groups.values():
        plainest = min(group, key=lambda one: oddity(one.address)) if group[1:] else group[0]
        yield from ((plainest, one) for one in group)


def without_fragment(address: str) -> str:
    """Give an address without the place in the document that it may name."""
    return urldefrag(address).url
