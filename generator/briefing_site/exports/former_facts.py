"""What the record says no longer: takes the library, gives what of it is shown, counts the rest.

What was withdrawn or removed is not shown again, nor what rested on it. An actor's former position
is shown as long as the same briefing still places the actor on the same issue: then it was changed.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from briefing_site.exports.facts import facts_of, of_each_actor, told_in
from briefing_site.frozen import frozen
from briefing_site.pages.known import Fact, FactKind, Known, Place, Span, joined
from briefing_site.pages.library import Library
from briefing_site.pages.parts.history import lasting


@frozen(slots=False)
class FormerFacts:
    """The facts of the past beside those of now.

    Attributes:
        library: What is on record now.
        known: What was.
    """

    library: Library
    known: Known

    @cached_property
    def now(self) -> frozenset[Fact]:
        """What the record says now, each fact for one actor."""
        return frozenset(of_each_actor(facts_of(told_in(self.library.kb))))

    @cached_property
    def _places(self) -> frozenset[Place]:
        """Where positions of now place their actors."""
        return frozenset(fact.place for fact in self.now)

    @cached_property
    def _issues(self) -> frozenset[str]:
        """The pages of the issues that there are."""
        return frozenset(fact.about for fact in self.now if fact.kind is FactKind.PROPOSITION)

    def shown(self, kind: FactKind) -> Iterator[tuple[Fact, tuple[Span, ...]]]:
        """Go through former facts of a kind that may be shown."""
        for fact, spans in self._former:
            if fact.kind is kind and self._may_be_shown(fact):
                yield fact, spans

    @cached_property
    def _former(self) -> list[tuple[Fact, tuple[Span, ...]]]:
        return [one for one in self.known.facts.items() if one[0] not in self.now]

    def _may_be_shown(self, fact: Fact) -> bool:
        """Whether nothing of a former fact was taken back."""
        if fact.kind is FactKind.PROPOSITION:
            return fact.about in self._issues
        if fact.kind is FactKind.STATEMENT:
            return False
        standing = self.library.once(lasting, "")
        return fact.place in self._places and standing.issuperset(fact.rests_on)

    def hidden(self, kind: FactKind) -> Counter[dt.date]:
        """Count by how much what is hidden of a kind grew on each day; votes as a whole."""
        spans: defaultdict[Fact, list[Span]] = defaultdict(list)
        for fact, span in self._hidden():
            if fact.kind is kind:
                spans[whole(fact)].append(span)
        grown: Counter[dt.date] = Counter()
        for start, end in (span for found in spans.values() for span in joined(found)):
            grown[start] += 1
            if end:
                grown[end] -= 1
        return grown

    def _hidden(self) -> Iterator[tuple[Fact, Span]]:
        """Go through what was taken back, and when it was to be read."""
        yield from self.known.lost
        for fact, spans in self._former:
            if not self._may_be_shown(fact):
                yield from ((fact, span) for span in spans)


def whole(fact: Fact) -> Fact:
    """Give what counts as one: a position with all its actors, a vote with all that they did."""
    return Fact(fact.kind, fact.about) if fact.kind is FactKind.VOTE else replace(fact, actors=())
