"""Tables as a database: takes rows, gives one file of SQLite.

Its tables and columns are those of the other formats, with their keys, indexes by which they are
joined, a full-text search over what was said and written, and views for everyday questions. The
same rows give the same bytes: everything is written in one order, and nothing says when.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from briefing_site.diagnostics.refused import Refused
from briefing_site.exports.tables.columns import Cell, Column
from briefing_site.exports.tables.shapes import Row, Table
from briefing_site.exports.tables.views import VIEWS

SEARCHED = {
    "briefings": ("title", "summary", "background"),
    "briefings_key_points": ("text",),
    "statements": ("name", "summary"),
    "passages": ("lead_in", "quote", "summary"),
    "passages_translations": ("text",),
    "events": ("title", "description"),
}
"""The tables in whose words one can search, and the columns of these."""

TYPES = {Cell.TEXT: "TEXT", Cell.NUMBER: "INTEGER", Cell.FLAG: "INTEGER", Cell.DAY: "TEXT"}

BY_DAY = "day"

SETUP = (
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    # The file is new, and thrown away where writing it fails: nothing has to be rolled back.
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "BEGIN",
)


DESCRIBED = """\
CREATE TABLE described (
  table_name TEXT NOT NULL, number INTEGER NOT NULL, column_name TEXT NOT NULL,
  meaning TEXT NOT NULL, PRIMARY KEY (table_name, number)
) WITHOUT ROWID"""
"""The table that says what each table, view and column means; of the whole, there is no column."""

NO_SEARCH = "the SQLite of this Python has no FTS5, by which the database is searched"
ANOTHER = "use another Python, or leave the database out by `database: false` in mkdocs.yml"


class Database:
    """Writes all tables into one file."""

    def __init__(self, path: Path, tables: Iterable[Table]) -> None:
        self._tables = tuple(tables)
        self._connection = sqlite3.connect(path, isolation_level=None)
        for line in SETUP:
            self._connection.execute(line)
        for table in self._tables:
            self._connection.execute(definition(table))
        self._filled_by = {table.name: filled_by(table) for table in self._tables}

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        """Write some rows of a table."""
        self._connection.executemany(self._filled_by[table.name], rows)

    def end(self) -> None:
        """Add what is made of the rows, and finish the file."""
        for line in (*indexes(self._tables), *searches(), *views(), DESCRIBED):
            self._connection.execute(line)
        fill = "INSERT INTO described VALUES (?, ?, ?, ?)"
        self._connection.executemany(fill, descriptions(self._tables))
        for line in ("COMMIT", "ANALYZE"):
            self._connection.execute(line)
        self._connection.close()


def needs_search() -> None:
    """Make sure that the database can be searched.

    Raises:
        Refused: The SQLite that this Python has cannot search texts.
    """
    if not has_search():
        raise Refused(NO_SEARCH, ANOTHER)


def has_search() -> bool:
    """Whether SQLite can search texts; it may be made without."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE searched USING fts5(words)")
        except sqlite3.OperationalError:
            return False
    return True


def quoted(name: str) -> str:
    """Write a name of our own so that it is not taken for a word of SQL."""
    return f'"{name}"'


def listed(names: Iterable[str]) -> str:
    """Write several names."""
    return ", ".join(map(quoted, names))


def definition(table: Table) -> str:
    """Define a table with its keys."""
    lines = [column_line(one) for one in table.columns]
    lines.append(f"PRIMARY KEY ({listed(table.key)})")
    lines += [
        f"FOREIGN KEY ({listed(one.columns)}) REFERENCES {quoted(one.table)} ({listed(one.key)})"
        for one in table.links
    ]
    # The search knows rows by their numbers; other lists need none beside their key.
    is_list = table.described is None and table.name not in SEARCHED
    end = " WITHOUT ROWID" if is_list else ""
    return f"CREATE TABLE {quoted(table.name)} (\n  {', '.join(lines)}\n){end}"


def column_line(column: Column) -> str:
    """Define a column."""
    end = " NOT NULL" if column.is_required else ""
    return f"{quoted(column.name)} {TYPES[column.cell]}{end}"


def filled_by(table: Table) -> str:
    """Give what fills a row."""
    places = ", ".join("?" for _ in table.columns)
    return f"INSERT INTO {quoted(table.name)} VALUES ({places})"  # noqa: S608 - our own name


def indexes(tables: Iterable[Table]) -> Iterator[str]:
    """Define what finds rows by what they name, and by their day."""
    for table in tables:
        named = {one.columns[0] for one in table.links if one.columns != table.key[:-1]}
        for one in table.columns:
            if one.name in named or one.name == BY_DAY:
                name = quoted(f"{table.name}_by_{one.name}")
                yield f"CREATE INDEX {name} ON {quoted(table.name)} ({quoted(one.name)})"


def searches() -> Iterator[str]:
    """Define the search in each table that has words; the words themselves stay where they are."""
    for table, columns in SEARCHED.items():
        name = quoted(f"{table}_search")
        tokens = "tokenize='unicode61 remove_diacritics 2'"
        of = f"content={quoted(table)}, {tokens}"
        yield f"CREATE VIRTUAL TABLE {name} USING fts5({listed(columns)}, {of})"
        for command in ("rebuild", "optimize"):
            yield f"INSERT INTO {name} ({name}) VALUES ('{command}')"  # noqa: S608 - our own names


def descriptions(tables: Iterable[Table]) -> Iterator[tuple[str, int, str, str]]:
    """Say what each table, each view, and each column of either means."""
    for table in tables:
        yield table.name, 0, "", table.about
        for number, one in enumerate(table.columns, 1):
            yield table.name, number, one.name, one.meaning
    for view in VIEWS:
        yield view.name, 0, "", view.question
        for number, (name, meaning) in enumerate(view.columns.items(), 1):
            yield view.name, number, name, meaning


def views() -> Iterator[str]:
    """Define the view of each everyday question."""
    for view in VIEWS:
        yield f"CREATE VIEW {quoted(view.name)} AS {view.query}"
