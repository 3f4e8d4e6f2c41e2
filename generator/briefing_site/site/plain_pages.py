"""Plain Markdown beside the pages of a build: takes pages as built, gives files in the site.

MkDocs takes every Markdown file for a page, so these are written into the site once it is there.
Those of generated pages are made of their documents: a fast build writes each beside its page,
MkDocs' way when it renders them. Those of hand-written pages are made of their HTML.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from briefing_site.exports.plain_pages import beside
from briefing_site.render import RenderedPage
from briefing_site.site.written_plain import WrittenPage

MARKDOWN = "markdown"
"""What a page says of itself where plain Markdown stands beside it: the name of that file."""


class PlainPages:
    """The files of one build, or of one for each of a site's languages."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}

    def add(self, pages: Iterable[RenderedPage], files: Iterable[File]) -> None:
        """Take in generated pages.

        Args:
            pages: The pages.
            files: Those of them that are in the site, as MkDocs knows them.
        """
        built = {file.src_uri: file.dest_uri for file in files}
        for page in pages:
            if page.plain and page.path in built:
                self._files[beside(built[page.path])] = page.plain

    def note(self, page: Page, html: str) -> None:
        """Take in a hand-written page that says of itself that it has such a file."""
        if MARKDOWN in page.meta:
            address = page.canonical_url or ""
            place, title = page.file.dest_uri, str(page.title)
            written = WrittenPage(place, page.url, address, title, html)
            self._files[written.file] = written.plain

    def write(self, site: Path) -> None:
        """Write what was taken in, and forget it."""
        for name, text in self._files.items():
            place = site / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode())
        self._files = {}


def plain_meta(built: str, *, has_plain: bool) -> dict[str, Any]:
    """Give what a page says of the file beside it, by the path of the page as it is built."""
    return {MARKDOWN: beside(built).rpartition("/")[2]} if has_plain else {}
