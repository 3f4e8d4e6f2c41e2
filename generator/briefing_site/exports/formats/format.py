"""What writes a format: takes published records, one at a time, gives lines of a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from briefing_site.exports.formats.lasting import FirstIds
from briefing_site.pages.library import Library
from briefing_site.published.briefings import PublishedBriefing
from briefing_site.published.fields import Kind

Shared = TypeVar("Shared")
Made = TypeVar("Made")


class Days(NamedTuple):
    """Between which days something was on record, as far as it is known."""

    first: dt.date
    last: dt.date


def days_of(briefing: PublishedBriefing) -> Days:
    """Give the days of a briefing's recording and of its last change."""
    first = briefing.recorded or briefing.updated or briefing.date
    return Days(first, max(first, briefing.updated or first))


class Site:
    """What a format is told of the site.

    Attributes:
        library: All of it.
        first: Gives the first id of whatever is published.
        address: The site's address, or its path where it has none.
        name: What it is called.
        terms: The terms of use; nothing where it names none.
        today: The day of the newest change to the content.
        days: Those of whatever has no day of its own: of the first recording, and of that change.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self.first = FirstIds(library)
        self.address = library.settings.site_url or "briefings"
        self.name = library.settings.site_name
        self.terms = library.settings.terms
        self.today = library.newest
        recorded = (one.recorded or one.date for one in library.kb.briefings.values())
        first = min(recorded, default=self.today)
        self.days = Days(first, max(first, self.today))
        self._shared: dict[Callable[[Site], object], Any] = {}

    def shared(self, make: Callable[[Site], Shared]) -> Shared:
        """Give what several files of one format are made with."""
        if make not in self._shared:
            self._shared[make] = make(self)
        made: Shared = self._shared[make]
        return made


class Format(Protocol):
    """What writes a format: lines before all records, of each one, and after all."""

    def begin(self) -> Iterator[str]:
        """Give what stands before the records: nothing, unless a format says otherwise."""
        yield from ()

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Give what stands of a record that stands in no other."""

    def end(self) -> Iterator[str]:
        """Give what stands behind the records, likewise."""
        yield from ()


class MadeOnce(Generic[Made]):
    """What is made of the record that is written just then, once for all files of a format.

    Args:
        make: Makes it.
    """

    def __init__(self, make: Callable[[Kind, Any], Iterable[Made]]) -> None:
        self._make = make
        self._last: tuple[object, list[Made]] = (None, [])

    def of(self, kind: Kind, record: Any) -> list[Made]:  # noqa: ANN401 - of any kind
        """Give what is made of a record."""
        if self._last[0] is not record:
            self._last = (record, [*self._make(kind, record)])
        return self._last[1]
