"""Which sources are one document, kept: takes briefings that changed, gives whose origins did.

A document reaches as far as its sources share an address, so of all documents only those are put
together anew that a source of a changed briefing was or is a part of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from typing import Self

from briefing_site.knowledge.identity import (
    Cited,
    Origin,
    Sides,
    addresses_of,
    documents,
    origin_of,
)
from briefing_site.model.briefing import Briefing


class KeptOrigins:
    """The document that each source is, by the source's reference.

    Attributes:
        now: The same, as a resolver looks it up.
    """

    def __init__(self) -> None:
        self.now: dict[str, Origin] = {}
        self.sides: Sides = {}
        self.cited: dict[str, list[Cited]] = {}
        self.names: dict[str, set[str]] = {}
        self.named: dict[str, set[str]] = defaultdict(set)

    def branched(self) -> Self:
        """Give the same, to be changed apart."""
        branch = copy(self)
        branch.now = self.now.copy()
        branch.cited = {ref: same.copy() for ref, same in self.cited.items()}
        branch.names = self.names.copy()
        branch.named = defaultdict(set, {name: refs.copy() for name, refs in self.named.items()})
        return branch

    def change(self, before: Iterable[Briefing], now: Iterable[Briefing], sides: Sides) -> set[str]:
        """Take in briefings, and give the references of the sources whose document is another.

        Args:
            before: The briefings that are no more, or no more as they were.
            now: Those that are new, or otherwise than before.
            sides: On whose side each publisher is.
        """
        turned = {id_ for id_ in {*sides, *self.sides} if sides.get(id_) != self.sides.get(id_)}
        self.sides = sides
        old, new = list(cited_in(before)), list(cited_in(now))
        touched = {one.ref for one in old} | self._published_by(turned)
        touched = self._together(touched)
        for ref in {one.ref for one in old}:
            self._forget(ref)
        for one in new:
            self._take_in(one)
        return self._renewed(self._together({*touched, *(one.ref for one in new)}))

    def _published_by(self, actors: set[str]) -> set[str]:
        if not actors:
            return set()
        return {one.ref for one in self._cited(self.cited) if one.record.published_by in actors}

    def _forget(self, ref: str) -> None:
        del self.cited[ref]
        for name in self.names.pop(ref):
            self.named[name].discard(ref)
            if not self.named[name]:
                del self.named[name]

    def _take_in(self, cited: Cited) -> None:
        names = {cited.ref, *addresses_of(cited.record)}
        self.cited.setdefault(cited.ref, []).append(cited)
        self.names[cited.ref] = names.union(self.names.get(cited.ref, ()))
        for name in names:
            self.named[name].add(cited.ref)

    def _together(self, refs: Iterable[str]) -> set[str]:
        """Give some sources with all that are one document with any of them."""
        met: set[str] = set()
        waiting = list(refs)
        while waiting:
            ref = waiting.pop()
            if ref not in met:
                met.add(ref)
                waiting += {other for name in self.names.get(ref, ()) for other in self.named[name]}
        return met

    def _renewed(self, refs: set[str]) -> set[str]:
        """Put the documents of some sources together, and give those whose is another."""
        briefings = {one.briefing.id: one.briefing for one in self._cited(refs)}
        in_order = sorted(briefings.values(), key=lambda one: (one.date, one.id))
        every = [one for one in cited_in(in_order) if one.ref in refs]
        now: dict[str, Origin] = {}
        for same in documents(every):
            now.update(dict.fromkeys((one.ref for one in same), origin_of(same, self.sides)))
        changed = {ref for ref in refs if self.now.get(ref) != now.get(ref)}
        for ref in changed:
            self.now.pop(ref, None)
        self.now |= {ref: now[ref] for ref in changed if ref in now}
        return changed

    def _cited(self, refs: Iterable[str]) -> Iterator[Cited]:
        return (one for ref in refs for one in self.cited.get(ref, ()))


def cited_in(briefings: Iterable[Briefing]) -> Iterator[Cited]:
    """Go through the sources of some briefings."""
    return (Cited(briefing, record) for briefing in briefings for record in briefing.sources)
