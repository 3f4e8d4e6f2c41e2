"""Lookups that are remembered: takes what may be looked up, gives who looked for what changed.

Whoever resolves a briefing looks things up by a key: an actor, what another briefing holds, or
that nothing of that name is there. Each such look is remembered, so that a change is known to
concern nobody but those who looked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from copy import copy
from typing import Self, TypeVar

Item = TypeVar("Item")


class Watch:
    """Who looks things up, and for which.

    Attributes:
        seeker: The briefing that is being resolved.
    """

    def __init__(self) -> None:
        self.seeker = ""

    @contextmanager
    def by(self, seeker: str) -> Iterator[None]:
        """Remember what is looked up meanwhile as looked up by a briefing."""
        self.seeker = seeker
        try:
            yield
        finally:
            self.seeker = ""


class Seekers:
    """Who looked for a key, by key.

    To remember more than whoever looked costs time alone: it is resolved anew and is as it was.
    So bases that were branched off share what they remember.
    """

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.by_key: dict[str, set[str]] = defaultdict(set)

    def remember(self, key: str) -> None:
        """Remember that whoever is at work looked for a key."""
        self.by_key[key].add(self.watch.seeker)

    def of(self, keys: Iterable[str]) -> set[str]:
        """Give those who looked for one of some keys."""
        return {seeker for key in keys for seeker in self.by_key.get(key, ())}


class Watched(Mapping[str, Item]):
    """Things by a key, which remember who looked for each of them, found or not."""

    def __init__(self, seekers: Seekers) -> None:
        self.now: Mapping[str, Item] = {}
        self.seekers = seekers

    def __getitem__(self, key: str) -> Item:
        """Give a thing, and remember who looked for it."""
        self.seekers.remember(key)
        return self.now[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether a thing is there, and remember who asked."""
        self.seekers.remember(str(key))
        return key in self.now

    def __iter__(self) -> Iterator[str]:
        """Refuse to go through all: whoever did so would be concerned by any change."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Refuse to count, for the same reason."""
        raise NotImplementedError

    def become(self, now: Mapping[str, Item]) -> set[str]:
        """Take what there is from now on, and give those whom the difference concerns."""
        changed = differing(self.now, now)
        self.now = now
        return self.seekers.of(changed)


class WatchedNames:
    """Names, which remember who asked for each of them, there or not."""

    def __init__(self, seekers: Seekers) -> None:
        self.now: set[str] = set()
        self.seekers = seekers

    def __contains__(self, name: object) -> bool:
        """Tell whether a name is there, and remember who asked."""
        self.seekers.remember(str(name))
        return name in self.now

    def branched(self) -> Self:
        """Give the same, to be changed apart."""
        branch = copy(self)
        branch.now = self.now.copy()
        return branch

    def exchange(self, gone: AbstractSet[str], come: AbstractSet[str]) -> set[str]:
        """Take some names for others, and give those whom the difference concerns."""
        self.now -= gone
        self.now |= come
        return self.seekers.of(gone ^ come)


def differing(before: Mapping[str, Item], now: Mapping[str, Item]) -> set[str]:
    """Give the keys at which there is not the very same thing in both."""
    if before is now:
        return set()
    changed = {key for key, item in now.items() if before.get(key) is not item}
    return changed.union(before.keys() - now.keys())
