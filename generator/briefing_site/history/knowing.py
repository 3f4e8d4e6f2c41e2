"""Facts one step after the other: takes steps and their days, gives what the record said, and when.

What is taken back does not come back: it is known only that there was something.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable

from briefing_site.exports.facts import of_each_actor
from briefing_site.history.facts import now
from briefing_site.history.step import Step
from briefing_site.pages.known import Fact, Known, Place, Span, joined


class Knowing:
    """The facts of all steps, by the paths that pages have after the last one."""

    def __init__(self) -> None:
        self._spans: dict[Fact, list[Span]] = {}
        self._open: Counter[Fact] = Counter()
        self._placed: Counter[Place] = Counter()
        self._lost: list[tuple[Fact, Span]] = []
        self._since: dt.date | None = None
        self._day = dt.date.min

    def add(self, day: dt.date, step: Step) -> None:
        """Add what the next commit changed, which is no earlier than the one before."""
        self._day = day
        self._since = self._since or self._day
        if step.renamed:
            self._rename(lambda fact: now(fact, step.renamed))
        ended = list(of_each_actor(step.ended))
        for fact in ended:
            self._end(fact)
        for fact in of_each_actor(step.began):
            self._begin(fact)
        unplaced = {
            place for place in (fact.place for fact in ended) if place and not self._placed[place]
        }
        went = frozenset(one for one in step.went if "#" not in one)
        if unplaced or went:
            self._lose(lambda fact: fact.place in unplaced or not went.isdisjoint(fact.pages))

    def _begin(self, fact: Fact) -> None:
        self._open[fact] += 1
        self._placed[fact.place] += 1
        if self._open[fact] > 1:
            return
        spans = self._spans.setdefault(fact, [])
        is_unbroken = bool(spans) and spans[-1][1] == self._day
        start = spans.pop()[0] if is_unbroken else self._day
        spans.append((start, None))

    def _end(self, fact: Fact) -> None:
        self._open[fact] -= 1
        self._placed[fact.place] -= 1
        if self._open[fact] > 0:
            return
        del self._open[fact]
        start, _ = self._spans[fact].pop()
        if start < self._day:
            self._spans[fact].append((start, self._day))

    def _rename(self, named: Callable[[Fact], Fact]) -> None:
        """Know facts by the paths of now."""
        spans, self._spans = self._spans, {}
        for fact, found in spans.items():
            known = self._spans.setdefault(named(fact), [])
            known[:] = joined([*known, *found])
        self._open = Counter(map(named, self._open.elements()))
        self._placed = Counter(fact.place for fact in self._open.elements())
        self._lost = [(named(fact), span) for fact, span in self._lost]

    def _lose(self, is_lost: Callable[[Fact], bool]) -> None:
        """Keep of facts that ended only that they were, where something of them was taken back."""
        for fact in list(filter(is_lost, self._spans)):
            spans = self._spans[fact]
            self._lost += [(fact, span) for span in spans if span[1]]
            self._spans[fact] = [span for span in spans if not span[1]]

    @property
    def known(self) -> Known | None:
        """What the record said; nothing where no state of it could be read."""
        if self._since is None:
            return None
        facts = {fact: tuple(spans) for fact, spans in self._spans.items() if spans}
        return Known(self._since, facts, tuple(self._lost))
