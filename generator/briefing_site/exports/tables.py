"""All of the record as tables: takes the library, gives `data/tables/<name>.csv`.

What a row and a column of each is, `pages/tables.py` says. The page that offers the tables tells
how large each is: each is written once for both.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.file import ExportedFile
from briefing_site.pages.all_data import written_table
from briefing_site.pages.library import Library
from briefing_site.pages.tables import all_tables


def tables_files(library: Library) -> Iterator[ExportedFile]:
    """Make the tables; none where a site is not to have them."""
    if library.settings.has_tables:
        for table in all_tables():
            yield ExportedFile(table.path, library.once(written_table, table.name).text)


def table_file(library: Library, path: str) -> ExportedFile | None:
    """Make the table at a path; nothing where there is none."""
    named = {table.path: table for table in all_tables()}
    if path not in named or not library.settings.has_tables:
        return None
    return ExportedFile(path, library.once(written_table, named[path].name).text)
