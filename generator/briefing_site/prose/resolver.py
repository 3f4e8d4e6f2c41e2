"""Prose, the resolver: what resolving asks of the pages, which alone know records and places."""

from typing import Protocol

from briefing_site.document.nodes import Link, Mark, Place
from briefing_site.prose.gazetteer import Gazetteer


class Resolver(Protocol):
    """Answers for one text."""

    @property
    def mentions(self) -> Gazetteer:
        """The names to link by themselves."""

    def wiki_link(self, target: str, label: str | None) -> Link | None:
        """The link for `[[target|label]]`, or None where there is no such record."""

    def cite(self, source: str, locator: str | None) -> Mark | None:
        """The mark of a citation's note, or None where there is no such source."""

    def page(self, address: str) -> Place | None:
        """A page or file of the repository, or None: then its words stay."""

    def image(self, address: str) -> Place | None:
        """An image of the repository, or None: then its alt text stays."""

    def actor(self, actor: str) -> Place:
        """An actor's page."""
