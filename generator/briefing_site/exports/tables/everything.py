"""The files of all tables: takes the library, gives `data/tables/` and `data/briefings.sqlite`.

Beside the database is what describes it for Datasette. Each is there where the site is to have it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.tables.metadata import metadata
from briefing_site.exports.tables.package import package
from briefing_site.exports.tables.shapes import all_tables
from briefing_site.exports.tables.spool import DATABASE, spool_of
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library
from briefing_site.pages.size import Size

OF_DATABASE = (export_paths.METADATA_FILE, export_paths.DATABASE_FILE)
"""The database, and what Datasette shows beside it."""


def tables_files(library: Library) -> Iterator[ExportedFile]:
    """Make every file."""
    for path in paths(library):
        yield made(library, path)


def table_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where there is none."""
    return made(library, path) if has_file(library, path) else None


def table_size(library: Library, path: str) -> Size | None:
    """Tell the bytes of the file at a path, and its rows where it is a table."""
    if not has_file(library, path):
        return None
    rows = spool_of(library).rows
    name = path.removeprefix(export_paths.TABLES_FOLDER).partition(".")[0]
    is_described = path in {export_paths.METADATA_FILE, export_paths.PACKAGE_FILE}
    size = len(made(library, path).bytes) if is_described else spooled(library, path).stat().st_size
    return Size(size, rows.get(name, sum(rows.values())))


def has_file(library: Library, path: str) -> bool:
    """Whether the site is to have a file at a path, and it is one of these."""
    may_be = path.startswith(export_paths.TABLES_FOLDER) or path in OF_DATABASE
    return may_be and path in {*paths(library)}


def paths(library: Library) -> Iterator[str]:
    """Name the files that the site is to have."""
    settings = library.settings
    if settings.has_database:
        yield from OF_DATABASE
    if settings.has_tables:
        yield export_paths.PACKAGE_FILE
        for table in all_tables():
            yield export_paths.TABLE_FILE.format(name=table.name)
            if settings.has_parquet:
                yield export_paths.PARQUET_FILE.format(name=table.name)


def made(library: Library, path: str) -> ExportedFile:
    """Make the file at a path that the site is to have."""
    if path == export_paths.METADATA_FILE:
        return ExportedFile(path, metadata(library))
    if path == export_paths.PACKAGE_FILE:
        return ExportedFile(path, package(library, spool_of(library)))
    content = spooled(library, path).read_bytes()
    return ExportedFile(path, content.decode() if path.endswith(".csv") else content)


def spooled(library: Library, path: str) -> Path:
    """Give the file that is written already, of which that at a path is a copy."""
    is_database = path == export_paths.DATABASE_FILE
    name = DATABASE if is_database else path.removeprefix(export_paths.TABLES_FOLDER)
    return spool_of(library).folder / name
