"""What stands in a record: takes a record, gives its references and its Markdown texts.

The markers in the field types say which texts are references and which are Markdown, so
that a new field is resolved, linked and checked without another line of code.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from briefing_site.model.markers import Prose, Reference
from briefing_site.model.record import Record, holding_records

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FoundReference:
    """A place where a record names another.

    Attributes:
        kind: What it should name: `actor`, `issue`, `briefing`, `source`, `statement`, `basis`,
            `part`.
        value: The id as written.
        record: The record that holds it.
        path: Where in that record.
    """

    kind: str
    value: str
    record: Record
    path: Path


@dataclass(frozen=True, slots=True)
class FoundText:
    """A Markdown text in a record."""

    text: str
    record: Record
    path: Path


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """How one field is walked: its attribute, its name in the file and what it is marked as."""

    attribute: str
    name: str
    marker: Reference | Prose | None


def references(record: Record) -> Iterator[FoundReference]:
    """Go through all references in a record and in the records inside it."""
    return (found for found in marked(record) if isinstance(found, FoundReference))


def texts(record: Record) -> Iterator[FoundText]:
    """Go through all Markdown texts in a record and in the records inside it."""
    return (found for found in marked(record) if isinstance(found, FoundText))


def marked(record: Record) -> list[FoundReference | FoundText]:
    """List all references and Markdown texts, in the order of fields."""
    found: list[FoundReference | FoundText] = []
    collect(record, found)
    return found


def collect(record: Record, found: list[FoundReference | FoundText]) -> None:
    """Add what is marked in a record and in the records inside it."""
    for field in plan(type(record)):
        value = getattr(record, field.attribute)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                collect_from(item, record, field, (field.name, index), found)
        elif value is not None:
            collect_from(value, record, field, (field.name,), found)


def collect_from(
    value: Any,  # noqa: ANN401 - whatever a field holds
    record: Record,
    field: FieldPlan,
    path: Path,
    found: list[FoundReference | FoundText],
) -> None:
    """Add a marked value, or what is marked inside of it."""
    marker = field.marker
    if isinstance(value, Record):
        collect(value, found)
    elif isinstance(marker, Reference):
        found.append(FoundReference(marker.kind, value, record, path))
    elif marker and value is not None:
        found.append(FoundText(value, record, path))


def inner_records(record: Record) -> Iterator[Record]:
    """Go through a record and all records inside it."""
    yield record
    for attribute, _ in holding_records(type(record)):
        value = getattr(record, attribute)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from inner_records(item)


def mark_unresolved(record: Record, dangling: Collection[FoundReference]) -> bool:
    """Have a record and those inside it remember which fields lead to nothing.

    Args:
        record: The record.
        dangling: The references that do.

    Returns:
        Whether it has such a field itself. A list of records that each stand for a name, such as
        speakers, is then not known in full either.
    """
    fields = {str(found.path[0]) for found in dangling if found.record is record}
    for field in plan(type(record)):
        value = getattr(record, field.attribute)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record) and mark_unresolved(item, dangling) and item.bare_field:
                fields.add(field.name)
    record.leads_nowhere(frozenset(fields))
    return bool(fields)


@cache
def plan(model: type[Record]) -> tuple[FieldPlan, ...]:
    """List the fields of a record class that hold references, texts or other records."""
    plans = (
        FieldPlan(name, field.alias or name, marker_in(field))
        for name, field in model.model_fields.items()
    )
    return tuple(field for field in plans if field.marker or holds_records(model, field.attribute))


def marker_in(annotation: Any) -> Reference | Prose | None:  # noqa: ANN401 - any annotation
    """Find the marker inside `tuple[X, ...]`, `X | None` and `Annotated[X, …]`."""
    metadata = getattr(annotation, "metadata", getattr(annotation, "__metadata__", ()))
    for marker in metadata:
        if isinstance(marker, Reference | Prose):
            return marker
    inner = getattr(annotation, "annotation", None)
    parts = get_args(annotation) if inner is None else (inner,)
    for part in parts:
        if found := marker_in(part):
            return found
    return None


def holds_records(model: type[Record], attribute: str) -> bool:
    """Whether a field holds records."""
    return record_class_in(model.model_fields[attribute].annotation)


def record_class_in(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    """Whether a record class stands inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(record_class_in(part) for part in get_args(annotation))
