"""Prose, the resolver: what the writers ask of the pages, which alone know addresses."""

from dataclasses import dataclass
from typing import Protocol

from briefing_site.prose.mentions import Gazetteer


@dataclass(frozen=True, slots=True)
class Link:
    """Where a reference leads: plain text to show, and an address."""

    text: str
    href: str


class Resolver(Protocol):
    """Answers for one text on one page."""

    @property
    def mentions(self) -> Gazetteer | None:
        """The names to link by themselves; None for no such links."""

    @property
    def unlinked(self) -> frozenset[str]:
        """Actors never linked by themselves: the one that the page is about."""

    def wiki_link(self, target: str, label: str | None) -> Link | None:
        """The link for `[[target|label]]`, or None where there is no such record."""

    def cite(self, source: str, locator: str | None) -> str | None:
        """Markdown for a citation, such as `[^wire-2]`, or None where there is no such source."""

    def page(self, address: str) -> str | None:
        """The address of a page or file of the repository, or None: then its words stay."""

    def image(self, address: str) -> str | None:
        """The address of an image of the repository, or None: then its alt text stays."""

    def actor_link(self, actor: str) -> str:
        """The address of an actor's page."""
