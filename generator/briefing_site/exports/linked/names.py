"""What records are called in RDF: takes kinds and ids, gives addresses relative to the site's root.

What has a page of its own is called by that page's address with `#this`; what stands on another's
by its place there. So a name stays as long as the page's address does, and leads to it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from briefing_site.pages import export_paths, links
from briefing_site.pages.library import Library
from briefing_site.pages.published import Addresses
from briefing_site.published.fields import Kind

THIS = "this"

PAGES = {
    Kind.ACTOR: links.actor,
    Kind.ISSUE: links.issue,
    Kind.BRIEFING: links.briefing,
    Kind.STATEMENT: links.statement,
    Kind.VOTE: links.vote,
}
"""The kinds whose records have pages of their own."""

ON_BRIEFING = {
    Kind.EVENT: links.event_anchor,
    Kind.SOURCE: links.source_anchor,
}
"""The kinds whose places on the pages of briefings are called by more than their ids."""

REFUSED = re.compile(r'[\x00-\x20<>"{}|^`\\\x7f-\xa0]')
"""What may not stand in an address in RDF."""


SHORT = re.compile(r"(?:[a-z0-9-]+/)*(?:[a-z0-9-]+\.html)?(?:#[a-z0-9-]+)?$")
"""The rest of an address of the site that is the same once it stands alone."""


class Names:
    """What records are called.

    Attributes:
        base: The site's root, to which names are relative, with a slash at its end.
        own: What the terms of the vocabulary of the data begin with, relative to the root.
        has_address: Whether the site has an address of its own.
    """

    def __init__(self, library: Library) -> None:
        self._addresses: Addresses = library.addresses
        self.has_address = bool(self._addresses.site_url)
        self.own = f"{self.file(export_paths.VOCABULARY_FILE)}#"
        up = "../" * self.file(export_paths.VOCABULARY_FILE).count("/")
        self.base = iri(f"{self._addresses.site_url.rstrip('/')}/") if self.has_address else up
        self.of = lru_cache(maxsize=65_536)(self._of)

    def file(self, path: str) -> str:
        """Give the name of a file that is no page."""
        return iri(self._addresses.file(path))

    def whole(self, name: str) -> str:
        """Give a name from the root of the web; as it is where the site has no address."""
        return f"{self.base}{name}" if self.has_address else name

    def short(self, address: str) -> str:
        """Give an address from the root where it is one of the site's own."""
        return address.removeprefix(self.base) if SHORT.match(address, len(self.base)) else address

    def _of(self, kind: str, id_: str, within: str | None = None) -> str:
        return iri(self._addresses.page(*self._place(Kind(kind), id_, within)))

    @staticmethod
    def _place(kind: Kind, id_: str, within: str | None) -> tuple[str, str]:
        if page := PAGES.get(kind):
            return page(id_), THIS
        holder, _, own = id_.partition("#")
        if kind is Kind.PASSAGE:
            is_whole = id_ == within
            anchor = links.passage_anchor if is_whole else links.statement_anchor
            return links.statement(within or id_), anchor(own)
        if kind is Kind.ACTOR_SOURCE:
            return links.actor(holder), links.source_anchor(own)
        anchor_of = ON_BRIEFING.get(kind)
        return links.briefing(holder), anchor_of(own) if anchor_of else own


@lru_cache(maxsize=65_536)
def iri(address: str) -> str:
    """Write an address so that it is one in RDF, whatever a contributor wrote."""
    return REFUSED.sub(lambda sign: quote(sign[0]), address) if REFUSED.search(address) else address
