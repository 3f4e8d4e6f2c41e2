"""Pages as MkDocs files: takes rendered pages, gives MkDocs' files with them among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

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

OF_FOLDER = frozenset({"index", "README"})
"""How the page of a folder may be called, before its suffix."""


def add_pages(files: Files, pages: Iterable[RenderedPage], config: MkDocsConfig) -> list[File]:
    """Add each page as a generated file that the navigation need not list.

    Rendering thousands of entries into the navigation of every page would make a build take
    eighteen times as long, so only what `nav` in mkdocs.yml names stands there.

    Returns:
        The files that were added.

    Raises:
        PluginError: Another hand-written page has a generated page's path.
    """
    added, taken = [], taken_by(files)
    for page in pages:
        if is_free(page.path, taken):
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
    added, taken = [], taken_by(files)
    for file in exported:
        if is_free(file.path, taken):
            added.append(_placed(File.generated(config, file.path, content=file.content), config))
            files.append(added[-1])
    return added


def taken_by(files: Iterable[File]) -> dict[str, File]:
    """Give what is written by hand, by the paths of what may not be generated then.

    These are its own and those of the pages that would have its address, as `a.md` has that of
    `a/index.md` and of `a.markdown`. What is no page cannot: what would be one is refused before.
    """
    taken: dict[str, File] = {}
    for file in files:
        for path in (file.src_uri, *pages_at_address_of(file)):
            taken.setdefault(path, file)
    return taken


def pages_at_address_of(file: File) -> Iterator[str]:
    """Give the paths of pages that would stand where a page that is written by hand does."""
    path = PurePosixPath(file.src_uri)
    is_of_folder = path.stem in OF_FOLDER
    page = path.parent if is_of_folder else path.with_suffix("")
    if not file.is_documentation_page() or page == PurePosixPath():
        return
    if file.use_directory_urls or not is_of_folder:
        yield f"{page}.md"
    if file.use_directory_urls or is_of_folder:
        yield f"{page}/index.md"


def is_free(path: str, taken: Mapping[str, File]) -> bool:
    """Tell whether nothing that is written by hand stands where something is generated.

    Args:
        path: Of what is generated.
        taken: What is written by hand (`taken_by`).

    Raises:
        PluginError: Something does that must not.
    """
    if path not in taken:
        return True
    if path not in GIVES_WAY:
        raise PluginError(_conflict(taken[path]))
    return False


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
