"""What all entities have: takes what is published, gives ids, dates and languages as they must be.

Every property has any number of values, each a text. A date is a year, a month or a day there: one
that is approximate, uncertain or a season stands in the description alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import field
from hashlib import sha1

from briefing_site.exports.formats.format import Site
from briefing_site.frozen import frozen
from briefing_site.model.edtf import parse_date
from briefing_site.published.sources import PublishedActorUse, PublishedUse, unread_sources
from briefing_site.published.values import Date, Precision, Reference, date_of

Values = dict[str, list[str]]

PREFIXES = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
"""How much of a day is known at each precision that there is a form for."""


Uses = Iterable[PublishedUse | PublishedActorUse]
"""Sources, each with the place in it."""


@frozen
class Seen:
    """Where values are from, and between which days they were on record.

    Attributes:
        origin: The ids of the sources that show them, or that of the record where none does.
        first: The day of the recording.
        last: The day of the last change.
    """

    origin: str
    first: dt.date
    last: dt.date


@frozen
class Entity:
    """One entity.

    Attributes:
        id: Its id.
        schema: What it is in FollowTheMoney's words.
        seen: Where its values are from.
        values: The values of each property that has any.
    """

    id: str
    schema: str
    seen: Seen
    values: Values = field(default_factory=dict)


class Entities:
    """What makes the entities of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._seen: dict[str, Seen] = {}
        self._named: dict[tuple[str, str], str] = {}
        self._unread = unread_sources(site.library)

    def id_of(self, kind: str, *names: str) -> str:
        """Give the id of an entity of a kind, by names that no other of that kind has together."""
        first = " ".join([self.site.first.of(one) for one in names])
        own = f"{self.site.address} {kind} {first}"
        return sha1(own.encode(), usedforsecurity=False).hexdigest()

    def named(self, to: Reference) -> str:
        """Give the id of the entity that stands for what is named."""
        known = self._named.get((to.kind, to.id))
        if known is None:  # a source and an actor are named by many records
            known = self._named[to.kind, to.id] = self.id_of(to.kind, to.id)
        return known

    def each(self, named: Iterable[Reference]) -> list[str]:
        """Give the ids of the entities that stand for all that is named, each once."""
        return list(dict.fromkeys(self.named(one) for one in named))

    def showing(self, named: Iterable[Reference]) -> tuple[Reference, ...]:
        """Give those of some sources that show anything: what nobody read does not."""
        return tuple(one for one in named if one.id not in self._unread)

    def proof(self, uses: Uses) -> list[str]:
        """Give the sources that show something."""
        return self.each(self.showing(use.source for use in uses))

    def of_site(self, own: str, uses: Uses = ()) -> Seen:
        """Say where values are from whose record has no day of its own."""
        return Seen(self._origin(uses, own), *self.site.days)

    def _origin(self, uses: Uses, own: str) -> str:
        shown = dict.fromkeys(one.id for one in self.showing(use.source for use in uses))
        return " ".join(shown) or own

    def remember(self, briefing: str, seen: Seen) -> None:
        """Remember when a briefing was recorded and last changed, which its parts have too."""
        self._seen[briefing] = seen

    def shown_by(self, briefing: Reference, uses: Uses, own: str) -> Seen:
        """Say which sources show something in a briefing; where none does, it is the record's."""
        known = self._seen[briefing.id]
        return Seen(self._origin(uses, own), known.first, known.last)

    def entity(self, schema: str, id_: str, seen: Seen, **values: object) -> Entity:
        """Give an entity: a property without a value is left out, and no value stands twice."""
        told = {name: texts(value) for name, value in values.items()}
        return Entity(id_, schema, seen, {name: each for name, each in told.items() if each})


def texts(value: object) -> list[str]:
    """Give one value, or several, as texts."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list | tuple):
        return list(dict.fromkeys(one for one in value if one and one.strip()))
    return []


def prefix(date: Date | None) -> str:
    """Give a date as far as it is known; nothing where there is no form for that."""
    if date is None or not date.is_sure or date.first is None:
        return ""
    return date.first.isoformat()[: PREFIXES.get(date.precision, 0)]


def lasting(date: Date) -> dict[str, str]:
    """Give when something that may last was: a date, or its first and its last, as exact as known.

    Of what was said or voted nothing lasts: there an interval is the time in which the day lies.
    """
    if date.precision is not Precision.INTERVAL:
        return {"date": prefix(date)}
    first, _, last = date.edtf.partition("/")
    return {"startDate": end(first), "endDate": end(last)}


def end(text: str) -> str:
    """Give an end of an interval as far as it is known; nothing where it is open or not known."""
    return prefix(date_of(parse_date(text))) if text.strip(".") else ""


def web(address: str | None) -> str:
    """Give an address on the web; nothing where a site has none, or the address is another."""
    return address if address and address.startswith(("http://", "https://")) else ""
