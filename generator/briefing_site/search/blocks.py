"""What is shown of each thing: takes things in order, gives them in blocks of one kind.

Results of equal weight are neighbours, newest first, so that a block often holds several of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from briefing_site.pages.kinds import FoundKind
from briefing_site.search.pieces import piece
from briefing_site.search.thing import Thing

BLOCK = 6_000
"""Characters that a block of a kind has on average."""

BETWEEN = " · "
"""What stands between one text of a thing and the next."""

Row = tuple[str, str, str]
"""A thing's address, its title and its words."""


class Blocks:
    """The rows of an index, in the order of its numbers."""

    def __init__(self) -> None:
        self._rows: list[tuple[FoundKind, Row]] = []

    def add(self, thing: Thing) -> None:
        """Take a thing in."""
        shown = BETWEEN.join(text for text, _ in thing.words)
        self._rows.append((thing.kind, (thing.address, thing.title, shown)))

    def titled(self, number: int) -> str:
        """Give a thing's title."""
        return self._rows[number][1][1]

    def pieces(self) -> Iterator[tuple[str, str]]:
        """Give each block by its name: its kind's, and its place among those of this kind."""
        for kind, rows in self._by_kind():
            size = rows_in_block(rows)
            for place, start in enumerate(range(0, len(rows), size)):
                name = f"{kind}-{place}"
                yield name, piece(name, rows[start : start + size])

    def sizes(self) -> dict[FoundKind, tuple[int, int]]:
        """Give, for each kind, how many things there are and how many stand in a block."""
        return {kind: (len(rows), rows_in_block(rows)) for kind, rows in self._by_kind()}

    def _by_kind(self) -> Iterator[tuple[FoundKind, list[Row]]]:
        for kind, group in groupby(self._rows, lambda row: row[0]):
            yield kind, [row for _, row in group]


def rows_in_block(rows: list[Row]) -> int:
    """Give how many rows make a block."""
    return max(1, BLOCK * len(rows) // sum(len(text) for row in rows for text in row))
