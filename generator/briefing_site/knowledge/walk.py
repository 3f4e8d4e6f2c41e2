"""What stands in records: takes records, gives their references and their Markdown texts.

The markers in the field types say which texts are references and which are Markdown, so
that a new field is resolved, linked and checked without another line of code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import chain
from typing import Any, Generic, NamedTuple, TypeVar, get_args, get_origin

from briefing_site.model.markers import Prose, Reference
from briefing_site.model.record import Record
from briefing_site.model.shape import alias_of, is_list

Path = tuple[str | int, ...]

Top = TypeVar("Top", bound=Record)


class FoundReference(NamedTuple):
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


class FoundText(NamedTuple):
    """A Markdown text in a record."""

    text: str
    record: Record
    path: Path


reference = partial(tuple.__new__, FoundReference)
"""Make a reference of a tuple of what it holds: there are hundreds of thousands."""

found_text = partial(tuple.__new__, FoundText)
"""Make a text, likewise."""


class FieldPlan(NamedTuple):
    """How one field is walked.

    Attributes:
        attribute: Its name in the class.
        name: Its name in the file.
        marker: What it is marked as.
        holds_records: Whether records may stand in it.
        holds_texts: Whether Markdown may stand in it, or in a record there.
    """

    attribute: str
    name: str
    marker: Reference | Prose | None
    holds_records: bool
    holds_texts: bool


Field = tuple[str, type[Record], str]
"""A field that names records: of what kind they are, the class that it is in, its name there."""


class Contents(Generic[Top]):
    """What stands in records and in the records inside them, gone through once.

    Attributes:
        references: Every reference in every field, with the record that was gone through.
        naming: The same by the kind of the reference, the class of the record that it stands in
            and the field's name in a file.
        texts: Every Markdown text in every field, likewise.
        by_class: Every record, likewise, by its class.
        given: The same by what its file gives of it: by class and attribute.
        lists: Every list of more than one, with its record and its name in a file.
    """

    def __init__(self, tops: Iterable[Top]) -> None:
        self.references: list[tuple[Top, FoundReference]] = []
        self.naming: dict[Field, list[tuple[Top, FoundReference]]] = defaultdict(list)
        self.texts: list[tuple[Top, FoundText]] = []
        self.by_class: dict[type[Record], list[tuple[Top, Record]]] = {}
        self.given: dict[type[Record], dict[str, list[tuple[Top, Record]]]] = {}
        self.lists: list[tuple[Record, str, tuple[object, ...]]] = []
        for top in tops:
            self._add(top, top)

    def references_in(
        self, *fields: str, of: type[Record] = Record
    ) -> Iterator[tuple[Top, FoundReference]]:
        """Give the references in fields of some names of a class, field by field."""
        naming = self.naming.items()
        groups = (
            group for (_, model, name), group in naming if name in fields and issubclass(model, of)
        )
        return chain.from_iterable(groups)

    def references_to(self, *kinds: str) -> Iterator[tuple[Top, FoundReference]]:
        """Give the references of some kinds, field by field."""
        naming = self.naming.items()
        return chain.from_iterable(group for (kind, *_), group in naming if kind in kinds)

    def _add(self, record: Record, top: Top) -> None:
        model = type(record)
        self._add_fields(record, model, top)
        values = record.__dict__
        for attribute, name, field in steps(model):
            value = values[attribute]
            if not value:
                continue
            if not isinstance(value, tuple):
                if field:
                    self._add_value(value, record, field, (name,), top)
                continue
            if len(value) > 1:
                self.lists.append((record, name, value))
            if field is None:
                continue
            if field.holds_records:
                for index, item in enumerate(value):
                    self._add_value(item, record, field, (name, index), top)
            else:
                self._add_texts(value, record, field, top)

    def _add_fields(self, record: Record, model: type[Record], top: Top) -> None:
        """Add a record to those of its class and to those that give what it gives."""
        if model not in self.given:
            self.by_class[model] = []
            self.given[model] = defaultdict(list)
        given, standing = self.given[model], (top, record)
        self.by_class[model].append(standing)
        for attribute in record.__pydantic_fields_set__:
            given[attribute].append(standing)

    def _add_texts(self, values: Iterable[str], record: Record, field: FieldPlan, top: Top) -> None:
        """Add a list of texts at once: most lists are no more, and there are many."""
        name, marker = field.name, field.marker
        if isinstance(marker, Reference):
            kind = marker.kind
            found = [
                (top, reference((kind, value, record, (name, index))))
                for index, value in enumerate(values)
            ]
            self.references += found
            self.naming[kind, type(record), name] += found
        else:
            self.texts += [
                (top, found_text((value, record, (name, index))))
                for index, value in enumerate(values)
            ]

    def _add_value(
        self,
        value: Any,  # noqa: ANN401 - a text, or a record
        record: Record,
        field: FieldPlan,
        path: Path,
        top: Top,
    ) -> None:
        if isinstance(value, Record):
            self._add(value, top)
        elif isinstance(field.marker, Reference):
            found = (top, reference((field.marker.kind, value, record, path)))
            self.references.append(found)
            self.naming[field.marker.kind, type(record), field.name].append(found)
        elif field.marker:
            self.texts.append((top, found_text((value, record, path))))


def references(record: Record) -> Iterator[FoundReference]:
    """Go through all references in a record and in the records inside it, in their order."""
    return (found for _, found in Contents([record]).references)


def texts(record: Record) -> list[FoundText]:
    """List all Markdown texts in a record and in the records inside it, in the order of fields."""
    found: list[FoundText] = []
    collect_texts(record, found)
    return found


def collect_texts(record: Record, found: list[FoundText]) -> None:
    """Add the texts in a record, and look only where there may be one."""
    for field in plan(type(record)):
        value = getattr(record, field.attribute) if field.holds_texts else None
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    collect_texts(item, found)
                else:
                    found.append(FoundText(item, record, (field.name, index)))
        elif isinstance(value, Record):
            collect_texts(value, found)
        elif value is not None:
            found.append(FoundText(value, record, (field.name,)))


def mark_unresolved(record: Record, dangling: Iterable[FoundReference]) -> None:
    """Have a record and those inside it remember which fields lead to nothing.

    Args:
        record: The record.
        dangling: The references that do.
    """
    by_holder: dict[int, set[str]] = {}
    for found in dangling:
        by_holder.setdefault(id(found.record), set()).add(str(found.path[0]))
    _mark(record, by_holder)


def _mark(record: Record, by_holder: Mapping[int, set[str]]) -> bool:
    """Do so by the fields of each record that do, and say whether it has such a field itself.

    A list of records that each stand for a name, as speakers do, is then not known in full either.
    """
    fields = {*by_holder.get(id(record), ())}
    for field in plan(type(record)):
        value = getattr(record, field.attribute)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record) and _mark(item, by_holder) and item.bare_field:
                fields.add(field.name)
    record.leads_nowhere(frozenset(fields))
    return bool(fields)


@cache
def steps(model: type[Record]) -> tuple[tuple[str, str, FieldPlan | None], ...]:
    """List the fields of a class that are walked or are lists, by attribute and name in a file."""
    plans = {field.attribute: field for field in plan(model)}
    return tuple(
        (name, alias_of(name, field), plans.get(name))
        for name, field in model.model_fields.items()
        if name in plans or get_origin(field.annotation) is tuple or is_list(field.annotation)
    )


@cache
def plan(model: type[Record]) -> tuple[FieldPlan, ...]:
    """List the fields of a record class that hold references, texts or other records."""
    plans = (plan_of(name, field) for name, field in model.model_fields.items())
    return tuple(field for field in plans if field.marker or field.holds_records)


def plan_of(attribute: str, field: Any) -> FieldPlan:  # noqa: ANN401 - pydantic's FieldInfo
    """Say how a field is walked."""
    marker, inside = marker_in(field), list(record_classes(field.annotation))
    has_texts = isinstance(marker, Prose) or any(map(has_text, inside))
    return FieldPlan(attribute, field.alias or attribute, marker, bool(inside), has_texts)


def has_text(model: type[Record]) -> bool:
    """Whether Markdown may stand in records of a class, or in a record there."""
    return any(field.holds_texts for field in plan(model))


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


def record_classes(annotation: Any) -> Iterator[type[Record]]:  # noqa: ANN401 - any annotation
    """Go through the record classes that stand inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    else:
        for part in get_args(annotation):
            yield from record_classes(part)
