"""A site past MkDocs: takes the content, writes those of its pages and files that MkDocs need not.

It stands for MkDocs' loops over all files. MkDocs builds what is written by hand and what the
navigation names; the rest is written here, into the same folder, before it. A page is built when
its turn comes and is gone when it is written, so that of a large site no two are held at once.
"""

from __future__ import annotations

import logging
from collections.abc import Container, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from briefing_site.exports.everything import exported_file
from briefing_site.exports.linked.on_pages import linked_on
from briefing_site.exports.plain_pages import beside, plain_writer
from briefing_site.fast.listing import Listed, ListedPage
from briefing_site.fast.new_tree import NewTree
from briefing_site.fast.straight import Straight, StraightWriter
from briefing_site.fast.straight_files import KnownFiles, PlannedPages, StraightFiles
from briefing_site.fast.surroundings import Surroundings
from briefing_site.fast.theme_pages import ThemePages, contents
from briefing_site.garbage import garbage_left
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pages.links import HOME
from briefing_site.pages.site import planned_pages
from briefing_site.pipeline import build_files
from briefing_site.render import front_matter
from briefing_site.site.mkdocs_files import add_files, page_file
from briefing_site.site.speedups import Speedup
from briefing_site.site.taken import is_free, taken_by
from briefing_site.site.taking_over import site_of

log = logging.getLogger("mkdocs.plugins.briefings")


class StraightSite:
    """The generated part of one build.

    Attributes:
        pages: Every generated page, by its path, in the order in which they are built.
    """

    def __init__(self, config: MkDocsConfig, speedups: frozenset[Speedup]) -> None:
        self._config, self._speedups = config, speedups
        self._writer = StraightWriter(config)
        self._in_nav = {HOME, *paths_in(config.nav or [])}
        self._named: dict[str, Straight] = {}
        self._taken: frozenset[str] = frozenset()
        self._listed: dict[str, Listed] = {}
        self._surroundings = Surroundings(config)
        self.pages = PlannedPages((), self._writer.write, config.theme["language"])

    def take(self, files: Files, library: Library) -> StraightFiles:
        """Take the content in, and give MkDocs what it has to build of it.

        Raises:
            PluginError: Something that is written by hand has the path of what is generated.
        """
        self._taken = frozenset(file.src_uri for file in files)
        taken = taken_by(files)
        self._writer.linked = partial(linked_on, library)
        self._writer.plain = plain_writer(library)
        exported = KnownFiles(partial(exported_file, library))
        with garbage_left(), speaking(library.settings.language):
            plans = [one for one in planned_pages(library) if is_free(one.path, taken)]
            self.pages = PlannedPages(plans, self._writer.write, library.settings.language)
            for path in filter(exported.__contains__, taken):
                is_free(path, taken)
            named = [*self._name_pages()]
        if Speedup.EXPORTS not in self._speedups:
            added = add_files(files, build_files(library), self._config)
            self._taken |= {file.src_uri for file in added}
        return StraightFiles([*files, *named], self._config, self.pages, exported)

    def _name_pages(self) -> Iterator[File]:
        """Give the pages that MkDocs builds: what each says of itself; its content comes later."""
        for path in sorted(self._in_nav.intersection(self.pages)):
            page = self.pages.built(path)
            self._named[path] = self._writer.write(page)
            yield page_file(path, front_matter(page.front), self._config)

    def content(self, page: MkDocsPage) -> str:
        """Give the content of a page that MkDocs builds, and tell MkDocs what is in it."""
        straight = self._named[page.file.src_uri]
        page.toc = contents(straight.contents)
        return straight.content

    def write(self, library: Library, theme: ThemePages, latest: str) -> Iterator[Straight]:
        """Write each page and file that MkDocs does not build; give every page once it is there.

        Args:
            library: The content.
            theme: The theme's templates.
            latest: The day of the last change to the site, for a page that names none.
        """
        site = Path(self._config.site_dir)
        tree = NewTree(site, site_of(site) if Speedup.LINKS in self._speedups else None)
        whole = theme.shells().page if Speedup.SHELLS in self._speedups else theme.page
        with garbage_left(), speaking(library.settings.language):
            for path in self.pages:
                page = self._named.get(path) or self.pages[path]
                around = self._surroundings.of(page, latest)
                listed = ListedPage(around.canonical_url, around.update_date, page.meta)
                self._listed[path] = Listed(listed)
                if path not in self._named:
                    tree.write(page.place, whole(page, around))
                if page.plain:
                    tree.write(beside(page.place), page.plain)
                yield page
            exported = frozenset(self._export(library, tree))
        self._warn_of_lost_links(self._taken | exported)

    def _export(self, library: Library, tree: NewTree) -> Iterator[str]:
        """Write each file that is no page and that MkDocs does not have; give their paths."""
        for file in build_files(library) if Speedup.EXPORTS in self._speedups else ():
            if file.path not in self._taken:
                tree.write(file.path, file.content)
                yield file.path

    def _warn_of_lost_links(self, paths: Container[str]) -> None:
        """Warn of each link to what is not there, as MkDocs does."""
        for path, page in self._writer.led_to.items():
            if path not in self.pages and path not in paths:
                log.warning('"%s" leads to "%s", which is not there', page, path)

    def listed(self, built: Iterable[File]) -> list[Any]:
        """Give all pages of the site in the order in which MkDocs lists them.

        Args:
            built: The files of those that MkDocs builds.
        """
        listed = (self._listed[path] for path in sorted(self._listed))
        return [*(file for file in built if file.src_uri not in self.pages), *listed]


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
