"""The files of other fields' formats: takes the library, gives those that the site is to have."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.formats.spool import FORMATS, paths, spool_of
from briefing_site.pages.library import Library
from briefing_site.pages.size import Size


def formats_files(library: Library) -> Iterator[ExportedFile]:
    """Make every file."""
    for path in paths(library):
        yield made(library, path)


def format_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where there is none."""
    return made(library, path) if path in FORMATS and path in {*paths(library)} else None


def format_size(library: Library, path: str) -> Size | None:
    """Tell the bytes of the file at a path, and its entries; nothing where there is none."""
    if path not in {*paths(library)}:
        return None
    spool = spool_of(library)
    return Size(spool.file(path).stat().st_size, spool.entries[path])


def made(library: Library, path: str) -> ExportedFile:
    """Make the file at a path that the site is to have."""
    return ExportedFile(path, spool_of(library).file(path).read_text("utf-8"))
