"""Watched records: takes published records, gives the same, and remembers which fields are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_site.published.fields import fields_of
from briefing_site.published.values import Reference


class Watched:
    """A record that remembers each of its fields that is read, by its path and by its class."""

    def __init__(self, record: Any, path: str, seen: set[str]) -> None:  # noqa: ANN401
        self._record, self._path, self._seen = record, path, seen

    @property  # type: ignore[misc] # it passes for what it stands for
    def __class__(self) -> type:
        own: type = type(self._record)
        return own

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any field
        value = getattr(self._record, name)
        path = f"{self._path}.{name.rstrip('_')}"
        self._seen.update((path, f"{type(self._record).__name__}.{name.rstrip('_')}"))
        return self._within(value, path)

    def _within(self, value: Any, path: str) -> Any:  # noqa: ANN401 - any value
        if isinstance(value, tuple) and not isinstance(value, Reference):
            return tuple(self._within(one, path) for one in value)
        return Watched(value, path, self._seen) if is_record(value) else value


def is_record(value: object) -> bool:
    """Whether a value is a published record."""
    return type(value).__module__.startswith("briefing_site.published.") and (
        type(value).__name__.startswith("Published")
    )


def paths(cls: type, before: str) -> Iterator[tuple[str, str]]:
    """Give the path of each field of a class and of those of the records in it, and its class's.

    A list that leads back from the other side says nothing of its own.
    """
    for field in fields_of(cls):
        if field.is_way_back or field.is_other_side:
            continue
        path = f"{before}.{field.name}"
        yield path, f"{cls.__name__}.{field.name}"
        if field.record:
            yield from paths(field.record, path)
