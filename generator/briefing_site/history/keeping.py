"""Steps that are kept: takes what a step is between, gives it as it was told, or has it told.

A step is kept under the hash of all that it follows from: both states as git calls them, the
language, and the code that tells it. So what is found is never stale, and what cannot be read as it
was written is told again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefing_site.history.step import Step
from briefing_site.interface.catalogues import LOCALES
from briefing_site.naming.pieces import Entry, Mark, Piece
from briefing_site.pages.known import Fact, FactKind
from briefing_site.pages.past import ToldLine

PACKAGE = Path(__file__).parents[1]

TELLS = (
    "changes",
    "exports",
    "history",
    "knowledge",
    "model",
    "naming",
    "pages",
    "prose",
    "source",
    "versions",
)
"""The rooms whose code has a say in what a step tells."""

MOST_KEPT = 10_000
"""Steps that lie in the folder: beyond that, those go that this run did not ask for."""


Tell = Callable[[str, str], Step]
"""Tells what a step changed, between two states."""


class KeptSteps:
    """What is kept of the steps of one site.

    Args:
        folder: Where, or nothing where nothing is kept.
        language: The language in which they are told.
    """

    def __init__(self, folder: Path | None, language: str) -> None:
        self._folder, self._language = folder, language
        self._asked: set[str] = set()

    def step(self, before: str, after: str, tell: Tell | None) -> Step | None:
        """Give the step between two states; nothing where it is not kept and nobody tells it."""
        if self._folder is None:
            return tell(before, after) if tell else None
        named = (code(self._language), self._language, before, after)
        path = self._folder / f"{sha256(json.dumps(named).encode()).hexdigest()}.json"
        self._asked.add(path.name)
        found = read(path)
        if found is None and tell:
            found = tell(before, after)
            write(path, found)
        return found

    def tidy(self) -> None:
        """Leave no more behind than a folder should hold."""
        lying = list(self._folder.glob("*.json")) if self._folder else []
        for path in lying if len(lying) > MOST_KEPT else ():
            if path.name not in self._asked:
                path.unlink(missing_ok=True)


@cache
def code(language: str) -> str:
    """Give the hash of the code that tells, and of the texts that it tells in a language."""
    files = [path for room in TELLS for path in sorted((PACKAGE / room).rglob("*.py"))]
    found = sha256()
    for path in (*files, *sorted(LOCALES.glob(f"{language}.*"))):
        found.update(path.read_bytes())
    return found.hexdigest()


def read(path: Path) -> Step | None:
    """Read a step; nothing where there is none, or no whole one."""
    try:
        return as_step(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def write(path: Path, step: Step) -> None:
    """Write a step; a folder that takes none keeps none."""
    text = json.dumps(as_json(step), ensure_ascii=True, separators=(",", ":"))
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        new.write_text(text, "ascii")
        new.replace(path)


def as_json(step: Step) -> dict[str, Any]:
    """Give a step as JSON has it."""
    return {
        "sound": step.is_sound,
        "came": step.came,
        "went": step.went,
        "renamed": dict(step.renamed),
        "told": {path: [line_as_json(one) for one in lines] for path, lines in step.told.items()},
        "more": dict(step.more),
        "versions": dict(step.versions),
        "began": list(map(fact_as_json, step.began)),
        "ended": list(map(fact_as_json, step.ended)),
    }


def fact_as_json(fact: Fact) -> list[Any]:
    """Give a fact: of what, about what, what it says, what it rests on, and whose it is."""
    return [fact.kind.value, fact.about, fact.told, list(fact.rests_on), list(fact.actors)]


def line_as_json(line: ToldLine) -> list[Any]:
    """Give a line: what it rests on, and its words."""
    return [list(line.rests_on), entry_as_json(line.entry)]


def entry_as_json(entry: Entry) -> list[Any]:
    """Give an entry: its pieces, each with its mark, and the entries below."""
    pieces = [[piece.text, piece.mark.value] for piece in entry.line]
    return [pieces, [entry_as_json(one) for one in entry.below]]


def as_step(found: dict[str, Any]) -> Step:
    """Take a step from JSON.

    Raises:
        ValueError: It is none; so do other errors say, of what is not where it should be.
    """
    return Step(
        is_sound=bool(found["sound"]),
        came=tuple(texts(found["came"])),
        went=tuple(texts(found["went"])),
        renamed=dict(pairs(found["renamed"])),
        told={path: tuple(map(as_line, lines)) for path, lines in found["told"].items()},
        more={path: int(number) for path, number in found["more"].items()},
        versions=dict(pairs(found["versions"])),
        began=tuple(map(as_fact, found["began"])),
        ended=tuple(map(as_fact, found["ended"])),
    )


def as_fact(found: list[Any]) -> Fact:
    """Take a fact from JSON."""
    kind, about, told, rests, actors = found
    return Fact(FactKind(kind), text(about), text(told), tuple(texts(rests)), tuple(texts(actors)))


def texts(found: list[Any]) -> Iterator[str]:
    """Go through a list of texts."""
    return (text(one) for one in found)


def pairs(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Go through texts by their names."""
    return ((name, text(one)) for name, one in found.items())


def text(found: object) -> str:
    """Take a text for one, and nothing else."""
    if not isinstance(found, str):
        raise TypeError(found)
    return found


def as_line(found: list[Any]) -> ToldLine:
    """Take a line from JSON."""
    rests, entry = found
    return ToldLine(as_entry(entry), tuple(texts(rests)))


def as_entry(found: list[Any]) -> Entry:
    """Take an entry from JSON."""
    pieces, below = found
    line = tuple(Piece(text(words), Mark(mark)) for words, mark in pieces)
    return Entry(line, tuple(map(as_entry, below)))
