"""A number that is to be counted: takes where it stands, gives which records it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from tests.lines import Line
from tests.recounting.parts import Part
from tests.recounting.records import Records


@dataclass(frozen=True)
class Asked:
    """A number that is to be counted: where it stands, and the word beside it."""

    records: Records
    line: Line
    word: str

    @property
    def page(self) -> PurePosixPath:
        return PurePosixPath(self.line.page)

    @property
    def id(self) -> str:
        """Give the id of what the page is about: a long list of an actor stands in its folder."""
        top, *below = self.page.parts
        return below[0].removesuffix(".md") if top in {"actors", "issues"} else self.page.stem

    def linked(self, kind: str) -> list[str]:
        """Give the ids of the records of a kind that the line leads to, in order, each once."""
        found = (one for one in self.line.links if one.startswith(f"{kind}/"))
        ids = (urlsplit(one).path[len(kind) + 1 :].removesuffix(".md") for one in found)
        return list(dict.fromkeys(id_ for id_ in ids if id_ != "index"))

    def statements(self) -> list[Part]:
        refs = {ref.replace("/", "#") for ref in self.linked("statements")}
        return [one for one in self.records.statements if one.ref in refs]


Answer = int | Iterable[int] | None
Rule = tuple[str, str, Callable[["Asked"], Answer]]
