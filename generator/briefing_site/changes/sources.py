"""Sources: takes two knowledge bases, gives those that came, went, or are graded otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from briefing_site.changes.change import SourceChange, What
from briefing_site.changes.renaming import IdsOfNow
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import PolicyPosition, Source, Statement, Vote


@frozen(slots=False)
class Resting:
    """How much rests on each source of a knowledge base."""

    kb: KnowledgeBase

    @cached_property
    def statements(self) -> Counter[str]:
        """The number of statements that name a source as their own, by its reference."""
        return counted_by_source(self.kb.statements.values())

    @cached_property
    def positions(self) -> Counter[str]:
        """The number of positions, likewise."""
        return counted_by_source(self.kb.positions)

    @cached_property
    def votes(self) -> Counter[str]:
        """The number of votes, likewise."""
        return counted_by_source(self.kb.votes.values())

    def on(self, source: Source | None) -> tuple[int, int, int]:
        """Give how many statements, how many positions and how many votes rest on a source."""
        ref = reference(source) if source else ""
        return self.statements[ref], self.positions[ref], self.votes[ref]


def counted_by_source(resting: Iterable[Statement | PolicyPosition | Vote]) -> Counter[str]:
    """Count what names sources, each once for each source."""
    return Counter(ref for one in resting for ref in {reference(use.source) for use in one.uses})


def reference(source: Source) -> str:
    """Name a source with the briefing that it stands in."""
    return f"{source.briefing.id}#{source.record.id}"


def source_changes(
    before: KnowledgeBase, after: KnowledgeBase, ids: IdsOfNow
) -> Iterator[SourceChange]:
    """Go through the sources that are new, gone, or have another grade or address.

    Args:
        before: What there was.
        after: What there is.
        ids: What has another id now.
    """
    old = {ids.part(source.ref, ""): source for source in before.sources.values()}
    rested, rest = Resting(before), Resting(after)
    for ref in sorted({*old, *after.sources}):
        was, is_ = old.get(ref), after.sources.get(ref)
        numbers = rest.on(is_) if is_ else rested.on(was)
        if found := source_change(ref, was, is_, numbers):
            yield found


def source_change(
    ref: str, was: Source | None, is_: Source | None, numbers: tuple[int, int, int]
) -> SourceChange | None:
    """Compare a source with what it was; one of the two may be missing."""
    old, new = (one.record if one else None for one in (was, is_))
    record = new or old
    grades = (old.grade if old else None, new.grade if new else None)
    urls = (old.url if old else None, new.url if new else None)
    if record is None or (old and new and grades[0] == grades[1] and urls[0] == urls[1]):
        return None
    what = What.CHANGED if old and new else What.ADDED if new else What.REMOVED
    briefing = ref.rpartition("#")[0]
    return SourceChange(briefing, record.id, record.title, what, grades, urls, *numbers)
