"""Two states as readers saw them: takes two readings, compares records by what pages show of them.

A page shows a text as it is read, each link as what it is called, and not as it is written; and
those who speak and are spoken of by their names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from briefing_site.changes.change import FieldChange
from briefing_site.changes.compare import Two
from briefing_site.changes.fields import Comparison
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.records import FileRecord
from briefing_site.knowledge.walk import FieldPlan, plan
from briefing_site.model.markers import Prose, Reference
from briefing_site.model.record import Record
from briefing_site.model.speaker import SpeakerRecord
from briefing_site.model.statement import PassageRecord, StatementRecord
from briefing_site.versions.shown import prose

AnyRecord = TypeVar("AnyRecord", bound=Record)

OF_SPEAKERS = (SpeakerRecord, StatementRecord, PassageRecord)
"""Records whose actors are called by name. Others are by whatever tells of them (`Labels`)."""


class Seen(Two):
    """Two states side by side, their texts as they are read."""

    def fields_of(
        self, comparison: Comparison, before: FileRecord | None, after: FileRecord
    ) -> tuple[FieldChange, ...]:
        """Compare a record with what it was; of one that is new nothing need be told."""
        if before is None:
            return ()
        read = self.reading.record
        return super().fields_of(comparison, read(before), read(after))

    @cached_property
    def reading(self) -> Reading:
        """What both states are read with: a name that is another now is no change of a speaker."""
        return Reading(self.after.kb)


@dataclass(frozen=True)
class Reading:
    """Reads records as pages show them.

    Attributes:
        kb: What links and ids are called by.
    """

    kb: KnowledgeBase

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of actors by their ids, but of those who share one."""
        names = {id_: actor.name for id_, actor in self.kb.actors.items()}
        times = Counter(names.values())
        return {id_: name for id_, name in names.items() if times[name] == 1}

    def record(self, record: AnyRecord) -> AnyRecord:
        """Give a record with each Markdown text as it is read, and so those inside it."""
        new: dict[str, Any] = {}
        for field in plan(type(record)):
            if not (field.holds_texts or field.holds_records or is_of_speaker(record, field)):
                continue
            value = getattr(record, field.attribute)
            if isinstance(value, tuple):
                new[field.attribute] = tuple(self._read(item, field) for item in value)
            else:
                new[field.attribute] = self._read(value, field)
        return record.model_copy(update=new) if new else record

    def _read(self, value: Any, field: FieldPlan) -> Any:  # noqa: ANN401 - any field's value
        """Give a text as it is read, an actor by its name, and a record with its own so."""
        if isinstance(value, Record):
            return self.record(value)
        if not isinstance(value, str):
            return value
        if isinstance(field.marker, Prose):
            return prose(self.kb, value)
        return self.names.get(value, value) if isinstance(field.marker, Reference) else value


def is_of_speaker(record: Record, field: FieldPlan) -> bool:
    """Whether a field names those who speak, or of whom."""
    marker = field.marker
    return (
        isinstance(record, OF_SPEAKERS) and isinstance(marker, Reference) and marker.kind == "actor"
    )
