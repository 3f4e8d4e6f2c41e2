"""The indexes of a patched base: takes the base before it and what changed, carries them over.

What an index has of what did not change is true of the new base too. So only the keys of what went
and came are gone through, and what nobody asked for is made when it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property, partial
from typing import Any, TypeVar

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.index import PENDING, Index, IndexOf
from briefing_site.knowledge.watched import differing
from briefing_site.model.issue import Issue

Item = TypeVar("Item")

OF_TEXTS = {"_proses"}
"""What is known of texts alone."""

OF_ACTORS = {"members", "_of_actors"}
"""What is known of actors alone."""

Exchange = tuple[list[Any], list[Any]]
"""What went, and what came."""

FEW = 256
"""Parts resolved anew, up to which it takes no time to speak of to patch all indexes."""

SHARE = 2
"""Of how many things, one that went or came makes it quicker to make an index anew."""


@frozen(slots=False)
class Change:
    """What is otherwise in a base than in the one before it.

    Attributes:
        before: The base before.
        now: The base.
        refs: The references of all that was resolved anew, or is gone.
        briefings: The briefings of which anything was resolved anew.
    """

    before: KnowledgeBase
    now: KnowledgeBase
    refs: Collection[str]
    briefings: Collection[str]
    _known: dict[str, Exchange] = field(default_factory=dict, init=False)
    _places: dict[str, dict[int, int]] = field(default_factory=dict, init=False)

    def carry_over(self) -> None:
        """Give the new base what was worked out for the one before and is true of it too.

        An index is patched when it is asked for. Where little changed, all are at once: what nobody
        asks for before the next change is left, and made anew when somebody does.
        """
        known = vars(self.before)
        known.pop(PENDING, None)  # else each base would keep the one before it
        is_same_cast = self.now.actors is self.before.actors
        names = OF_TEXTS | OF_ACTORS if is_same_cast else OF_TEXTS
        vars(self.now).update((name, known[name]) for name in names & known.keys())
        indexes = indexes_in(known)
        pending = {index.name: partial(self._patched, index, made) for index, made in indexes}
        vars(self.now)[PENDING] = pending
        if len(self.refs) <= FEW:
            for index, _ in indexes:
                getattr(self.now, index.name)

    def _patched(self, index: IndexOf[Any], made: Index[Any]) -> Index[Any] | None:
        """Give an index of the new base; nothing where it is quicker to make it anew."""
        if index.is_nested and not self._are_issues_nested_alike:
            return None
        gone, come = self._exchanged(index.items)
        if (len(gone) + len(come)) * SHARE > len(getattr(self.now, index.items)):
            return None
        return made.patched(
            index.keyed(self.before, gone), index.keyed(self.now, come), self._place(index.items)
        )

    @cached_property
    def _are_issues_nested_alike(self) -> bool:
        before, now = self.before.issues, self.now.issues
        return before is now or nesting(before) == nesting(now)

    def _exchanged(self, items: str) -> Exchange:
        """Give what went and what came of a kind of thing that a base holds."""
        if items not in self._known:
            before, now = getattr(self.before, items), getattr(self.now, items)
            if isinstance(before, Mapping):
                keys = [key for key in self._touched(items) if key in before or key in now]
                gone = [before[key] for key in keys if key in before]
                come = [now[key] for key in keys if key in now]
            else:
                gone, come = missing_in(now, before), missing_in(before, now)
            self._known[items] = gone, come
        return self._known[items]

    def _touched(self, items: str) -> Collection[str]:
        """Give the keys of the things of a kind of which the keys in an index may be others."""
        match items:
            case "actors" | "issues":
                return differing(getattr(self.before, items), getattr(self.now, items))
            case "briefings":
                return self.briefings
            case "statements":
                return {*self.refs, *self._answering}
        return self.refs

    @property
    def _answering(self) -> Iterator[str]:
        """The statements that answer something, which may now be a part of another statement."""
        if "answers_to" in vars(self.before):
            yield from (said.ref for ref in self.refs for said in self.before.answers_to[ref])

    def _place(self, items: str) -> Callable[[Any], int]:
        """Say where each thing of a kind stands."""
        if items not in self._places:
            every = getattr(self.now, items)
            every = every.values() if isinstance(every, Mapping) else every
            self._places[items] = {id(item): place for place, item in enumerate(every)}
        places = self._places[items]
        return lambda item: places[id(item)]


def indexes_in(known: Mapping[str, Any]) -> list[tuple[IndexOf[Any], Index[Any]]]:
    """Give the indexes that were made of a base, by what it has in its own attributes."""
    of_class = vars(KnowledgeBase)
    found = ((of_class.get(name), made) for name, made in known.items())
    return [(index, made) for index, made in found if isinstance(index, IndexOf)]


def missing_in(others: Iterable[object], items: Iterable[Item]) -> list[Item]:
    """Give the items that are not among others."""
    there = set(map(id, others))
    return [item for item in items if id(item) not in there]


def nesting(issues: Mapping[str, Issue]) -> dict[str, str | None]:
    """Give what each issue is a part of."""
    return {id_: issue.parent for id_, issue in issues.items()}
