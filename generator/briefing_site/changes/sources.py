"""Sources: takes two knowledge bases, gives those that came, went, or are told otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from briefing_site.changes.change import IndependenceChange, SourceChange, What
from briefing_site.changes.renaming import IdsOfNow
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import PolicyPosition, Source, Statement, Vote
from briefing_site.knowledge.identity import Origin
from briefing_site.knowledge.positions import stands
from briefing_site.naming.sources import alone


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

    @cached_property
    def parties(self) -> dict[str, list[frozenset[str]]]:
        """The parties to each position that a source is behind, by the source's reference."""
        found: dict[str, list[frozenset[str]]] = {}
        for position in filter(stands, self.kb.positions):
            for source in position.sources:
                found.setdefault(source.ref, []).append(position.parties)
        return found

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
    """Go through the sources that are new, gone, or of which readers are told otherwise.

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
        found = source_change(ref, was, is_, numbers)
        if was is None or is_ is None:
            yield found
            continue
        former = frozenset(origin_now(one, ids) for one in was.origins)
        found = replace(found, independence=told_otherwise(former, is_, rest.parties))
        if not is_other_publisher(was, is_, ids):
            found = replace(found, published_by=(publisher(is_), publisher(is_)))
        if is_told_otherwise(found):
            yield found


def source_change(
    ref: str, was: Source | None, is_: Source | None, numbers: tuple[int, int, int]
) -> SourceChange:
    """Set a source beside what it was; one of the two may be missing."""
    both = tuple(one.record if one else None for one in (was, is_))
    old, new = both
    record = new or old
    if record is None:
        raise ValueError(ref)
    return SourceChange(
        ref.rpartition("#")[0],
        record.id,
        record.title,
        What.CHANGED if old and new else What.ADDED if new else What.REMOVED,
        (old.grade if old else None, new.grade if new else None),
        (old.url if old else None, new.url if new else None),
        *numbers,
        published_by=(publisher(was), publisher(is_)),
        kinds=(kind(was), kind(is_)),
    )


def publisher(source: Source | None) -> str | None:
    """Name the actor who published a source, where a record says so."""
    return source.published_by.name if source and source.published_by else None


def kind(source: Source | None) -> str | None:
    """Say what a source is."""
    return source.record.kind.value if source and source.record.kind else None


def is_other_publisher(was: Source, is_: Source, ids: IdsOfNow) -> bool:
    """Whether a source is published by another, who is not only called otherwise."""
    old, new = was.record.published_by, is_.record.published_by
    return (ids.reference(old, "actor", "") if old else None) != new


def is_told_otherwise(change: SourceChange) -> bool:
    """Whether anything that readers are told of a source that stays is otherwise."""
    both = (change.grades, change.urls, change.published_by, change.kinds)
    return bool(change.independence) or any(before != after for before, after in both)


def origin_now(origin: Origin, ids: IdsOfNow) -> Origin:
    """Give a document of before with the ids that its publishers have now."""
    now = frozenset(ids.reference(id_, "actor", "") for id_ in origin.publishers)
    return replace(origin, publishers=now)


def told_otherwise(
    before: frozenset[Origin], source: Source, parties: dict[str, list[frozenset[str]]]
) -> tuple[IndependenceChange, ...]:
    """Say of the positions that rest on a source for how many it is independent otherwise.

    Args:
        before: The documents that it went back to, by the ids of now.
        source: The source as it is.
        parties: The parties to each position, by the references of the sources behind it.
    """
    pairs = (
        (independence(before, those), independence(source.origins, those))
        for those in parties.get(source.ref, ())
    )
    found = Counter(pair for pair in pairs if pair[0] != pair[1])
    return tuple(IndependenceChange(*pair, number) for pair, number in sorted(found.items()))


def independence(origins: frozenset[Origin], parties: frozenset[str]) -> str:
    """Say in words whether the documents that a source goes back to are of parties."""
    return alone(
        is_independent=any(one.is_independent_of(parties) for one in origins),
        is_placed=all(one.is_publisher_known for one in origins),
    )
