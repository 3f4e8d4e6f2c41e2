"""Where each comment belongs: takes a file's text and parts, gives the parts their comments.

A comment is what YAML says: from a `#` that starts a line or follows white space, outside
every scalar, to the end of the line. One that stands alone belongs to what follows it, or
to the end of the list that it is indented with; one that follows something belongs to that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing_site.frozen import frozen
from briefing_site.layout.tree import Document, Part, Parts, Text
from briefing_site.source.text import COMMENT, SourceText

STARTED = re.compile(rf"(?:^|(?<=\s)){COMMENT}")
BLOCK_COMMENT = re.compile(rf"[|>][-+0-9]*[ \t]+({COMMENT})")
MODELINE = re.compile(r"#\s*yaml-language-server:")
BLANK = ""


@dataclass(slots=True)
class Extents:
    """The characters that scalars and aliases take up, in order: what is no comment."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    last: int = 0

    def add(self, start: int, end: int, *, is_block: bool = False) -> None:
        """Note one more."""
        self.starts.append(start)
        self.ends.append(end)
        self.last = max(self.last, end)
        if is_block:
            self.blocks.append(start)

    def covers(self, place: int) -> bool:
        """Whether a character belongs to a scalar or an alias."""
        index = bisect_right(self.starts, place) - 1
        return index >= 0 and place < self.ends[index]


@frozen
class Remark:
    """A comment, or an empty line.

    Attributes:
        place: Its offset.
        text: The comment with its `#`; nothing for an empty line.
        column: How far it is indented, from 0.
        is_alone: Whether nothing stands before it on its line.
    """

    place: int
    text: str
    column: int
    is_alone: bool


def remarks(text: SourceText, extents: Extents) -> list[Remark]:
    """Find every comment and every empty line, in order; of empty lines in a row, one."""
    found = [*comments(text, extents), *blank_lines(text, extents)]
    return sorted(found, key=lambda remark: remark.place)


def comments(text: SourceText, extents: Extents) -> Iterator[Remark]:
    """Find the comments, those behind the `>` of a block too."""
    for match in comment_matches(text.text, extents):
        place = match[0]
        _, column = text.line_and_column(place)
        before = text.text[place - column + 1 : place]
        yield Remark(place, match[1].rstrip(), column - 1, is_alone=not before.strip())


def comment_matches(text: str, extents: Extents) -> Iterator[tuple[int, str]]:
    """Find where comments are, by their offset."""
    for start in extents.blocks:
        if match := BLOCK_COMMENT.match(text, start):
            yield match.start(1), match[1]
    place = 0
    while match := STARTED.search(text, place):
        if extents.covers(match.start()):
            place = match.start() + 1
        else:
            yield match.start(), match[0]
            place = match.end()


def blank_lines(text: SourceText, extents: Extents) -> Iterator[Remark]:
    """Find the lines that hold nothing, the first of each run."""
    was_blank = True
    for start, line in zip(text.line_starts, text.lines, strict=True):
        is_blank = not line.strip() and not extents.covers(start)
        if is_blank and not was_blank:
            yield Remark(start, BLANK, 0, is_alone=True)
        was_blank = is_blank


def place_comments(document: Document, text: SourceText, extents: Extents) -> None:
    """Give every comment and every empty line to the part that it belongs to."""
    found = remarks(text, extents)
    root = document.root
    if not isinstance(root, Parts):
        add(document.head, [remark.text for remark in found])
        return
    first = root.parts[0].start if root.parts else len(text.text)
    head, found = take_head(found, first)
    add(document.head, head)
    Placing(text).place(root, found)


def take_head(found: list[Remark], first: int) -> tuple[list[str], list[Remark]]:
    """Set apart what stands above the record as a whole: the editor's line, a first paragraph."""
    before = [remark for remark in found if remark.place < first]
    cut = max(
        (
            index + 1
            for index, remark in enumerate(before)
            if remark.text == BLANK or MODELINE.match(remark.text)
        ),
        default=0,
    )
    head = [remark.text for remark in before[:cut]]
    return head, found[cut:]


class Placing:
    """Hands out remarks along the tree, each once."""

    def __init__(self, text: SourceText) -> None:
        self.text = text

    def line(self, place: int) -> int:
        """The line of an offset."""
        return self.text.line_and_column(place)[0]

    def place(self, parts: Parts, found: list[Remark]) -> None:
        """Give the remarks between and inside the parts of a list or mapping to these."""
        if not parts.parts:
            parts.below += [remark.text for remark in found if remark.text]
            return
        rest = found
        previous: Part | None = None
        for part in parts.parts:
            before, rest = split(rest, part.start)
            self.between(parts, previous, part, before)
            inside, rest = split(rest, part.end)
            self.inside(part, inside)
            previous = part
        self.between(parts, previous, None, rest)

    def inside(self, part: Part, found: list[Remark]) -> None:
        """Place what stands between a field's name and the end of its value."""
        opening, rest = split(found, part.opens)
        alone = [remark.text for remark in opening if remark.is_alone]
        part.beside += [remark.text for remark in opening if not remark.is_alone]
        if isinstance(part.value, Text) or not part.value.parts:
            add(part.above, alone)
            part.beside += [remark.text for remark in rest if remark.text]
            return
        add(part.value.parts[0].above, alone)
        self.place(part.value, rest)

    def between(
        self, parts: Parts, previous: Part | None, following: Part | None, found: list[Remark]
    ) -> None:
        """Place what stands before a part, behind the one before it."""
        outer = following.above if following else parts.below
        is_ours = is_blank = False
        for remark in found:
            if remark.text == BLANK:
                is_blank = True
            elif not remark.is_alone and previous and self.follows(previous, remark):
                innermost(previous).beside.append(remark.text)
            else:
                inner = None if is_ours or not previous else ended_by(previous, parts, remark)
                is_ours = inner is None
                add(outer if inner is None else inner.below, [BLANK] * is_blank + [remark.text])
                is_blank = False
        if following:
            add(outer, [BLANK] * is_blank)

    def follows(self, part: Part, remark: Remark) -> bool:
        """Whether a comment stands on the line on which a part ends."""
        return self.line(part.end) == self.line(remark.place)


def add(lines: list[str], more: list[str]) -> None:
    """Add lines, but no second empty one."""
    for line in more:
        if line or lines[-1:] != [BLANK]:
            lines.append(line)


def split(found: list[Remark], place: int) -> tuple[list[Remark], list[Remark]]:
    """Part remarks into those before a place and those from it on."""
    count = sum(remark.place < place for remark in found)
    return found[:count], found[count:]


def innermost(part: Part) -> Part:
    """Follow the last parts of a part to the one that its last line belongs to."""
    while isinstance(part.value, Parts) and part.value.parts and part.value.column is not None:
        part = part.value.parts[-1]
    return part


def ended_by(part: Part, outside: Parts, remark: Remark) -> Parts | None:
    """Find the innermost list or mapping at the end of a part that a comment is indented with."""
    found = None
    value = part.value
    while isinstance(value, Parts) and value.column is not None and value.parts:
        if value.column <= remark.column and value.column > (outside.column or 0):
            found = value
        value = value.parts[-1].value
    return found
