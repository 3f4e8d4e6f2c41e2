"""Where things are on the site: takes paths, gives addresses, as MkDocs builds the site."""

from __future__ import annotations

from typing import Self

from briefing_site.frozen import frozen
from briefing_site.pages import links
from briefing_site.settings import Settings


@frozen
class Addresses:
    """Where things are on the site, as MkDocs builds it.

    Attributes:
        site_url: The site's address, or nothing where it has none.
        directory_urls: Whether a page is a folder's, as MkDocs' `use_directory_urls` says.
        root: The folder on the site in which all of it is, with a slash at its end, or nothing.
    """

    site_url: str
    directory_urls: bool
    root: str = ""

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Give the addresses of a site."""
        return cls(settings.site_url, settings.directory_urls, settings.folder)

    def page(self, path: str, anchor: str = "") -> str:
        """Give a page's address, or that of a place on it, relative to the site's root."""
        page = links.folder(path) if self.directory_urls else f"{path.removesuffix('.md')}.html"
        return self.file(f"{page}#{anchor}" if anchor else page)

    def file(self, path: str) -> str:
        """Give the address of a file that is no page, relative to the site's root."""
        return f"{self.root}{path}"

    def published(self, path: str, anchor: str = "") -> str:
        """Give a page's address on the published site, or nothing where the site has none."""
        return self._on_the_web(self.page(path, anchor)) if self.site_url else ""

    def published_version(self, place: tuple[str, str], version: str) -> str:
        """Give the published address of a page, or of a place on it, as it was in a version."""
        if not self.site_url:
            return ""
        page, _, anchor = self.page(*place).partition("#")
        asked = f"{page}?{links.CITED_VERSION}={version}"
        return self._on_the_web(f"{asked}#{anchor}" if anchor else asked)

    def published_file(self, path: str) -> str:
        """Give the address of a file that is no page on the published site."""
        return self._on_the_web(self.file(path))

    def _on_the_web(self, address: str) -> str:
        return f"{self.site_url.rstrip('/')}/{address}"
