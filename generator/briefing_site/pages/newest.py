"""Long lists cut to their newest rows: takes items in order of date, gives `Newest`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


Row = TypeVar("Row")


MOST_ROWS = 50
"""Rows of one list on an actor's or an issue's page; the lists by year hold all."""


@dataclass(frozen=True, slots=True)
class Newest(Generic[Row]):
    """The newest rows of a list, newest first, and how many it has in all."""

    rows: tuple[Row, ...]
    total: int


def newest(items: Sequence[Item], show: Callable[[Item], Row]) -> Newest[Row]:
    """Show the newest of some items that stand in order of date, oldest first."""
    return Newest(tuple(show(item) for item in items[: -MOST_ROWS - 1 : -1]), len(items))
