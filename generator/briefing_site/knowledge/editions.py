"""When a briefing was last true: takes a briefing, gives the day and where it is written."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from briefing_site.diagnostics.diagnostic import Note
from briefing_site.model.briefing import Briefing
from briefing_site.model.edtf import EdtfDate
from briefing_site.source.span import Span


class Edition(NamedTuple):
    """The state of a briefing on a day, beyond which it can know nothing.

    Attributes:
        day: The day of its last update, else that on which it was recorded, else that it is about.
        briefing: The briefing.
        field: The field that says so.
    """

    day: dt.date
    briefing: Briefing
    field: str

    @property
    def span(self) -> Span:
        """Where that is written."""
        return self.briefing.at(self.field)

    @property
    def note(self) -> Note:
        """Say where a briefing's newest day stands."""
        return Note(f"the briefing is of {self.day}", self.span)

    def is_before(self, date: EdtfDate) -> bool:
        """Whether a date lies behind it."""
        return self.day < date.first


def edition(briefing: Briefing) -> Edition | None:
    """Give a briefing's newest state; `None` where that could not be read."""
    if not briefing.is_known("updated"):
        return None
    if briefing.updated is not None:
        return Edition(briefing.updated, briefing, "updated")
    if not briefing.is_known("recorded"):
        return None
    if briefing.recorded is not None:
        return Edition(briefing.recorded, briefing, "recorded")
    return Edition(briefing.date, briefing, "date") if briefing.is_given("date") else None
