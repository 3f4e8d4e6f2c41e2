"""A hand-written page as plain Markdown: takes what MkDocs made of it, gives what stands beside it.

It is made of the HTML that readers get, so that whatever an extension reads in the Markdown is
read, and nothing of the front matter or of a comment is told.
"""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

from briefing_site.document.nodes import Blocks, Heading, Place
from briefing_site.document.places import behind, between, in_address
from briefing_site.document.write_plain import write_plain
from briefing_site.exports.plain_pages import BUILT, beside
from briefing_site.frozen import frozen
from briefing_site.site.html_blocks import blocks_of
from briefing_site.site.html_tree import tree_of

ROOT = "http://site/"
"""Stands for the root of the site, where addresses of pages are told from each other."""


@frozen
class WrittenPage:
    """A page that is written by hand, as it is built.

    Attributes:
        place: The path of its HTML file in the site.
        url: Its address from the site's root, as MkDocs calls it.
        canonical: Its address on the web, or nothing.
        title: What it is called, as HTML.
        html: Its content.
    """

    place: str
    url: str
    canonical: str
    title: str
    html: str

    @property
    def file(self) -> str:
        """The path in the site of what stands beside it."""
        return beside(self.place)

    @property
    def plain(self) -> str:
        """What stands beside it."""
        blocks = self._titled(blocks_of(self.html, self._placed))
        return write_plain("", blocks, self._led_to, self.canonical, left_out=lambda _: False)

    def _titled(self, blocks: Blocks) -> Blocks:
        """Begin with the title, as the theme does where no heading of the page is its own."""
        if blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1:
            return blocks
        return (Heading(1, (tree_of(self.title).text,), ""), *blocks)

    def _placed(self, address: str) -> Place | str:
        """Tell where an address leads: to a path from the root, or out of the site as it stands."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or address.startswith(("/", "\\")):
            return address
        whole = urlsplit(urljoin(self._base, address))
        return Place(unquote(whole.path[1:]), whole.fragment, whole.query)

    @property
    def _base(self) -> str:
        return urljoin(ROOT, self.url)

    def _led_to(self, place: Place) -> str:
        """Lead to a page's file, and to what is no page as it is; to itself not at all."""
        path = place.path
        if path == urlsplit(self._base).path[1:] and not place.query:
            return ""
        is_page = path.endswith(("/", BUILT)) or not path
        if not is_page or place.query:
            return between(self.file, in_address(path)) + behind(place)
        file = path if path.endswith(BUILT) else f"{path}index.html"
        return between(self.file, in_address(beside(file)))
