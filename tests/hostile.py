"""A hostile site: the one that uses every field, with hostile words in each of its texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tests.records import (
    Field,
    Kind,
    changed,
    is_markdown,
    read_records,
    takes,
    write_record,
)

WORDS = "<script>alert(1)</script> {{ 7*7 }} | **x** [y](javascript:z) &lt;b&gt;"
MEANT = "<script>alert(1)</script> {{ 7*7 }} | x y <b>"
"""What the words mean as CommonMark without HTML, the refused link left out."""


@dataclass
class Hostile:
    """The hostile texts of a site: each has a number behind it, so that one tells which it is.

    Attributes:
        plain: The fields of plain text, by their text.
        markdown: The fields of Markdown, by what a page shows of them.
    """

    plain: dict[str, Field] = field(default_factory=dict)
    markdown: dict[str, Field] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """What stands for the name of a series, which several statements share."""

    @property
    def shown(self) -> dict[str, Field]:
        """Everything that pages show, with its field."""
        return self.plain | self.markdown

    def take_place(self, where: Field, kind: Kind, value: str) -> str:
        """Put hostile words in the place of a value that may be any text."""
        if not takes(kind, WORDS):
            return value
        if where[1] == "series" and value in self.names:
            return self.names[value]
        number = f"no. {len(self.shown) + 1:03}"
        known = self.markdown if is_markdown(kind) else self.plain
        known[f"{MEANT if is_markdown(kind) else WORDS} {number}"] = where
        if where[1] == "series":
            self.names[value] = f"{WORDS} {number}"
        return f"{WORDS} {number}"


def write_hostile(briefings: Path, to: Path) -> Hostile:
    """Write a copy of a site's records whose every text is hostile."""
    hostile = Hostile()
    for model, path, content in read_records(briefings):
        write_record(to / path, changed(model, content, hostile.take_place))
    return hostile
