"""Everything a rule may look at: takes the records and what is beside them, gives `World`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.knowledge.base import KnowledgeBase
from generator.knowledge.records import Records
from generator.knowledge.walk import FoundReference, FoundText, references, texts
from generator.model.briefing import Briefing
from generator.model.record import NamedRecord
from generator.source.snapshots import Snapshots
from generator.source.span import Span


@dataclass(frozen=True)
class World:
    """What rules check.

    Attributes:
        records: Every record as decoded.
        kb: The same, resolved, drafts among them.
        snapshots: The copies that quotes are held to.
        images: The folder that images in texts come from: the site's `docs/`.
    """

    records: Records
    kb: KnowledgeBase
    snapshots: Snapshots
    images: Path

    @cached_property
    def references(self) -> tuple[tuple[NamedRecord, FoundReference], ...]:
        """Every reference in every field, with the record of the file that it stands in."""
        return tuple((top, found) for top in self.records.all() for found in references(top))

    @cached_property
    def texts(self) -> tuple[tuple[NamedRecord, FoundText], ...]:
        """Every Markdown text in every field, with the record of the file that it stands in."""
        return tuple((top, found) for top in self.records.all() for found in texts(top))

    @cached_property
    def briefings(self) -> tuple[Briefing, ...]:
        """Every briefing, in the order of ids."""
        return tuple(self.records.briefings[id_] for id_ in sorted(self.records.briefings))

    def unknown(self, kind: str, *declared: str) -> Iterator[tuple[NamedRecord, FoundReference]]:
        """Give the references of a kind that lead to nothing declared.

        Args:
            kind: The kind of reference.
            declared: The kinds of record that it may lead to; by default the same.
        """
        known = self.declared(*(declared or (kind,)))
        for top, found in self.references:
            if found.kind == kind and self.full(found.value, kind, top) not in known:
                yield top, found

    def declared(self, *kinds: str) -> dict[str, Span]:
        """Give everything declared of some kinds, with its place."""
        return self.records.declared(*kinds)

    def full(self, ref: str, kind: str, top: NamedRecord) -> str:
        """Write a reference in full: parts of a briefing as `<briefing>#<id>`."""
        if kind in {"actor", "issue", "briefing"}:
            return ref
        before, _, id_ = ref.rpartition("#")
        return f"{before or top.id}#{id_}"
