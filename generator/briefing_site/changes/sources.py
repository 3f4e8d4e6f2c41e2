"""Sources: takes two knowledge bases, gives those that came, went, or are graded otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing_site.changes.change import SourceChange, What
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Source


@dataclass(frozen=True, slots=True)
class Resting:
    """How much rests on a source."""

    statements: int
    positions: int


def source_changes(
    before: KnowledgeBase, after: KnowledgeBase, now: Mapping[str, str]
) -> Iterator[SourceChange]:
    """Go through the sources that are new, gone, or have another grade or address.

    Args:
        before: What there was.
        after: What there is.
        now: The ids that briefings have now, by those that they had.
    """
    old = {ref_now(source, now): source for source in before.sources.values()}
    for ref in sorted({*old, *after.sources}):
        was, is_ = old.get(ref), after.sources.get(ref)
        if found := source_change(ref, was, is_, resting(after if is_ else before, is_ or was)):
            yield found


def ref_now(source: Source, now: Mapping[str, str]) -> str:
    """Give the reference that a source has now."""
    holder = source.briefing.id
    return f"{now.get(holder, holder)}#{source.record.id}"


def source_change(
    ref: str, was: Source | None, is_: Source | None, resting: Resting
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
    return SourceChange(
        briefing, record.id, record.title, what, grades, urls, resting.statements, resting.positions
    )


def resting(kb: KnowledgeBase, source: Source | None) -> Resting:
    """Count what names a source as its own."""
    if source is None:
        return Resting(0, 0)
    holder = source.briefing.id
    return Resting(
        sum(any(use.source is source for use in said.uses) for said in kb.statements_in[holder]),
        sum(any(use.source is source for use in one.uses) for one in kb.positions_in[holder]),
    )
