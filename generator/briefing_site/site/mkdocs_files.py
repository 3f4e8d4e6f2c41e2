"""Pages as MkDocs files: takes rendered pages, gives MkDocs' files with them among them."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from briefing_site.exports.file import ExportedFile
from briefing_site.pages.links import HOME, NETWORK
from briefing_site.render import RenderedPage
from briefing_site.site.guests import language_folder

GIVES_WAY = frozenset({HOME, NETWORK})
"""Pages in whose place a hand-written one may stand: most sites have a home page before they have
briefings, and the address of the former network only leads on."""


NAMES = ("index.md", "README.md")
"""How the page of a folder may be called."""


def add_pages(files: Files, pages: Iterable[RenderedPage], config: MkDocsConfig) -> list[File]:
    """Add each page as a generated file that the navigation need not list.

    Rendering thousands of entries into the navigation of every page would make a build take
    eighteen times as long, so only what `nav` in mkdocs.yml names stands there.

    Returns:
        The files that were added.

    Raises:
        PluginError: Another hand-written page has a generated page's path.
    """
    added = []
    for page in pages:
        if is_free(page.path, files):
            added.append(_placed(page_file(page.path, page.text, config), config))
            files.append(added[-1])
    return added


def add_files(files: Files, exported: Iterable[ExportedFile], config: MkDocsConfig) -> list[File]:
    """Add each file that is no page, to be copied as it is.

    Returns:
        The files that were added.

    Raises:
        PluginError: A file of the repository has the same path.
    """
    added = []
    for file in exported:
        if is_free(file.path, files):
            added.append(_placed(File.generated(config, file.path, content=file.content), config))
            files.append(added[-1])
    return added


def is_free(path: str, files: Files) -> bool:
    """Tell whether nothing that is written by hand stands where something is generated.

    Raises:
        PluginError: Something does that must not.
    """
    taken = files.get_file_from_path(path) or _at_its_address(path, files)
    if taken and path not in GIVES_WAY:
        raise PluginError(_conflict(taken))
    return taken is None


def _at_its_address(path: str, files: Files) -> File | None:
    """Give what has a page's address by another path, as `a/index.md` has that of `a.md`."""
    folder = path.removesuffix("/index.md").removesuffix(".md")
    if path in {folder, HOME}:
        return None
    found = map(files.get_file_from_path, (f"{folder}.md", *(f"{folder}/{name}" for name in NAMES)))
    return next((one for one in found if one and one.use_directory_urls), None)


def page_file(path: str, text: str, config: MkDocsConfig) -> File:
    """Give a generated page as a file that the navigation need not list."""
    inclusion = InclusionLevel.NOT_IN_NAV
    return File.generated(config, path, content=text, inclusion=inclusion)


def _placed(file: File, config: MkDocsConfig) -> File:
    file.dest_uri = language_folder(config) + file.dest_uri
    return file


def _conflict(taken: File) -> str:
    place = taken.abs_src_path or taken.src_uri
    return (
        f'error: "{place}" has the path of a generated page\n'
        "   hint: give the hand-written page another name"
    )
