"""Records as plain mappings: reads and writes YAML files, and walks them along the models."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from briefing_site.model.classes import MODELS
from briefing_site.model.fields import is_written
from briefing_site.model.markers import Prose, Reference
from briefing_site.model.mending import plain
from briefing_site.model.record import NamedRecord, Record
from briefing_site.source.compose import compose
from briefing_site.source.files import discover, read

Kind = Any
"""What stands in an annotation."""

Content = Any
"""What stands in a file: texts, lists and mappings of them."""

Field = tuple[str, str]
"""A model's name and a field's."""

Change = Callable[[Field, Kind, str], str]
"""Gives what stands in place of a value: takes the field, its type and the value."""

UNIONS = (Union, types.UnionType)


def read_records(briefings: Path) -> Iterator[tuple[type[NamedRecord], str, dict[str, Content]]]:
    """Give the model, the path in the folder and the raw content of every record."""
    for file in discover(briefings)[0]:
        text = read(file)[0]
        node = compose(text)[0] if text else None
        assert node is not None, file.shown
        yield MODELS[file.kind], file.path.relative_to(briefings).as_posix(), plain(node)


def yaml_of(content: dict[str, Content]) -> str:
    """Write a record as YAML, its keys in the order given; libyaml does so five times as fast."""
    text: str = yaml.dump(
        content, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000
    )
    return text


def write_record(path: Path, content: dict[str, Content]) -> None:
    """Write a record's file, and the folder that it is in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml_of(content), "utf-8")


def takes(kind: Kind, value: object) -> bool:
    """Whether a field of a type takes a value: whoever contributes may then write it."""
    if named := next((mark for mark in get_args(kind)[1:] if isinstance(mark, Reference)), None):
        is_title = named.kind == "office"  # no text but that of a role
        return isinstance(value, str) and is_written(named.kind, value) and not is_title
    try:
        validator(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@cache
def validator(kind: Kind) -> TypeAdapter[Any]:
    """Make what validates the values of a type once: it takes far longer than to validate one."""
    return TypeAdapter(kind)


def is_markdown(kind: Kind) -> bool:
    """Whether a type is marked as Markdown."""
    return any(isinstance(mark, Prose) for mark in get_args(kind)[1:])


def type_of(field: FieldInfo) -> Kind:
    """Give a field's type with everything that its annotation says."""
    if not field.metadata:
        return field.annotation
    return Annotated[(field.annotation, *field.metadata)]


def fields_of(model: type[Record]) -> dict[str, FieldInfo]:
    """Give a model's fields by the names that contributors write."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def origin_of(kind: Kind) -> object:
    """Give what stands before the brackets of an annotation."""
    return get_origin(kind)


def bare(kind: Kind) -> Kind:
    """Leave out that a value may be missing, and what an annotation adds to a container."""
    if origin_of(kind) in UNIONS:
        return bare(next(part for part in get_args(kind) if part is not type(None)))
    if origin_of(kind) is Annotated and origin_of(get_args(kind)[0]) in (*UNIONS, tuple):
        return bare(get_args(kind)[0])
    if origin_of(kind) is Annotated and is_record(get_args(kind)[0]):
        return get_args(kind)[0]
    return kind


def is_record(kind: Kind) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


FITTING = ("Actor", "family_name")
"""What fits one name alone: where the name is changed, it is left out."""


def changed(model: type[Record], content: dict[str, Content], change: Change) -> dict[str, Content]:
    """Copy a record with every text leaf of it changed.

    Args:
        model: What the record is.
        content: What its file holds.
        change: Called for every value that is no list and no mapping.
    """
    fields = fields_of(model)
    copy: dict[str, Content] = {}
    for name, value in content.items():
        where = (model.__name__, name)
        if where != FITTING or copy["name"] == content["name"]:
            copy[name] = _changed(type_of(fields[name]), where, value, change)
    return copy


def _changed(kind: Kind, where: Field, value: Content, change: Change) -> Content:
    kind = bare(kind)
    if isinstance(value, dict) and is_record(kind):
        return changed(kind, value, change)
    if isinstance(value, dict):
        return {_changed_name(kind, where, *item, change): item[1] for item in value.items()}
    if isinstance(value, list):
        inner = get_args(kind)[0]
        return [_changed(inner, where, item, change) for item in value]
    return change(where, kind, value)


def _changed_name(kind: Kind, where: Field, name: str, address: str, change: Change) -> str:
    # A name that has a meaning of its own stays: what stands behind it would not fit another.
    is_free = takes(kind, {"any other name": address})
    return change(where, str, name) if is_free else name


def leaves(model: type[Record]) -> Iterator[tuple[Field, Kind]]:
    """Give every field of a model, and of those in it, with the type of one value of it."""
    for name, field in fields_of(model).items():
        kind = bare(type_of(field))
        while origin_of(kind) is tuple:
            kind = bare(get_args(kind)[0])
        yield (model.__name__, name), kind
        if is_record(kind):
            yield from leaves(kind)
