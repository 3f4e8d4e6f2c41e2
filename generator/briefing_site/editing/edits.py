"""Changes to one text: takes places and what should stand there, gives the text with them."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.frozen import frozen
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText


@frozen
class Edit:
    """What should stand in a place.

    Attributes:
        start: The offset of the first character that goes.
        end: The offset behind the last.
        text: What comes there.
    """

    start: int
    end: int
    text: str


def offsets(text: SourceText, span: Span) -> tuple[int, int]:
    """Turn a span into offsets of the first character and behind the last."""
    first = text.line_starts[span.line - 1] + span.column - 1
    last = text.line_starts[span.end_line - 1] + span.end_column - 1
    return first, last


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Carry out edits, those in one place in the order in which they come.

    The same edit, found twice through an alias of YAML, counts once.

    Raises:
        ValueError: Two edits overlap.
    """
    parts: list[str] = []
    place = 0
    for edit in sorted(dict.fromkeys(edits), key=lambda edit: (edit.start, edit.end)):
        if edit.start < place:
            raise ValueError(edit)
        parts += [text[place : edit.start], edit.text]
        place = edit.end
    return "".join([*parts, text[place:]])
