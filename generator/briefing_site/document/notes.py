"""The footnotes of one page: takes notes as a writer meets their marks, gives their numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing_site.document.nodes import Note


@dataclass(slots=True)
class Notes:
    """The notes that a page's marks have named, in the order of their first marks."""

    _numbers: dict[str, int] = field(default_factory=dict)
    _marks: list[int] = field(default_factory=list)
    found: list[Note] = field(default_factory=list)

    def number(self, note: Note) -> int:
        """Give a note's number, from 1, and count its mark."""
        number = self._numbers.get(note.key)
        if number is None:
            self.found.append(note)
            self._marks.append(0)
            number = self._numbers[note.key] = len(self.found)
        self._marks[number - 1] += 1
        return number

    def marks(self, number: int) -> int:
        """Give how many marks a note has so far."""
        return self._marks[number - 1]
