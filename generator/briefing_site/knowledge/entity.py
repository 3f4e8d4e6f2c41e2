"""How classes of entities are made: takes a class, gives it with what its fields ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Entity = TypeVar("Entity")


@dataclass_transform(frozen_default=True, eq_default=False)
def entity(*, slots: bool = True) -> Callable[[type[Entity]], type[Entity]]:
    """Make a class of entities: each is equal to itself alone, and frozen to mypy alone.

    A frozen object takes three times as long to make, and five thousand briefings hold hundreds of
    thousands.

    Args:
        slots: Whether its objects remember nothing but their fields.
    """
    return dataclass(slots=slots, eq=False)
