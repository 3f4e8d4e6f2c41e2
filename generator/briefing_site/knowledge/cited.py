"""Sources of briefings, resolved: takes nothing, gives the types of what words are found in."""

from __future__ import annotations

from briefing_site.frozen import frozen
from briefing_site.knowledge.identity import Origin
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.moments import days_of_moment
from briefing_site.model.source import SourceRecord


@frozen(eq=False)
class Source:
    """A source of a briefing.

    Attributes:
        ref: `<briefing>#<id>`.
        based_on: The sources of the same briefing that it repeats.
        origin: The document that it is, in whatever briefings it is cited.
        origins: The documents that it goes back to, its own if to none.
        published_by: Who published it, where a record says so.
    """

    ref: str
    briefing: Briefing
    record: SourceRecord
    based_on: tuple[Source, ...]
    origin: Origin
    origins: frozenset[Origin]
    published_by: Actor | None = None

    @property
    def identity(self) -> str:
        """What makes two sources of different briefings the same: the first of that document."""
        return self.origin.identity

    @property
    def published(self) -> EdtfDate | None:
        """When it was published: its day, else that of its moment, with its own words."""
        moment = self.record.published_at
        date = self.record.published or (days_of_moment(moment) if moment else None)
        return date.noted(self.record.date_note) if date else None


@frozen(eq=False)
class Use:
    """A source with the place in it."""

    source: Source
    locator: str | None


def origins_first(records: dict[str, SourceRecord]) -> list[str]:
    """Order sources so that each comes after those that it is based on, as far as that goes."""
    order: list[str] = []
    met: set[str] = set()
    waiting = [(id_, False) for id_ in reversed(records)]
    while waiting:
        id_, is_due = waiting.pop()
        if is_due:
            order.append(id_)
        elif id_ in records and id_ not in met:
            met.add(id_)
            waiting.append((id_, True))
            waiting += [(before, False) for before in reversed(records[id_].based_on)]
    return order
