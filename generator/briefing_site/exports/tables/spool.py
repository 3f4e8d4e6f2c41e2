"""Tables made once: takes the library, gives the files of all formats in a folder of their own.

Pages tell how large these files are before they are written, the description of the tables has
the hash of each, and every format has the same rows: records are gone through once for all of it.
Some thousand rows are held at a time, so that a large site takes no more memory than a small one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol

from briefing_site.exports.own_folder import own_folder
from briefing_site.exports.tables.comma_separated import CommaSeparated
from briefing_site.exports.tables.database import Database, needs_search
from briefing_site.exports.tables.parquet import Parquet
from briefing_site.exports.tables.shapes import Row, Table, all_tables, tables_of_kinds, with_below
from briefing_site.pages.library import Library

DATABASE = "briefings.sqlite"

LOT = 2_000
"""How many rows of a table are held before they are written."""


class Format(Protocol):
    """What writes tables."""

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        """Write some rows of a table."""

    def end(self) -> None:
        """Finish what was written."""


class Spool:
    """The files of all tables, there for as long as this is.

    Attributes:
        folder: Where they are.
        rows: How many rows each table has, beside its head.
    """

    def __init__(self, library: Library) -> None:
        self.folder = own_folder(self)
        self.rows: dict[str, int] = {table.name: 0 for table in all_tables()}
        formats = tuple(self._formats(library))
        for top in tables_of_kinds():
            self._fill(library, top, formats)
        for one in formats:
            one.end()

    def _formats(self, library: Library) -> Iterator[Format]:
        settings, tables = library.settings, all_tables()
        if settings.has_database:
            needs_search()  # before anything is opened
        if settings.has_tables and settings.has_parquet:  # first: it may be refused
            yield Parquet(self.folder, tables)
        if settings.has_tables:
            yield CommaSeparated(self.folder, tables)
        if settings.has_database:
            yield Database(self.folder / DATABASE, tables)

    def _fill(self, library: Library, top: Table, formats: Iterable[Format]) -> None:
        """Write the table of a kind, and those of its lists."""
        tables = {one.name: one for one in with_below(top)}
        held: defaultdict[str, list[Row]] = defaultdict(list)
        for name, row in rows_of(library, top):
            held[name].append(row)
            if len(held[name]) == LOT:
                self._write(tables[name], held.pop(name), formats)
        for name, rows in held.items():
            self._write(tables[name], rows, formats)

    def _write(self, table: Table, rows: list[Row], formats: Iterable[Format]) -> None:
        self.rows[table.name] += len(rows)
        for one in formats:
            one.add(table, rows)


def rows_of(library: Library, top: Table) -> Iterator[tuple[str, Row]]:
    """Give every row of the table of a kind and of those of its lists, a record at a time."""
    if top.described:
        for record in top.described.records(library):
            yield from top.rows(record)


def spool_of(library: Library) -> Spool:
    """Give the files of a library, made once."""
    return library.once(spooled, "")


def spooled(library: Library, _all: str) -> Spool:
    """Make the files of a library."""
    return Spool(library)
