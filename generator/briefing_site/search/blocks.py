"""What is shown of each thing: takes things in order, gives them in blocks of one kind.

Results of equal weight are neighbours, newest first, so that a block often holds several of them.
How many rows make a block is known when all of a kind are there, so rows wait in a file: in memory
they would be most of an index.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from tempfile import TemporaryFile
from weakref import finalize

from briefing_site.pages.kinds import FoundKind
from briefing_site.search.pieces import as_json, handed_over
from briefing_site.search.thing import Thing

BLOCK = 3_000
"""Characters that a block of a kind has on average: of most, one row is shown."""

FEWEST = 2
"""Rows of a block at the least: one alone compresses badly, and is one file more for each thing."""

BETWEEN = " · "
"""What stands between one text of a thing and the next."""


@dataclass(slots=True)
class Size:
    """How many rows a kind has, and how many characters stand in them."""

    rows: int = 0
    characters: int = 0

    @property
    def in_block(self) -> int:
        """How many rows make a block."""
        return max(FEWEST, BLOCK * self.rows // self.characters)


class Blocks:
    """The rows of an index, in the order of its numbers: address, title and words of a thing."""

    def __init__(self) -> None:
        self._rows = TemporaryFile()  # noqa: SIM115 - as long as the index
        finalize(self, self._rows.close)
        self._sizes: dict[FoundKind, Size] = {}

    def add(self, thing: Thing) -> None:
        """Take a thing in."""
        row = thing.address, thing.title, BETWEEN.join([text for text, _ in thing.words])
        size = self._sizes.get(thing.kind)
        if size is None:
            size = self._sizes[thing.kind] = Size()
        size.rows += 1
        size.characters += sum(map(len, row))
        self._rows.write(f"{as_json(row)}\n".encode("utf-8", "surrogatepass"))

    def pieces(self) -> Iterator[tuple[str, str]]:
        """Give each block by its name: its kind's, and its place among those of this kind."""
        self._rows.seek(0)
        for kind, size in self._sizes.items():
            for place, start in enumerate(range(0, size.rows, size.in_block)):
                rows = islice(self._rows, min(size.in_block, size.rows - start))
                listed = b",".join(row.removesuffix(b"\n") for row in rows)
                name = f"{kind}-{place}"
                yield name, handed_over(name, f"[{listed.decode('utf-8', 'surrogatepass')}]")

    def sizes(self) -> dict[FoundKind, tuple[int, int]]:
        """Give, for each kind, how many things there are and how many stand in a block."""
        return {kind: (size.rows, size.in_block) for kind, size in self._sizes.items()}
