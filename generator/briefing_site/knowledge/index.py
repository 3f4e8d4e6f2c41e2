"""Items by a key: takes items and what gives their keys, gives them by each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping
from functools import partial
from typing import Any, Generic, Self, TypeVar, overload

from briefing_site.knowledge.name_order import name_and_letters

Item = TypeVar("Item")


PENDING = "_pending"
"""The attribute of a holder that has what patches its indexes, by their names."""

Place = Callable[[Item], int]
"""Says where an item stands among all."""


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

    @property
    def keys(self) -> KeysView[str]:
        """Its keys, in no order."""
        return self._found.keys()

    def __iter__(self) -> Iterator[str]:
        """Go through the keys in the order of names."""
        return iter(sorted(self._found, key=name_and_letters))

    def patched(
        self, gone: Iterable[tuple[Item, str]], come: Iterable[tuple[Item, str]], place: Place[Item]
    ) -> Self:
        """Give the index with other items at some of its keys; this one stays as it is.

        Args:
            gone: The items that leave it, each with a key that it had.
            come: The items that it takes in, each with a key that it has.
            place: Says where an item stands among all of them.
        """
        leaving: dict[str, set[int]] = defaultdict(set)
        for item, key in gone:
            leaving[key].add(id(item))
        coming: dict[str, list[Item]] = defaultdict(list)
        for item, key in come:
            coming[key].append(item)
        patched = object.__new__(type(self))
        patched._found = self._found.copy()
        for key in {**leaving, **coming}:
            left = leaving[key]
            stay = [item for item in self[key] if id(item) not in left]
            patched._put(key, sorted([*stay, *coming.get(key, ())], key=place))
        return patched

    def exchanged(self, keys: Iterable[str], new: Mapping[int, Item]) -> Self:
        """Give the index with others for some items, each at the keys and the place of the one.

        Args:
            keys: The keys at which those stand.
            new: The others, by the identity of what they take the place of.
        """
        exchanged = object.__new__(type(self))
        exchanged._found = self._found.copy()
        for key in keys:
            exchanged._found[key] = tuple([new.get(id(one), one) for one in self[key]])
        return exchanged

    def _put(self, key: str, items: list[Item]) -> None:
        if items:
            self._found[key] = tuple(items)
        else:
            self._found.pop(key, None)


class IndexOf(Generic[Item]):
    """An index as an attribute, made once, when it is first asked for.

    Args:
        items: The attribute of its holder that has the items: a tuple, or a mapping to them.
        keys: Gives the keys of an item in a holder.
        is_nested: Whether the keys depend on which issue is a part of which.
    """

    def __init__(
        self, items: str, keys: Callable[[Any, Item], Iterable[str]], *, is_nested: bool = False
    ) -> None:
        self.items = items
        self.keys = keys
        self.is_nested = is_nested
        self.__doc__ = keys.__doc__

    def __set_name__(self, holder: type, name: str) -> None:
        """Learn the attribute's name."""
        self.name = name

    @overload
    def __get__(self, holder: None, of: type) -> Self: ...
    @overload
    def __get__(self, holder: object, of: type) -> Index[Item]: ...
    def __get__(self, holder: object | None, of: type) -> Self | Index[Item]:
        """Make the index, which from then on stands in the holder's own attribute."""
        if holder is None:
            return self
        made = holder.__dict__[self.name] = self._patched(holder) or self._made(holder)
        return made

    def _patched(self, holder: object) -> Index[Item] | None:
        """Patch the index of a holder that this one came of, if there is one to patch."""
        pending: dict[str, Callable[[], Index[Item] | None]] = holder.__dict__.get(PENDING, {})
        patch = pending.pop(self.name, None)
        return patch() if patch else None

    def _made(self, holder: object) -> Index[Item]:
        found = getattr(holder, self.items)
        items = found.values() if isinstance(found, Mapping) else found
        return Index(items, partial(self.keys, holder))

    def keyed(self, holder: object, items: Iterable[Item]) -> Iterator[tuple[Item, str]]:
        """Go through some items with each of their keys in a holder."""
        return ((item, key) for item in items for key in dict.fromkeys(self.keys(holder, item)))


def index_of(
    items: str, *, is_nested: bool = False
) -> Callable[[Callable[[Any, Item], Iterable[str]]], IndexOf[Item]]:
    """Let a method that gives the keys of an item stand for the index of all items by them.

    Args:
        items: The attribute that has the items: a tuple, or a mapping to them.
        is_nested: Whether the keys depend on which issue is a part of which.
    """
    return partial(IndexOf, items, is_nested=is_nested)


def existing(ids: Iterable[str], found: Mapping[str, Item]) -> tuple[Item, ...]:
    """Look up ids, each once, leaving out those that lead nowhere."""
    return tuple([found[id_] for id_ in dict.fromkeys(ids) if id_ in found]) if ids else ()
