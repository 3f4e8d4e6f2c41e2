"""Tables as text: takes rows, gives comma-separated values, RFC 4180, in UTF-8.

A program of tables takes a cell that begins like a formula for one and reckons it. Such a cell is
given an apostrophe in front, which these programs read as "text follows".
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from briefing_site.exports.tables.columns import Value
from briefing_site.exports.tables.shapes import Row, Table

FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What a cell begins with that such a program may reckon, the signs in full width among it."""


class CommaSeparated:
    """Writes each table into a file of its own in a folder."""

    def __init__(self, folder: Path, tables: Iterable[Table]) -> None:
        self._open = ExitStack()
        self._writers = {}
        for table in tables:
            path = folder / f"{table.name}.csv"
            file = self._open.enter_context(path.open("w", encoding="utf-8", newline=""))
            self._writers[table.name] = csv.writer(file, lineterminator="\r\n")
            self._writers[table.name].writerow([one.name for one in table.columns])

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        """Write some rows of a table."""
        self._writers[table.name].writerows([written(cell) for cell in row] for row in rows)

    def end(self) -> None:
        """Finish all files."""
        self._open.close()


def written(cell: Value) -> str:
    """Write what a cell holds."""
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)


def harmless(cell: str) -> str:
    """Keep a cell from being taken for a formula."""
    return f"'{cell}" if cell[:1] in FORMULA else cell
