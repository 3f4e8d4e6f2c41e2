"""Texts in the place of a site's own: takes records and texts, writes a site without an error.

Where `check` refuses a text, what stood there comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import yaml

from briefing_site.model.record import NamedRecord
from briefing_site.pipeline import Outcome, read_folder
from tests.records import Content, Field, Kind, changed, is_markdown, takes

Files = dict[str, tuple[type[NamedRecord], dict[str, Content]]]

Pools = tuple[list[str], list[str]]
"""Texts for plain fields, and for those of Markdown."""

OFFICES = {("Role", "title"), ("SpeakerRecord", "office")}
"""Fields of which the second takes no text but one that stands in the first."""

FREE = "<a> *b* {{ c }} |"
"""What only a field takes that any text may stand in."""

FURTHEST_ROUND = 5

NO_WIDTH = -1
"""What libyaml takes for lines of any length."""


def in_yaml(value: Content) -> str:
    """Write a value whose every text stands on one line of its own, in ASCII."""
    written = yaml.dump(
        value, Dumper=yaml.CSafeDumper, default_style='"', width=NO_WIDTH, sort_keys=False
    )
    return str(written)


def write(folder: Path, files: Files) -> Outcome:
    for name, (_, content) in files.items():
        path = folder / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(in_yaml(content), "utf-8")
    return read_folder(folder / "briefings")


class Texts:
    """The texts that were drawn for a site, by how a file has them, with what stood there."""

    def __init__(self, pools: Pools) -> None:
        self.pools = pools
        self.placed = 0
        self.before: dict[str, str] = {}
        self.refused: set[str] = set()
        self.offices: dict[str, str] = {}

    def take_place(self, where: Field, kind: Kind, value: str) -> str:
        """Put a drawn text in the place of one that may be any; one for all of an office's."""
        if where in OFFICES:
            return self.offices.get(value) or self.offices.setdefault(value, self.draw(kind, value))
        return self.draw(kind, value) if takes(kind, FREE) else value

    def draw(self, kind: Kind, value: str) -> str:
        """Give the next text, and note in whose place it stands."""
        pool = self.pools[is_markdown(kind)]
        again, place = divmod(self.placed, len(pool))
        self.placed += 1
        text = f"{pool[place]} {again}" if again else pool[place]
        self.before[in_yaml(text).strip()] = value
        return text

    def give_back(self, _where: Field, _kind: Kind, value: str) -> str:
        """Put what stood there in the place of a text that was refused."""
        written = in_yaml(value).strip()
        return self.before[written] if written in self.refused else value

    def refuse(self, lines: Iterable[str]) -> None:
        """Note the texts on lines that have a finding."""
        self.refused |= {text for line in lines for text in self.before if text in line}


def lines_with_errors(outcome: Outcome) -> Iterator[str]:
    for found in outcome.errors:
        lines = outcome.sources[found.span.path].text.split("\n")
        yield from lines[found.span.line - 1 : found.span.end_line]


def with_texts(files: Files, change: Callable[[Field, Kind, str], str]) -> Files:
    return {
        name: (model, changed(model, content, change)) for name, (model, content) in files.items()
    }


def until_silent(folder: Path, files: Files, pools: Pools) -> Texts | None:
    """Write a site with drawn texts, without those that `check` refuses; nothing if that fails."""
    texts = Texts(pools)
    files = with_texts(files, texts.take_place)
    for _ in range(FURTHEST_ROUND):
        outcome = write(folder, files)
        if not outcome.errors:
            return texts
        texts.refuse(lines_with_errors(outcome))
        files = with_texts(files, texts.give_back)
    return None
