"""Pages as MkDocs files: takes rendered pages, gives MkDocs' files with them among them."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from briefing_site.exports.file import ExportedFile
from briefing_site.render import RenderedPage
from briefing_site.site.guests import language_folder
from briefing_site.site.taken import is_free, taken_by


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


def page_file(path: str, text: str, config: MkDocsConfig) -> File:
    """Give a generated page as a file that the navigation need not list."""
    inclusion = InclusionLevel.NOT_IN_NAV
    return File.generated(config, path, content=text, inclusion=inclusion)


def _placed(file: File, config: MkDocsConfig) -> File:
    file.dest_uri = language_folder(config) + file.dest_uri
    return file
