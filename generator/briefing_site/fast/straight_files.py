"""The files of a site: takes those that MkDocs builds, knows by name those that it need not.

It stands for MkDocs' objects for everything that is generated. What is written by hand may lead to
any generated page or file, and the navigation may name one: each is made when it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from html import unescape
from pathlib import PurePath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from briefing_site.fast.straight import Straight
from briefing_site.interface import speaking
from briefing_site.pages.page import Page, Planned

ANCHOR = re.compile(r' id="([^"]*)"')


class PlannedPages(Mapping[str, Straight]):
    """The generated pages by their paths, each written when it is asked for, and kept nowhere.

    Args:
        plans: The pages.
        write: Writes one.
        language: The site's, also where MkDocs asks for a page that is led to by hand.
    """

    def __init__(
        self, plans: Iterable[Planned], write: Callable[[Page], Straight], language: str
    ) -> None:
        self._plans = {planned.path: planned for planned in plans}
        self._write, self._language = write, language

    def __contains__(self, path: object) -> bool:
        """Tell whether there is a page at a path."""
        return path in self._plans

    def __getitem__(self, path: str) -> Straight:
        """Write the page at a path."""
        with speaking(self._language):
            return self._write(self.built(path))

    def __iter__(self) -> Iterator[str]:
        """Give the paths in the order in which pages are built best."""
        return iter(self._plans)

    def __len__(self) -> int:
        """Count the pages."""
        return len(self._plans)

    def built(self, path: str) -> Page:
        """Build the page at a path, in the language in use."""
        return self._plans[path].build()


class KnownFiles:
    """The files that are no pages, none of which is made before it is asked for.

    Args:
        made: Makes the file at a path; nothing where there is none.
    """

    def __init__(self, made: Callable[[str], object]) -> None:
        self._made = made

    def __contains__(self, path: object) -> bool:
        """Tell whether a file is there."""
        return isinstance(path, str) and self._made(path) is not None


class StraightFiles(Files):
    """Files of which some are only known by name.

    Args:
        files: Those that MkDocs builds.
        config: The site's.
        pages: The others that are pages, by their paths.
        exported: The paths of the others that are none.
    """

    def __init__(
        self,
        files: Iterable[File],
        config: MkDocsConfig,
        pages: Mapping[str, Straight],
        exported: Container[str],
    ) -> None:
        super().__init__(files)
        self._config, self._pages, self._exported = config, pages, exported
        self._asked: dict[str, File] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """Give the file of a path, as MkDocs does."""
        path = PurePath(path).as_posix()
        return super().get_file_from_path(path) or self._named(path)

    def _named(self, path: str) -> File | None:
        if path in self._asked:
            return self._asked[path]
        if path not in self._pages and path not in self._exported:
            return None
        file = self._asked[path] = File.generated(self._config, path, content="")
        if path in self._pages:
            page = MkDocsPage(None, file, self._config)
            page.present_anchor_ids = set(anchors_in(self._pages[path].content))
        return file


def anchors_in(html: str) -> Iterator[str]:
    """Give the ids of a page's elements."""
    return map(unescape, ANCHOR.findall(html))
