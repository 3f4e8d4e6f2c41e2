"""The copies of sources: takes the world, gives which of them the quotes are held to.

A copy is a source's plain text in the snapshots folder. Where none of a statement's
sources has its copy at hand, the quote counts as unchecked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Passage, Source
from briefing_site.knowledge.world import World
from briefing_site.model.source import SourceRecord, VersionRecord

if TYPE_CHECKING:
    from briefing_site.knowledge.quotes import Copy


class Files(Protocol):
    """Some of the files that were read."""

    def __contains__(self, shown: str, /) -> bool:
        """Whether a file, by the path that is shown, is one of them."""


@frozen
class QuoteCount:
    """How many quotes were held to a copy of a source.

    Attributes:
        checked: Those with a copy at hand.
        unchecked: Those without.
    """

    checked: int
    unchecked: int


class Copies:
    """The copies of all sources, each read and folded once."""

    def __init__(self, world: World) -> None:
        self.snapshots = world.snapshots
        self.found: dict[str, Copy] = {}

    def of(self, said: Passage) -> list[Copy]:
        """Give the copies of a passage's sources that are at hand, in the quote's language."""
        return self.of_sources((use.source for use in said.uses), said.lang)

    def of_sources(self, sources: Iterable[Source], lang: str | None) -> list[Copy]:
        """Give the copies of sources that words in a language are held to.

        Args:
            sources: The sources.
            lang: The words' language; `None` for the site's.
        """
        if not self.snapshots.names:
            return []
        named = [
            (source, name) for source in dict.fromkeys(sources) for name in names_of(source, lang)
        ]
        return [copy for source, name in named if (copy := self.copy(source, name))]

    def copy(self, source: Source, name: str) -> Copy | None:
        """Give one copy of a source, if it is at hand."""
        text = self.snapshots.text(name)
        if text is None:
            return None
        from briefing_site.knowledge.quotes import SIC, Copy  # noqa: PLC0415 - only for a copy

        return self.found.setdefault(name, Copy(SIC.sub("", text), source))


def names_of(source: Source, lang: str | None) -> Iterator[str]:
    """Go through the names of the copies of a source to which words in a language are held.

    They are those in that language, whether or not there is one of them; all of them where the
    source has none in it, or the language is the site's, which a source need not name.
    """
    yield from (one.snapshot for one in versions_of(source, lang) if one.snapshot)


def versions_of(source: Source, lang: str | None) -> Sequence[SourceRecord | VersionRecord]:
    """Give the versions of a source in which words in a language can stand, likewise."""
    versions = source.record.every_version
    fitting = [one for one in versions if lang and one.lang and is_same_language(one.lang, lang)]
    return fitting or versions


def is_same_language(tag: str, other: str) -> bool:
    """Whether two tags name one language, in whatever script or region."""
    return tag.partition("-")[0] == other.partition("-")[0]


def quoting(world: World) -> Iterator[tuple[Passage, str]]:
    """Go through all passages that have a quote."""
    for said in world.kb.passages.values():
        if said.record.quote is not None:
            yield said, said.record.quote


def count_quotes(world: World, files: Files) -> QuoteCount:
    """Count the quotes in some files that have a copy to be held to.

    Args:
        world: Everything that was read.
        files: The paths, as they are shown, of the files that are counted.
    """
    copies = Copies(world)
    held = [bool(copies.of(said)) for said, _ in quoting(world) if said.record.origin.path in files]
    return QuoteCount(sum(held), len(held) - sum(held))
