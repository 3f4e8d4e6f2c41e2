"""Answers: takes a file written by hand, gives what its text holds.

A quote is named by the first and the last words of each of its parts, so that no text is
copied into this project; its words are taken from the text itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.draft.scoring import Pair

FOLDER = Path(__file__).parent / "answers"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one text holds.

    Attributes:
        name: The text's file name without its ending.
        signatories: By id.
        quotes: Each with its speakers and its parts, as first and last words.
    """

    name: str
    signatories: tuple[str, ...]
    quotes: tuple[tuple[tuple[str, ...], tuple[tuple[str, str], ...]], ...]

    def pairs(self, text: str) -> list[Pair]:
        """Give the quotes in full, from the text."""
        flat = " ".join(text.split())
        return [
            Pair(" ".join(between(flat, *part) for part in parts), frozenset(speakers))
            for speakers, parts in self.quotes
        ]


def read_answers(folder: Path = FOLDER) -> Iterator[Answer]:
    """Read every answer, in the order of names."""
    for path in sorted(folder.glob("*.yaml")):
        fields: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        signatories = tuple(fields["signatories"])
        quotes = tuple(
            (
                signatories if quote["by"] == "signatories" else tuple(quote["by"]),
                tuple((part["starts"], part["ends"]) for part in quote["parts"]),
            )
            for quote in fields["quotes"]
        )
        yield Answer(path.stem, signatories, quotes)


def between(text: str, starts: str, ends: str) -> str:
    """Give the words from the first to the last.

    Raises:
        ValueError: The text does not hold them in this order.
    """
    start = text.find(starts)
    end = text.find(ends, start)
    if start < 0 or end < 0:
        message = f'the text does not hold "{starts} … {ends}"'
        raise ValueError(message)
    return text[start : end + len(ends)]
