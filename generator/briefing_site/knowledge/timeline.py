"""What happened in order of date: takes the knowledge base, gives moments.

What was corrected in the record is not among it: a correction is no event.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Event, Shift, Statement, Vote


@frozen(eq=False)
class Turned:
    """Shifts of several actors that one position brought about, from one stance to another."""

    shifts: tuple[Shift, ...]


What = Event | Statement | Vote | Turned


@frozen(eq=False)
class Moment:
    """Something that has a date.

    Attributes:
        date: The last day that this can mean.
        first: The first one.
    """

    date: dt.date
    first: dt.date
    what: What

    @property
    def month(self) -> dt.date | None:
        """The first day of the month that holds all the days that it can mean, if one does."""
        start = self.date.replace(day=1)
        return start if self.first >= start else None


def everything(kb: KnowledgeBase, shifts: tuple[Shift, ...]) -> list[Moment]:
    """Give events, statements, votes and shifts, oldest first."""
    order = {Event: 0, Statement: 1, Vote: 2, Turned: 3}
    return sorted(
        moments(kb, shifts),
        key=lambda moment: (moment.date, moment.first, order[type(moment.what)]),
    )


def moments(kb: KnowledgeBase, shifts: tuple[Shift, ...]) -> Iterator[Moment]:
    """Go through all that has a date, kind by kind."""
    for event in kb.events.values():
        yield Moment(event.date, event.when.first, event)
    for said in kb.statements.values():
        yield Moment(said.date, said.when.first, said)
    for vote in kb.votes.values():
        yield Moment(vote.date, vote.when.first, vote)
    for turned in turned_together(shifts):
        shift = turned.shifts[0]
        yield Moment(shift.date, shift.after.since_when.first, turned)


def turned_together(shifts: Iterable[Shift]) -> Iterator[Turned]:
    """Put together the shifts that one position brought about, in the order of their first ones."""
    together: dict[tuple[str, str], list[Shift]] = {}
    for shift in shifts:
        together.setdefault((shift.after.first.ref, shift.before.stance), []).append(shift)
    return (Turned(tuple(group)) for group in together.values())
