"""The indexes of a base in which actors are called otherwise: takes the base before, carries over.

No key is another, and nothing stands at another place: where something holds an actor, there now
stands what holds it as it is called.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.index import PENDING, Index, IndexOf
from briefing_site.knowledge.patched_base import OF_TEXTS, indexes_in

UNTOUCHED = frozenset({"briefings", "issues"})
"""The things that hold no actor."""


@frozen(slots=False)
class Renamed:
    """What is otherwise in a base than in the one before it.

    Attributes:
        before: The base before.
        now: The base.
        new: What stands in the stead of what, by the identity of that.
    """

    before: KnowledgeBase
    now: KnowledgeBase
    new: Mapping[int, Any]
    _known: dict[str, list[Any]] = field(default_factory=dict, init=False)

    def carry_over(self) -> None:
        """Give the new base what was worked out for the one before and is true of it too.

        All that was made is carried over at once: what is missing in a base has to be made anew for
        the next one. Of actors there are few, so their own indexes are, when somebody asks.
        """
        known = vars(self.before)
        known.pop(PENDING, None)  # else each base would keep the one before it
        vars(self.now).update((name, known[name]) for name in OF_TEXTS & known.keys())
        for index, made in indexes_in(known):
            if index.items in UNTOUCHED:
                vars(self.now)[index.name] = made
            elif index.items != "actors":
                vars(self.now)[index.name] = self._exchanged(index, made)

    def _exchanged(self, index: IndexOf[Any], made: Index[Any]) -> Index[Any]:
        """Give an index of the new base."""
        gone = index.keyed(self.before, self._gone(index.items))
        return made.exchanged({key for _, key in gone}, self.new)

    def _gone(self, items: str) -> list[Any]:
        """Give the things of a kind in whose stead others stand."""
        if items not in self._known:
            every = getattr(self.before, items)
            every = every.values() if isinstance(every, Mapping) else every
            self._known[items] = [one for one in every if id(one) in self.new]
        return self._known[items]
