"""References to what was renamed: takes a record, gives it as if the ids of now had always held.

That a record names another by its new id is no change to a reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from generator.knowledge.walk import plan
from generator.model.markers import Reference
from generator.model.record import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)

Ids = Mapping[str, Mapping[str, str]]
"""The ids of now, by kind and by the ids that they replaced."""


def with_ids_of_now(record: AnyRecord, ids: Ids) -> AnyRecord:
    """Give a record with every reference as it would be written now."""
    if not any(ids.values()):
        return record
    new: dict[str, Any] = {}
    for field in plan(type(record)):
        value = getattr(record, field.attribute)
        kind = field.marker.kind if isinstance(field.marker, Reference) else ""
        if isinstance(value, tuple):
            new[field.attribute] = tuple(renamed(item, kind, ids) for item in value)
        else:
            new[field.attribute] = renamed(value, kind, ids)
    return record.model_copy(update=new)


def renamed(value: Any, kind: str, ids: Ids) -> Any:  # noqa: ANN401 - any field's value
    """Give a reference as it would be written now; other values stay, records from inside."""
    if isinstance(value, Record):
        return with_ids_of_now(value, ids)
    if not isinstance(value, str) or not kind:
        return value
    holder, hash_, part = value.partition("#")
    if hash_:  # a part of a briefing
        return f"{ids.get('briefing', {}).get(holder, holder)}#{part}"
    return ids.get(kind, {}).get(value, value)
