"""Quotes and their sources' copies: takes the world, gives which quotes stand in a copy.

A copy is a source's plain text in the snapshots folder. Where none of a statement's
sources has its copy at hand, the quote counts as unchecked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from briefing_site.knowledge.entities import Passage, Source
from briefing_site.knowledge.folding import fold, fold_but_marks
from briefing_site.knowledge.passages import Passages
from briefing_site.knowledge.typesetting import marked, pattern_of, without_marks
from briefing_site.knowledge.world import World
from briefing_site.model.source import SourceRecord, VersionRecord

GAP = re.compile(r"\[\s*(?:…|\.\s*\.\s*\.)\s*\]")
"""Words left out: an ellipsis in square brackets."""

SIC = re.compile(r"\s*\[sic\]")
"""The writer's mark behind a slip that is the source's own."""


Find = Callable[[str, str, int], tuple[int, int] | None]
"""Finds folded words in a text from a place on."""


class Files(Protocol):
    """Some of the files that were read."""

    def __contains__(self, shown: str, /) -> bool:
        """Whether a file, by the path that is shown, is one of them."""


@dataclass(frozen=True, slots=True)
class QuoteCount:
    """How many quotes were held to a copy of a source.

    Attributes:
        checked: Those with a copy at hand.
        unchecked: Those without.
    """

    checked: int
    unchecked: int


@dataclass(frozen=True)
class Searched:
    """A text in which quotes are looked for.

    Attributes:
        text: The text as it is.
    """

    text: str

    @cached_property
    def folded(self) -> str:
        """The text without mere typography."""
        return fold(self.text)

    @cached_property
    def but_marks(self) -> str:
        """The same, with its quotation marks and dashes as they are."""
        return fold_but_marks(self.text)

    @cached_property
    def marked(self) -> str:
        """The same, with the marks of print that a quote may leave out."""
        return marked(self.text)

    @cached_property
    def passages(self) -> Passages:
        """The text as it is read aloud, to look for passages in."""
        return Passages(without_marks(self.text))


@dataclass(frozen=True)
class Copy(Searched):
    """A source's plain text.

    Attributes:
        source: Whose it is.
    """

    source: Source


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


def parts_of(quote: str) -> list[str]:
    """Divide a quote where words are left out, without the marks behind slips."""
    return [part.strip() for part in GAP.split(SIC.sub("", quote)) if part.strip()]


def missing_part(quote: str, copy: Searched) -> str | None:
    """Give the first part of a quote that a copy does not hold behind the parts before it."""
    parts = parts_of(quote)
    if first_missing(parts, copy.folded, find_words) is None:
        return None
    return first_missing(parts, copy.marked, find_among_marks)


def first_missing(parts: list[str], text: str, find: Find) -> str | None:
    """Give the first of some parts that a text does not hold behind the parts before it."""
    end = 0
    for part in parts:
        found = find(fold(part), text, end)
        if found is None:
            return part
        end = found[1]
    return None


def holds(part: str, copy: Searched) -> bool:
    """Whether a part of a quote stands anywhere in a copy."""
    return missing_part(part, copy) is None


def find_words(words: str, text: str, start: int) -> tuple[int, int] | None:
    """Find where words stand in a text that neither begin nor end within another word."""
    at = text.find(words, start)
    while at >= 0 and (is_inside_word(text, at) or is_inside_word(text, at + len(words))):
        at = text.find(words, at + 1)
    return (at, at + len(words)) if at >= 0 else None


def find_among_marks(words: str, text: str, start: int) -> tuple[int, int] | None:
    """Do the same in a text with marks of print."""
    found = pattern_of(words).finditer(text, start)
    places = (match.span() for match in found)
    return next((p for p in places if not any(is_inside_word(text, at) for at in p)), None)


def is_inside_word(text: str, at: int) -> bool:
    """Whether letters or digits meet at a place in a text."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
