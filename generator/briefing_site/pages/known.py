"""What the record said, and when: takes nothing, gives the types `Fact` and `Known`.

The world has a clock, by which a stance is held as of a day, and the record has one, by which that
is known since a day. A fact is a line as readers saw it. It has no lasting id: it is what it says,
so that any other line is another fact.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum

from briefing_site.frozen import frozen


class FactKind(StrEnum):
    """What a fact is of."""

    POSITION = "position"
    STATEMENT = "statement"
    PROPOSITION = "proposition"
    VOTE = "vote"


Place = tuple[str, ...]
"""By their pages: an actor, an issue, and the briefing that places the one on the other; or an
actor and a vote that it took part in."""


@frozen
class Fact:
    """A line that readers saw. It names records by the paths of their pages.

    Attributes:
        kind: What it is of.
        about: The page of the issue, of a position and of a proposition; else of the statement or
            the vote.
        told: What it says, in one text.
        rests_on: The pages without which it is not shown again: of a position, its briefing's
            first, and those of what shows it.
        actors: The pages of those whose position it is, or who voted so.
    """

    kind: FactKind
    about: str
    told: str = ""
    rests_on: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[str, ...]:
        """All pages that it names."""
        return (self.about, *self.rests_on, *self.actors)

    @property
    def place(self) -> Place:
        """Where it places its one actor, if it is a position or how it voted; else nothing."""
        if self.kind is FactKind.POSITION:
            return (*self.actors, self.about, self.rests_on[0])
        return (*self.actors, self.about) if self.kind is FactKind.VOTE else ()


Span = tuple[dt.date, dt.date | None]
"""From the day on whose evening the record said something, to the day on which it no longer did."""


@frozen
class Known:
    """What the record said, each fact for one actor, and when.

    Attributes:
        since: The first day of which that can be told.
        facts: When each was to be read, oldest first.
        lost: What was taken back, and when it was to be read: it is counted, and not shown again.
    """

    since: dt.date
    facts: Mapping[Fact, tuple[Span, ...]]
    lost: tuple[tuple[Fact, Span], ...] = ()


def joined(spans: Iterable[Span]) -> list[Span]:
    """Make one span of those that overlap or follow each other."""
    found: list[Span] = []
    for start, end in sorted(spans, key=lambda span: span[0]):
        last = found[-1] if found else None
        if last and (last[1] is None or start <= last[1]):
            ends = (last[1], end)
            found[-1] = (last[0], None if None in ends else max(filter(None, ends)))
        else:
            found.append((start, end))
    return found
