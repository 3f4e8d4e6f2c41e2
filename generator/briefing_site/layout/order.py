"""The order of fields, and which are long texts: takes parts and a model, gives them in order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from pydantic import BaseModel

from briefing_site.frozen import frozen
from briefing_site.layout.tree import Part, Parts
from briefing_site.model.classes import MODELS
from briefing_site.model.shape import alias_of, is_long_text, record_at, types_in


@frozen
class Shape:
    """What a model says of a value.

    Attributes:
        rank: Its place among the fields of its record.
        is_long: Whether it holds a text of a sentence or more.
        is_bare: Whether it holds a number, or true or false, which is no text.
        inside: The model of the record, or of each record, that it is.
    """

    rank: int
    is_long: bool = False
    is_bare: bool = False
    inside: type[BaseModel] | None = None


BARE: frozenset[object] = frozenset({bool, int})
"""The types that the schemas give as such: in quotation marks the value would be a text."""

UNKNOWN = Shape(1_000)
"""A field that the model does not know: behind those that it knows."""


def shape_of(kind: str) -> Shape:
    """Give what is known of a whole file: `actor`, `issue` or `briefing`."""
    return Shape(0, inside=MODELS[kind])


@cache
def anywhere(field: str) -> Shape:
    """Give what is known of a field whose name means the same wherever it stands."""
    files = [shapes(model) for model in MODELS.values()]
    inside = (shapes(one.inside) for file in files for one in file.values() if one.inside)
    found = (known.get(field) for known in chain(files, inside))
    return next(filter(None, found), UNKNOWN)


@cache
def shapes(model: type[BaseModel]) -> dict[str, Shape]:
    """Give what is known of each field of a record."""
    names = [alias_of(name, found) for name, found in model.model_fields.items()]
    return {
        name: Shape(
            rank,
            is_long=is_long_text(model, name),
            is_bare=not BARE.isdisjoint(types_in(model, name)),
            inside=record_at(model, (name,)),
        )
        for rank, name in enumerate(names)
    }


@cache
def all_fields() -> frozenset[str]:
    """Give the names of all fields that any record has."""
    found: set[str] = set()
    left: list[type[BaseModel]] = list(MODELS.values())
    seen = set(left)
    while left:
        known = shapes(left.pop())
        found |= known.keys()
        inner = {shape.inside for shape in known.values() if shape.inside} - seen
        seen |= inner
        left += inner
    return frozenset(found)


def in_order(parts: Parts, shape: Shape) -> Iterator[tuple[Part, Shape]]:
    """Go through fields in the model's order, those that it does not know last, as they came.

    Items of a list stay where they are: their order is the contributor's.
    """
    if parts.is_list:
        yield from ((part, shape) for part in parts.parts)
        return
    known = shapes(shape.inside) if shape.inside else {}
    found = [(part, known.get(part.key or "", UNKNOWN)) for part in parts.parts]
    yield from sorted(found, key=lambda pair: pair[1].rank)
