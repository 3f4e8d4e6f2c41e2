"""Whether two readings are alike to the last detail: takes both, tells the first difference."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.index import Index, IndexOf
from briefing_site.model.record import Record
from briefing_site.source.nodes import Written
from briefing_site.source.parts import Part

Pair = tuple[str, Any, Any]

INDEXES = (
    "members",
    *(name for name, one in vars(KnowledgeBase).items() if isinstance(one, IndexOf)),
)


def difference(one: object, other: object) -> str:
    """Tell where two things first differ; nothing where they do nowhere.

    Whatever they consist of is compared, and its order: dictionaries, too, are alike only where
    their keys come one after another.
    """
    met: set[tuple[int, int]] = set()
    waiting: list[Pair] = [("", one, other)]
    while waiting:
        path, here, there = waiting.pop()
        if here is there or (id(here), id(there)) in met:
            continue
        met.add((id(here), id(there)))
        if type(here) is not type(there):
            return f"{path}: {here!r} is not {there!r}"
        inner = list(inside(path, here, there))
        if any(isinstance(pair, str) for pair in inner):
            return next(pair for pair in inner if isinstance(pair, str))
        waiting += [pair for pair in inner if not isinstance(pair, str)]
    return ""


def inside(path: str, one: Any, other: Any) -> Iterator[Pair | str]:  # noqa: ANN401 - anything
    """Go through what two things of one class consist of, or tell that they are not alike."""
    if isinstance(one, Written | Part):
        yield from unless_equal(path, one.extent, other.extent)
    elif isinstance(one, str | Enum):
        yield from unless_equal(path, one, other)
    elif isinstance(one, Sequence):
        yield from unless_equal(path, len(one), len(other))
        pairs = enumerate(zip(one, other, strict=False))
        yield from ((f"{path}[{place}]", *pair) for place, pair in pairs)
    elif (parts := parts_of(one)) is None:
        yield from unless_equal(path, one, other)
    else:
        others = parts_of(other) or {}
        yield from unless_equal(path, list(parts), list(others))
        yield from ((f"{path}.{name}", part, others.get(name)) for name, part in parts.items())


def unless_equal(path: str, one: object, other: object) -> Iterator[str]:
    if one != other:
        yield f"{path}: {one!r} is not {other!r}"


def parts_of(one: Any) -> dict[Any, Any] | None:  # noqa: ANN401 - anything
    """Give what a thing consists of, by name or key; nothing where it is all one."""
    if isinstance(one, Index):
        return {key: one[key] for key in one}
    if isinstance(one, Record):  # what it does not remember is as the class has it
        return dict(sorted({"_unresolved": frozenset(), **vars(one)}.items()))
    if isinstance(one, Mapping):
        return dict(one)
    if not dataclasses.is_dataclass(one):
        return None
    names = [field.name for field in dataclasses.fields(one)]
    names += INDEXES if isinstance(one, KnowledgeBase) else ()
    return {name: getattr(one, name) for name in names}
