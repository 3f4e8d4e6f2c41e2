"""Two states as readers saw them: takes two readings, compares records by what pages show of them.

A page shows a text as it is read, each link as what it is called, and not as it is written.
"""

from __future__ import annotations

from typing import Any, TypeVar

from briefing_site.changes.change import FieldChange
from briefing_site.changes.compare import Two
from briefing_site.changes.fields import Comparison
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.records import FileRecord
from briefing_site.knowledge.walk import plan
from briefing_site.model.markers import Prose
from briefing_site.model.record import Record
from briefing_site.versions.shown import prose

AnyRecord = TypeVar("AnyRecord", bound=Record)


class Seen(Two):
    """Two states side by side, their texts as they are read."""

    def fields_of(
        self, comparison: Comparison, before: FileRecord | None, after: FileRecord
    ) -> tuple[FieldChange, ...]:
        """Compare a record with what it was; of one that is new nothing need be told."""
        if before is None:
            return ()
        kb = self.after.kb
        return super().fields_of(comparison, as_read(kb, before), as_read(kb, after))


def as_read(kb: KnowledgeBase, record: AnyRecord) -> AnyRecord:
    """Give a record with each Markdown text as it is read, and so those inside it."""
    new: dict[str, Any] = {}
    for field in plan(type(record)):
        if not field.holds_texts:
            continue
        value, is_text = getattr(record, field.attribute), isinstance(field.marker, Prose)
        if isinstance(value, tuple):
            new[field.attribute] = tuple(read(kb, item, is_text=is_text) for item in value)
        else:
            new[field.attribute] = read(kb, value, is_text=is_text)
    return record.model_copy(update=new) if new else record


def read(kb: KnowledgeBase, value: Any, *, is_text: bool) -> Any:  # noqa: ANN401 - any field's value
    """Give a text as it is read, and a record with its own so."""
    if isinstance(value, Record):
        return as_read(kb, value)
    return prose(kb, value) if is_text and isinstance(value, str) else value
