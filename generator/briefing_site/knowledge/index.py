"""Items by a key: takes items and what gives their keys, gives them by each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Index(Generic[Item]):
    """Items by a key; a key that nothing has gives no items."""

    def __init__(self, items: Iterable[Item], keys: Callable[[Item], Iterable[str]]) -> None:
        found: dict[str, list[Item]] = {}
        for item in items:
            for key in dict.fromkeys(keys(item)):
                found.setdefault(key, []).append(item)
        self._found = {key: tuple(values) for key, values in found.items()}

    def __getitem__(self, key: str) -> tuple[Item, ...]:
        """Give a key's items, in the order in which they came."""
        return self._found.get(key, ())

    def __iter__(self) -> Iterator[str]:
        """Go through the keys in sorted order."""
        return iter(sorted(self._found))


def existing(ids: Iterable[str], found: Mapping[str, Item]) -> tuple[Item, ...]:
    """Look up ids, each once, leaving out those that lead nowhere."""
    return tuple(found[id_] for id_ in dict.fromkeys(ids) if id_ in found)
