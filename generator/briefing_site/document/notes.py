"""The footnotes of one page: takes notes as their marks are met, gives numbers and ways back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Final

from briefing_site.document.nodes import Mark, Note

_UP: Final = "&#8617;"

MOST_WAYS_BACK = 6
"""Marks to which a note leads back; of more it leads to the first."""


@dataclass(slots=True)
class Notes:
    """The notes that a page's marks have named, in the order of their first marks."""

    _numbers: dict[str, int] = field(default_factory=dict)
    _places: list[list[str]] = field(default_factory=list)
    found: list[Note] = field(default_factory=list)

    def number(self, mark: Mark) -> int:
        """Give the number of a mark's note, from 1, and count the mark."""
        number = self._numbers.get(mark.note.key)
        if number is None:
            self.found.append(mark.note)
            self._places.append([])
            number = self._numbers[mark.note.key] = len(self.found)
        self._places[number - 1].append(mark.place)
        return number

    def places(self, number: int) -> Sequence[str]:
        """Give the place that each mark of a note names so far."""
        return self._places[number - 1]


def mark_id(number: int | str, turn: int) -> str:
    """Give the id of a note's mark: the first, the second, and so on."""
    return f"fnref{turn if turn > 1 else ''}:{number}"


def ways_back(number: int | str, title: str, places: Sequence[str]) -> Iterator[str]:
    """Lead from a note to each of its marks.

    One mark has the sign alone. Of several each has a letter, and its name says which place in the
    source it is for, so that a list of links tells them apart. Dozens of them would bury the note:
    of so many the first have a way back.

    Args:
        number: The note's.
        title: What a way back is called, as HTML.
        places: What each mark names, as HTML.
    """
    if len(places) == 1:
        yield _way_back(mark_id(number, 1), title, _UP)
        return
    for turn, place in enumerate(places[:MOST_WAYS_BACK], start=1):
        letter = ascii_lowercase[turn - 1]
        name = f"{title} {letter}{f': {place}' if place else ''}"
        words = f"{_UP}&#160;{letter}" if turn == 1 else letter
        yield f"{' ' if turn > 1 else ''}{_way_back(mark_id(number, turn), name, words)}"
    if len(places) > MOST_WAYS_BACK:
        yield '<span class="brf-screen"> …</span>'


def _way_back(id_: str, name: str, words: str) -> str:
    return (
        f'<a class="footnote-backref" href="#{id_}" title="{name}" aria-label="{name}">{words}</a>'
    )
