"""The classes of records as a tree: takes a model and a path, gives what may stand there."""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator

from briefing_site.model.markers import Prose, Reference, Short, Wrapped


def fields_at(model: Any, path: Iterable[str | int]) -> set[str]:  # noqa: ANN401 - any annotation
    """Give the names of the fields that the record at a path may have."""
    return {alias_of(name, field) for name, field in record_at(model, path).model_fields.items()}


def is_needed(model: Any, path: tuple[str | int, ...]) -> bool:  # noqa: ANN401 - any annotation
    """Whether the field at the end of a path has to be given."""
    holder = record_at(model, path[:-1]) if path and isinstance(path[-1], str) else None
    fields = holder.model_fields.items() if holder else ()
    return any(alias_of(name, field) == path[-1] and field.is_required() for name, field in fields)


def takes_texts(model: Any, path: Iterable[str | int]) -> bool:  # noqa: ANN401 - any annotation
    """Whether the items of the list at a path can be written as bare texts."""
    return may_be_bare(record_at(model, path))


def takes_short(model: Any, path: Iterable[str | int]) -> bool:  # noqa: ANN401 - any annotation
    """Whether the items of the list at a path are ids or tags, which commas part."""
    *holder, name = path
    fields = record_at(model, holder).model_fields.items()
    found = next(field for key, field in fields if alias_of(key, field) == name)
    inside = (*found.metadata, *markers(found.annotation))
    return names_records(found) or any(isinstance(marker, Short) for marker in inside)


def takes_ids(model: Any, path: Iterable[str | int]) -> bool:  # noqa: ANN401 - any annotation
    """Whether the items of the list at a path are ids, or records for which an id may stand."""
    *holder, name = path
    owner = record_at(model, holder)
    fields = owner.model_fields.items() if owner else ()
    return any(names_records(field) for key, field in fields if alias_of(key, field) == name)


def names_records(field: Any) -> bool:  # noqa: ANN401 - pydantic's FieldInfo
    """Whether a field holds ids, or records for which an id may stand."""
    record = record_in(field.annotation)
    found = (*field.metadata, *markers(field.annotation))
    return bool(record and record.bare_field) or any(isinstance(one, Reference) for one in found)


def terms_at(model: Any, path: tuple[str | int, ...]) -> tuple[str, ...]:  # noqa: ANN401 - any annotation
    """Give what may stand in the field that a path leads to, where that is a closed list."""
    end = max((at for at, step in enumerate(path) if isinstance(step, str)), default=-1)
    kinds = types_in(record_at(model, path[:end]), str(path[end])) if end >= 0 else ()
    return tuple(
        str(term)
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, StrEnum)
        for term in kind
    )


def says_none(model: Any, path: Iterable[str | int]) -> bool:  # noqa: ANN401 - any annotation
    """Whether an empty list at a path says something: that what is inherited does not hold."""
    *holder, name = path
    record = record_at(model, holder)
    fields = record.model_fields.items() if record and isinstance(name, str) else ()
    return any(
        alias_of(key, field) == name and field.default is None and is_list(field.annotation)
        for key, field in fields
    )


def is_read(model: Any, path: tuple[str | int, ...]) -> bool:  # noqa: ANN401 - any annotation
    """Whether each field on a path is one that its record may have."""
    names = (end for end, step in enumerate(path) if isinstance(step, str))
    holders = ((record_at(model, path[:end]), path[end]) for end in names)
    return all(
        any(alias_of(key, field) == name for key, field in holder.model_fields.items())
        for holder, name in holders
        if holder is not None
    )


def is_list(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    """Whether an annotation is `tuple[X, ...] | None`."""
    return any(get_origin(part) is tuple for part in get_args(annotation))


def may_be_bare(model: Any) -> bool:  # noqa: ANN401 - a record class or none
    """Whether a bare text may stand where a record of a class, or no record at all, belongs."""
    return model is None or bool(model.bare_field)


def record_at(model: Any, path: Iterable[str | int]) -> Any:  # noqa: ANN401 - any annotation
    """Follow a path through the record classes; `None` where it ends in no record."""
    for step in path:
        if isinstance(step, str) and model is not None:
            by_name = {alias_of(name, field): field for name, field in model.model_fields.items()}
            model = record_in(by_name[step].annotation) if step in by_name else None
    return model


def alias_of(name: str, field: Any) -> str:  # noqa: ANN401 - pydantic's FieldInfo
    """Give a field's name as contributors write it."""
    return field.alias or name


def record_in(annotation: Any) -> Any:  # noqa: ANN401 - any annotation
    """Find the record class inside `tuple[X, ...]`, `X | None` and `Annotated[X, …]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, Union, types.UnionType) or hasattr(
        annotation, "__metadata__"
    ):
        return next(filter(None, map(record_in, get_args(annotation))), None)
    return None


def is_long_text(model: Any, field: str) -> bool:  # noqa: ANN401 - any annotation
    """Whether a field, or each item of it, is a text of a sentence or more."""
    by_name = {alias_of(name, found): found for name, found in model.model_fields.items()}
    if field not in by_name:
        return False
    found = (*by_name[field].metadata, *markers(by_name[field].annotation))
    return any(isinstance(marker, Prose | Wrapped) for marker in found)


def is_text(model: Any, field: str) -> bool:  # noqa: ANN401 - any annotation
    """Whether a field, or each item of it, is words for readers: no id, no code, no address."""
    by_name = {alias_of(name, found): found for name, found in model.model_fields.items()}
    annotation = by_name[field].annotation
    found = (*by_name[field].metadata, *markers(annotation))
    is_checked = any(
        isinstance(marker, Reference | AfterValidator | BeforeValidator) for marker in found
    )
    is_tag = any(isinstance(marker, Short) for marker in found)
    return is_tag or (str in leaves(annotation) and not is_checked)


def types_in(model: Any, field: str) -> tuple[object, ...]:  # noqa: ANN401 - any annotation
    """Give the types that a field, or each item of it, may be of; none where there is no record."""
    fields = model.model_fields.items() if model else ()
    found = (one.annotation for name, one in fields if alias_of(name, one) == field)
    return tuple(kind for annotation in found for kind in leaves(annotation))


def leaves(annotation: Any) -> Iterator[object]:  # noqa: ANN401 - any annotation
    """Go through the types in an annotation that hold no others."""
    parts = [annotation.__origin__] if hasattr(annotation, "__metadata__") else get_args(annotation)
    if not parts:
        yield annotation
    for part in parts:
        yield from leaves(part)


def markers(annotation: Any) -> Iterator[object]:  # noqa: ANN401 - any annotation
    """Go through what the parts of an annotation are marked with, down to the next record."""
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from markers(part)


def title_of(class_name: str) -> str:
    """Write a record class's name as words: `SourceUse` as `Source use`."""
    words = re.findall("[A-Z][a-z]+", class_name.removesuffix("Record"))
    return " ".join(words).capitalize()


def first_line(cls: type) -> str:
    """Give what a class says of itself in a line."""
    return (cls.__doc__ or "").partition("\n")[0]
