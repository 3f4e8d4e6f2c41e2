"""Pages as plain Markdown: takes the library and pages, gives the file that stands beside each.

A file of a page that is a folder's is that folder's `index.md`. Its links lead to the other pages'
files, told from its own place, as those of pages are: a copy of the site is whole on any host and
any disk. What only a script on a page can answer, and all that is no page, is led to where it is.
The file goes without the ways to cite, follow, embed and have the data of a page: they are signs to
be pressed, and its own address stands below its title. So a link to a citation leads to the page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from briefing_site.document.nodes import Fold, Place
from briefing_site.document.places import behind, between, in_address
from briefing_site.document.write_plain import write_plain
from briefing_site.exports.file import ExportedFile
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.parts.citing import is_citation
from briefing_site.pages.site import planned_page

PAGE, BUILT = ".md", ".html"


def plain_writer(library: Library) -> Callable[[Page], str]:
    """Give what writes a page as plain Markdown; where the site has none, it writes nothing."""
    return partial(plain_page, library) if library.settings.has_markdown else lambda _: ""


def plain_page_at(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where the site has none there."""
    if not library.settings.has_markdown or not path.endswith(PAGE):
        return None
    folder = path.removesuffix("/index.md")
    for page in (path, f"{folder}{PAGE}"):
        if path_of(page, is_in_folders=library.settings.directory_urls) == path and (
            planned := planned_page(library, page)
        ):
            return ExportedFile(path, plain_page(library, planned.build()))
    return None


def plain_page(library: Library, page: Page) -> str:
    """Write a page."""
    return write_plain(
        page.path,
        page.body,
        Leads(page.path, is_in_folders=library.settings.directory_urls).to,
        library.addresses.published(page.path),
        left_out=is_way,
    )


def published(library: Library, place: Place) -> str:
    """Give the address of what a program should read: a page's file, which has no places in it."""
    if place.anchor or not library.settings.has_markdown:
        return library.addresses.published(place.path, place.anchor)
    path = path_of(place.path, is_in_folders=library.settings.directory_urls)
    return library.addresses.published_file(path)


def path_of(page: str, *, is_in_folders: bool) -> str:
    """Give the path of a page's file, from the site's root.

    Args:
        page: The path of the page.
        is_in_folders: Whether a page is a folder's.
    """
    return f"{links.folder(page)}index.md" if is_in_folders else page


def beside(built: str) -> str:
    """Give the path of the file that stands beside a page, by that of the page as it is built."""
    return built.removesuffix(BUILT) + PAGE


class Leads:
    """Leads from a page's file to places; nowhere on the page itself, of which it has no places.

    Args:
        page: The path of the page.
        is_in_folders: Whether a page is a folder's.
    """

    def __init__(self, page: str, *, is_in_folders: bool) -> None:
        self._page, self._is_in_folders = page, is_in_folders
        self._here = here = path_of(page, is_in_folders=is_in_folders)
        self._root = "../" * here.count("/")
        self._section = here[: here.find("/") + 1]
        self._known: dict[str, str] = {page: ""}  # a page leads to the same ones several times

    def to(self, place: Place) -> str:
        """Give the address of a place, or nothing."""
        path = place.path
        if place.query or (place.anchor and is_citation(place)):
            return self._from_here(path, is_asked=True) + behind(place)
        if not path.endswith(PAGE):
            return self._from_here(path, is_asked=False) + behind(place)
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = self._from_here(path, is_asked=False)
        return known

    def _from_here(self, path: str, *, is_asked: bool) -> str:
        """Lead to what is led to for a path."""
        there = _there(path, self._is_in_folders, is_asked)
        is_near = bool(self._section) and there.startswith(self._section)
        return (between(self._here, there) if is_near else f"{self._root}{there}") or "./"


@lru_cache(maxsize=65_536)  # pages of all sections lead to the same ones
def _there(path: str, is_in_folders: bool, is_asked: bool) -> str:  # noqa: FBT001 - as keys
    """Give what is led to for a path, from the root: for a page its file, or itself if asked."""
    if not path.endswith(PAGE):
        return in_address(path)
    file = path_of(path, is_in_folders=is_in_folders)
    if not is_asked:
        return in_address(file)
    folder = file.removesuffix("index.md")
    return in_address(folder if is_in_folders else file.removesuffix(PAGE) + BUILT)


def is_way(fold: Fold) -> bool:
    """Tell whether what is folded is a way to cite, follow or embed a page, or to its data."""
    return any(name == "class" and "brf-way" in value.split() for name, value in fold.attributes)
