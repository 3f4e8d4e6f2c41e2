"""Pages straight from their documents: takes a page's tree, gives what MkDocs would have of it.

It stands for Python-Markdown and for MkDocs' own steps around it. `tests/fast` holds that both give
the same for every page of every site.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from briefing_site.document.write_html import Titles, write_html
from briefing_site.frozen import frozen
from briefing_site.pages.page import Page
from briefing_site.render import UnwritableError, front_values
from briefing_site.site.addresses import moved_to
from briefing_site.site.contents import Entry, entries
from briefing_site.site.front_matter import generated_meta, linked_meta
from briefing_site.site.plain_pages import plain_meta

USUAL = re.compile(r"(?:[a-z0-9_-]+/)*(?!index\.)[a-z0-9_-]+\.md")
"""The path of most pages: MkDocs gives it a folder of its own, and takes thirty times as long."""

USUAL_FILE = re.compile(r"(?:[a-z0-9_-]+/)*[a-z0-9_-]+\.(?:bib|ics|json|ris|xml)")
"""The path of most files that are no pages: MkDocs leaves it, and takes as long for that."""


class Built(NamedTuple):
    """Where a file is in the site.

    Attributes:
        url: Its address from the site's root, as MkDocs calls it.
        place: Its path from there.
    """

    url: str
    place: str


@frozen
class Straight:
    """A page of which only the shell is missing.

    Attributes:
        path: That of its Markdown file.
        url: Where it is, from the site's root, as MkDocs calls it.
        place: The path of its HTML file in the site.
        meta: What it says of itself, escaped as a template needs it.
        content: Its HTML.
        contents: Its table of contents, in the order of the page.
        linked: What it is about as linked data; nothing where it is of no record.
        plain: The file of plain Markdown beside it; nothing where it has none.
    """

    path: str
    url: str
    place: str
    meta: Mapping[str, Any]
    content: str
    contents: tuple[Entry, ...]
    linked: str = ""
    plain: str = ""

    @property
    def title(self) -> Markup:
        """Its name, as HTML."""
        title: Markup = self.meta["title"]
        return title

    @property
    def whole_meta(self) -> dict[str, Any]:
        """Give all that it says of itself, as a template needs it."""
        return {**self.meta, **linked_meta(self.linked)}


@dataclass
class StraightWriter:
    """Writes pages for one site, and notes what they lead to.

    Attributes:
        config: The site's.
        led_to: The path of each page or file that a page leads to, and one that does.
        linked: Gives what the page at a path is about as linked data.
        plain: Gives a page as plain Markdown.
    """

    config: MkDocsConfig
    led_to: dict[str, str] = field(default_factory=dict)
    linked: Callable[[str], str] = field(default=lambda _path: "")
    plain: Callable[[Page], str] = field(default=lambda _page: "")

    def __post_init__(self) -> None:
        self._titles = titles_of(self.config)
        self._deepest = self.config.mdx_configs["toc"].get("toc_depth", 6)
        self._shape = self.config.site_dir, self.config.use_directory_urls
        self._has_plain: bool = self.config.plugins["briefings"].config.markdown
        self._page = ""
        self._built = lru_cache(maxsize=None)(self._first_led_to)

    def write(self, page: Page) -> Straight:
        """Write one page.

        Raises:
            UnwritableError: Something stands on it that is no node.
        """
        self._page = page.path
        try:
            html = write_html(page.path, page.body, self._built, self._titles)
            plain = self.plain(page)
        except Exception as error:
            raise UnwritableError(page.path, error) from error
        file = self.file_of(page.path)
        meta = generated_meta(front_values(page.front))
        meta |= plain_meta(file.place, has_plain=self._has_plain)
        if target := page.front.redirect_to:
            meta |= self._redirected(page.path, file.url, target)
        contents = tuple(entries(html, self._deepest))
        url = "" if file.url == "./" else file.url
        linked = self.linked(page.path)
        return Straight(page.path, url, file.place, meta, html, contents, linked, plain)

    def _first_led_to(self, path: str) -> str:
        self.led_to[path] = self._page
        return self.file_of(path).url.removeprefix("./")

    def file_of(self, path: str) -> Built:
        """Tell what MkDocs would make of a path."""
        folder, is_in_folders = self._shape
        if is_in_folders and USUAL.fullmatch(path):
            return Built(f"{path[:-3]}/", f"{path[:-3]}/index.html")
        if USUAL_FILE.fullmatch(path):
            return Built(path, path)
        file = File(path, None, folder, is_in_folders)
        return Built(file.url, file.dest_uri)

    def _redirected(self, page: str, url: str, target: str) -> dict[str, Any]:
        path, anchor = moved_to(page, target)
        self._built(path)
        new = self.file_of(path).url
        return {
            "location": get_relative_url(new, url) + anchor,
            "moved_to": new,
            "search": {"exclude": True},
            "template": "moved.html",
        }


def titles_of(config: MkDocsConfig) -> Titles:
    """Give the titles that mkdocs.yml has for the links that each page has by itself."""
    toc, notes = (config.mdx_configs.get(name) or {} for name in ("toc", "footnotes"))
    return Titles(
        toc.get("permalink_title", "Permanent link"),
        notes.get("BACKLINK_TITLE", "Jump back to footnote {} in the text"),
    )
