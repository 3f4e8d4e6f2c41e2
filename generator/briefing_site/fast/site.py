"""A site past MkDocs: takes the content's pages and files, writes those that MkDocs need not build.

It stands for MkDocs' loops over all files. MkDocs builds what is written by hand and what the
navigation names; the rest is written here, into the same folder, before it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from briefing_site.exports.file import ExportedFile
from briefing_site.fast.listing import Listed, ListedPage
from briefing_site.fast.new_tree import NewTree
from briefing_site.fast.shells import Around, Shells
from briefing_site.fast.straight import Straight, StraightWriter
from briefing_site.fast.straight_files import StraightFiles
from briefing_site.fast.theme_pages import ThemePages, contents
from briefing_site.pages.links import HOME
from briefing_site.pages.page import Page
from briefing_site.pipeline import garbage_left
from briefing_site.render import front_matter
from briefing_site.site.dates import iso_day
from briefing_site.site.generated_pages import edit_address
from briefing_site.site.mkdocs_files import add_files, is_free, page_file
from briefing_site.site.speedups import Speedup
from briefing_site.site.taking_over import site_of

log = logging.getLogger("mkdocs.plugins.briefings")


class StraightSite:
    """The generated part of one build.

    Attributes:
        pages: Every generated page, by its path, in the order of paths.
    """

    def __init__(self, config: MkDocsConfig, speedups: frozenset[Speedup]) -> None:
        self._config, self._speedups = config, speedups
        self._writer = StraightWriter(config)
        self._named = {HOME, *paths_in(config.nav or [])}
        self._exported: list[ExportedFile] = []
        self._listed: list[Listed] = []
        self._edit_addresses: dict[str, str | None] = {}
        self.pages: dict[str, Straight] = {}

    def take(
        self, files: Files, pages: Iterable[Page], exported: Iterable[ExportedFile]
    ) -> StraightFiles:
        """Take the content in, and give MkDocs what it has to build of it.

        Raises:
            PluginError: Something that is written by hand has the path of what is generated.
        """
        written: list[Straight] = []
        named: dict[str, File] = {}
        with garbage_left():
            for page in pages:
                if is_free(page.path, files):
                    written.append(self._writer.write(page))
                    if page.path in self._named:
                        named[page.path] = self._named_file(page)
            self._export(exported, files)
        self.pages = {page.path: page for page in sorted(written, key=attrgetter("path"))}
        known = [*files, *(named[path] for path in sorted(named))]
        paths = frozenset(file.path for file in self._exported)
        site = StraightFiles(known, self._config, self.pages, paths)
        self._warn_of_lost_links(site)
        return site

    def _export(self, exported: Iterable[ExportedFile], files: Files) -> None:
        if Speedup.EXPORTS in self._speedups:
            self._exported = [file for file in exported if is_free(file.path, files)]
        else:
            add_files(files, exported, self._config)

    def _named_file(self, page: Page) -> File:
        """Give a page that MkDocs builds: what it says of itself; its content comes later."""
        return page_file(page.path, front_matter(page.front), self._config)

    def _warn_of_lost_links(self, files: StraightFiles) -> None:
        """Warn of each link to what is not there, as MkDocs does."""
        for path, page in self._writer.led_to.items():
            if not files.has(path):
                log.warning('"%s" leads to "%s", which is not there', page, path)

    def content(self, page: MkDocsPage) -> str:
        """Give the content of a page that MkDocs builds, and tell MkDocs what is in it."""
        straight = self.pages[page.file.src_uri]
        page.toc = contents(straight.contents)
        return straight.content

    def write(self, theme: ThemePages, latest: str) -> Iterator[Straight]:
        """Write each page and file that MkDocs does not build; give every page once it is there.

        Args:
            theme: The theme's templates.
            latest: The day of the last change to the site, for a page that names none.
        """
        site = Path(self._config.site_dir)
        tree = NewTree(site, site_of(site) if Speedup.LINKS in self._speedups else None)
        shells = Shells(theme.page, theme.items, theme.linked)
        whole = shells.page if Speedup.SHELLS in self._speedups else theme.page
        for page in self.pages.values():
            around = self.around(page, latest)
            listed = ListedPage(around.canonical_url, around.update_date, page.meta)
            self._listed.append(Listed(listed))
            if page.path not in self._named:
                tree.write(page.place, whole(page, around))
            yield page
        for file in self._exported:
            tree.write(file.path, file.text)

    def listed(self, built: Iterable[File]) -> list[Any]:
        """Give all pages of the site in the order in which MkDocs lists them.

        Args:
            built: The files of those that MkDocs builds.
        """
        return [*(file for file in built if file.src_uri not in self.pages), *self._listed]

    def around(self, page: Straight, latest: str) -> Around:
        """Give what a page has beside what it says of itself."""
        base, source = self._config.site_url, page.meta.get("source")
        return Around(
            urljoin(f"{base.rstrip('/')}/", page.meta.get("moved_to", page.url)) if base else None,
            self._edited(str(source)) if source else None,
            iso_day(page.meta.get("updated")) or latest,
        )

    def _edited(self, source: str) -> str | None:
        if source not in self._edit_addresses:
            self._edit_addresses[source] = edit_address(self._config, source)
        return self._edit_addresses[source]


def paths_in(nav: Any) -> Iterator[str]:  # noqa: ANN401 - as deep as mkdocs.yml has it
    """Give every path in the navigation that mkdocs.yml has."""
    match nav:
        case str():
            yield nav
        case dict():
            yield from paths_in(list(nav.values()))
        case list():
            for below in nav:
                yield from paths_in(below)
