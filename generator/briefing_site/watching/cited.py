"""What is watched: takes everything that was read, gives addresses and what is quoted from them.

An address that several sources have is asked once. Words are looked for where their sources say
that they are, in the version of their language, as quotes are held to copies of sources.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urldefrag

from briefing_site.frozen import frozen
from briefing_site.knowledge.copies import Files, quoting, versions_of
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.record import Record
from briefing_site.model.source import SourceRecord
from briefing_site.source.span import Span


@frozen
class Place:
    """Where a record gives an address.

    Attributes:
        url: The address, without a fragment.
        span: The place.
        title: What the source is called.
        is_archive: Whether it is that of an archived copy.
        archive: The address of the archived copy of what stands there; nothing where none is known.
    """

    url: str
    span: Span
    title: str
    is_archive: bool
    archive: str


@frozen
class Quoted:
    """Words, and where they should stand: at one of some addresses at least.

    Attributes:
        quote: The words.
        span: Their place.
        places: Where addresses are given at which they may stand.
        is_whole: Whether no other source could have them.
    """

    quote: str
    span: Span
    places: tuple[Place, ...]
    is_whole: bool


def places_in(world: World, files: Files) -> Iterator[Place]:
    """Go through the addresses that sources have, in the order of the files."""
    for source in sources_in(world, files):
        for version in source.every_version:
            if version.url:
                archive = source.archive_url if version is source else None
                yield place(source, version, "url", archive or "")
        if source.archive_url:
            yield place(source, source, "archive_url", "")


def sources_in(world: World, files: Files) -> Iterator[SourceRecord]:
    """Go through the sources that stand in some files."""
    tops: list[Actor | Briefing] = [*world.kb.actors.values(), *world.kb.briefings.values()]
    for top in tops:
        if top.is_written and top.path in files:
            yield from top.sources


def place(source: SourceRecord, holder: Record, field: str, archive: str) -> Place:
    """Say where an address stands."""
    url = without_fragment(str(getattr(holder, field)))
    is_archive = field == "archive_url"
    return Place(url, holder.at(field), source.title, is_archive, without_fragment(archive))


def without_fragment(url: str) -> str:
    """Give what a server is asked for: the place on its page is the browser's own."""
    try:
        return urldefrag(url)[0]
    except ValueError:  # what is no address is told once it is asked
        return url


def quoted_in(world: World, files: Files) -> Iterator[Quoted]:
    """Go through the words that are quoted in some files: at the sources, then in the archive."""
    by_span: dict[Span, Place] = {one.span: one for one in places_in(world, files)}
    for said, quote in quoting(world):
        if not said.record.is_written or said.record.path not in files:
            continue
        span = said.record.at("quote")
        at_sources: list[list[Place]] = []
        archived: list[list[Place]] = []
        for source in dict.fromkeys(use.source for use in said.uses):
            versions = versions_of(source, said.lang)
            at_sources.append([by_span[v.at("url")] for v in versions if v.url])
            has_copy = source.record in versions and source.record.archive_url
            archived.append([by_span[source.record.at("archive_url")]] if has_copy else [])
        for found in (at_sources, archived):
            if any(found):
                yield Quoted(quote, span, tuple(p for ps in found for p in ps), all(found))


def by_address(places: Iterator[Place]) -> dict[str, tuple[Place, ...]]:
    """Give the places by the address that they name, the first first."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for one in places:
        found[one.url].append(one)
    return {url: tuple(each) for url, each in found.items()}
