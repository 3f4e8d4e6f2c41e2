"""Changes to the record: takes a briefing, gives what was changed in it, and on which day.

A correction says itself what it mended. That a briefing was updated is a change of its own only
where no correction of that day says what it was.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from briefing_site.frozen import frozen
from briefing_site.knowledge.corrections import Mended, corrections_in
from briefing_site.model.briefing import Briefing
from briefing_site.model.vocabularies import Status


class How(StrEnum):
    """How a briefing was changed."""

    CORRECTED = "corrected"
    UPDATED = "updated"
    RETRACTED = "retracted"
    SUPERSEDED = "superseded"


@frozen(eq=False)
class RecordChange:
    """A change to a briefing.

    Attributes:
        date: The day on which the record was changed.
        mended: The correction, if it is one.
    """

    briefing: Briefing
    how: How
    date: dt.date
    mended: Mended | None = None

    @property
    def is_dated(self) -> bool:
        """Whether its day is written, and not that of the briefing for want of one."""
        return self.mended is not None or self.briefing.updated is not None


def changes_to(briefing: Briefing) -> Iterator[RecordChange]:
    """Go through the changes to a briefing: its corrections, then what became of it."""
    when = briefing.known_on
    for mended in corrections_in(briefing):
        yield RecordChange(briefing, How.CORRECTED, mended.correction.date, mended)
    match briefing.status:
        case Status.RETRACTED:
            yield RecordChange(briefing, How.RETRACTED, when)
        case Status.SUPERSEDED:
            yield RecordChange(briefing, How.SUPERSEDED, when)
        case _ if briefing.updated and when not in {one.date for one in briefing.corrections}:
            yield RecordChange(briefing, How.UPDATED, when)
