"""What writes a format: takes published records, one at a time, gives lines of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar

from briefing_site.exports.formats.lasting import FirstIds
from briefing_site.pages.library import Library
from briefing_site.published.fields import Kind

Shared = TypeVar("Shared")


class Site:
    """What a format is told of the site.

    Attributes:
        library: All of it.
        first: Gives the first id of whatever is published.
        address: The site's address, or its path where it has none.
        name: What it is called.
        terms: The terms of use; nothing where it names none.
        today: The day of the newest change to the content.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self.first = FirstIds(library)
        self.address = library.settings.site_url or "briefings"
        self.name = library.settings.site_name
        self.terms = library.settings.terms
        self.today = library.newest
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
        """Give what stands before the records."""

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Give what stands of a record that stands in no other."""

    def end(self) -> Iterator[str]:
        """Give what stands behind the records."""
