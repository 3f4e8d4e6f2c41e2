"""Tables as text: takes rows, gives comma-separated values, RFC 4180, in UTF-8.

A program of tables takes a cell that begins like a formula for one and reckons it. Such a cell is
given an apostrophe in front, which these programs read as "text follows".
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

FORMULA = (*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20")
"""What a cell begins with that such a program may reckon, the signs in full width among it."""


def written(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Write a table."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def harmless(cell: str) -> str:
    """Keep a cell from being taken for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
