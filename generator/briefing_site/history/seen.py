"""Two states as readers saw them: takes two readings, compares records by what pages show of them.

A page shows a text as it is read, each link as what it is called, and not as it is written; and
titles with the marks that printers set.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, TypeVar

from briefing_site.changes.change import FieldChange
from briefing_site.changes.compare import Two
from briefing_site.changes.fields import Comparison
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.records import FileRecord
from briefing_site.knowledge.walk import plan
from briefing_site.model.briefing import Briefing
from briefing_site.model.event import EventRecord
from briefing_site.model.issue import Issue
from briefing_site.model.record import Record
from briefing_site.naming.typeset import set_text
from briefing_site.versions.shown import prose

AnyRecord = TypeVar("AnyRecord", bound=Record)

SET: Mapping[type[Record], tuple[str, ...]] = {
    Briefing: ("title",),
    EventRecord: ("title",),
    Issue: ("title", "short", "proposition"),
}
"""Fields without Markdown that pages show with real quotation marks and apostrophes. They are in no
version, so that where nothing else is new there is nothing to tell."""


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
        """What both states are read with: a name that is another now is no change of a link."""
        return Reading(self.after.kb)


@frozen(slots=False)
class Reading:
    """Reads records as pages show them.

    Attributes:
        kb: What links are called by.
    """

    kb: KnowledgeBase

    def record(self, record: AnyRecord) -> AnyRecord:
        """Give a record with each text as it is read, and so those inside it."""
        new: dict[str, Any] = {}
        for attribute in SET.get(type(record), ()):
            new[attribute] = set_text(getattr(record, attribute) or "") or None
        for field in plan(type(record)):
            if not field.holds_texts:
                continue
            value = getattr(record, field.attribute)
            if isinstance(value, tuple):
                new[field.attribute] = tuple(self._read(item) for item in value)
            else:
                new[field.attribute] = self._read(value)
        return record.model_copy(update=new) if new else record

    def _read(self, value: Any) -> Any:  # noqa: ANN401 - any field's value
        """Give a text as it is read, and a record with its own so."""
        if isinstance(value, Record):
            return self.record(value)
        return prose(self.kb, value) if isinstance(value, str) else value
