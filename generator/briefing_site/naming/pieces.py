"""What a report is made of: takes nothing, gives lines of marked pieces.

Only pieces marked as plain are ours; all others hold what a contributor wrote, and each reporter
makes them safe in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from briefing_site.frozen import frozen
from briefing_site.interface import divided, spoken
from briefing_site.naming.rows import comma
from briefing_site.naming.wording import one_line, shortened

LONGEST = 500
"""Characters of a text that a line repeats."""


class Mark(StrEnum):
    """What a piece is."""

    PLAIN = "plain"
    WORDS = "words"
    NAME = "name"
    CODE = "code"
    GONE = "gone"
    NEW = "new"


SIGNS = {Mark.GONE: ("[-", "-]"), Mark.NEW: ("{+", "+}")}
"""What stands in plain text around words that went and came: as in `git diff --word-diff`."""


@frozen
class Piece:
    """A stretch of a line."""

    text: str
    mark: Mark = Mark.PLAIN

    @property
    def signed(self) -> str:
        """Its text, with the signs of what went or came."""
        before, after = SIGNS.get(self.mark, ("", ""))
        return f"{before}{self.text}{after}"


Line = tuple[Piece, ...]

Parts = list[str | Piece]
"""A part of a line before it is put together; a bare text is ours."""


@frozen
class Entry:
    """A line, and what belongs below it."""

    line: Line
    below: tuple[Entry, ...] = ()


@frozen
class Section:
    """Entries under a heading."""

    title: str
    entries: tuple[Entry, ...]


def line(*parts: str | Piece) -> Line:
    """Put a line together; a bare text is ours."""
    return tuple(Piece(part) if isinstance(part, str) else part for part in parts if part)


def entry(*parts: str | Piece) -> Entry:
    """Put an entry together."""
    return Entry(line(*parts))


def phrase(message: str, **values: str | Piece | Parts) -> Parts:
    """Say a message of ours in the language in use, with pieces in the place of its `{names}`."""
    language, found = spoken(), list[str | Piece]()
    for text, name_ in divided(language.texts.gettext(message)):
        value = values[name_] if name_ else text
        parts = value if isinstance(value, list) else [value]
        if name_ and parts and found and isinstance(last := found[-1], str):
            found[-1] = language.before(last, text_of(parts[0]), name_)
        found += parts
    return found


def text_of(part: str | Piece) -> str:
    """Give the words of a part."""
    return part if isinstance(part, str) else part.text


def words(text: str) -> Piece:
    """Repeat what a contributor wrote, on one line and not at too great length."""
    return Piece(shortened(text, LONGEST), Mark.WORDS)


def name(text: str) -> Piece:
    """Repeat a title."""
    return Piece(shortened(text, LONGEST), Mark.NAME)


def code(text: str) -> Piece:
    """Repeat an id, an address or a path, in full."""
    return Piece(one_line(text), Mark.CODE)


def commas(pieces: Iterable[Piece]) -> Parts:
    """Put commas between pieces."""
    found: Parts = []
    for piece in pieces:
        found += [comma(), piece] if found else [piece]
    return found
