"""How a text is written: takes a value and the room for it, gives the lines of YAML.

Plain where that reads back as the same text with any reader of YAML 1.2, else in quotation
marks; what is long or holds several lines is a block, folded where folding loses nothing.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from io import StringIO

from yaml.emitter import Emitter

from briefing_site.frozen import frozen
from briefing_site.layout.order import all_fields

WIDTH = 88
"""Columns that a line of a folded text may take."""

NARROWEST = 40
"""Columns that a folded text gets, however deep it stands."""

LONGEST_NAME = 1_000
"""Characters of a field's name before its colon: YAML 1.2.2 (section 7.4.2) has 1,024."""

CORE = re.compile(
    r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
    r"|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
    r"|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN"
)
"""What the core schema of YAML 1.2.2 (section 10.3.2) reads as something else than a text."""

SIMPLE = re.compile(r"(?!.*: )[A-Za-z][\w ,.()/:;'-]*(?<![ :])", re.ASCII)
"""What is plain at first sight, as most texts are: a look by sign takes long."""

FLOW = re.compile(r"[][{},]|^[?:]")
"""What a plain text may hold anywhere but between brackets."""

BREAKS = re.compile(r"[\x85\u2028\u2029\ufeff]|[^\S\n ]")
"""White space that YAML 1.1 or an editor would take for something else."""


LINK = r"\[\[[^\[\]\n]*\]\]|\[@[^\[\]\n]*\]"
"""A link or a citation, which stays whole so that it is found by searching."""


@cache
def begins_as_field() -> str:
    """Give the pattern of what no line of a text may begin with, behind its first.

    It would look like a field that is indented too far, and be told as one.
    """
    return rf"(?:- +)?(?:{'|'.join(sorted(all_fields()))}):(?=[ \n]|\Z)"


@cache
def unbroken() -> re.Pattern[str]:
    """Give the pattern of a link, or of a space at which a line may end."""
    return re.compile(rf"{LINK}|(?<=\S) (?=\S)(?!{begins_as_field()})")


@cache
def like_field() -> re.Pattern[str]:
    """Give the pattern of a line that begins as a field does, however others end."""
    return re.compile(rf"\n *{begins_as_field()}")


@frozen
class Room:
    """Where a text stands.

    Attributes:
        indent: The column of its key or dash.
        taken: The characters before it on that line.
    """

    indent: int
    taken: int

    def holds(self, line: str) -> bool:
        """Whether a line fits behind what is there."""
        return self.indent + self.taken + len(line) <= WIDTH


def written(value: str, room: Room, *, is_long: bool) -> tuple[str, list[str]]:
    """Write a text where it stands: what follows its key, and the lines of its block."""
    line = inline(value)
    if not is_long and "\n" not in value and (room.holds(line) or " " not in value):
        return line, []
    lines = block(value, room.indent + 2)
    return (lines[0], lines[1:]) if lines else (line, [])


def inline(value: str) -> str:
    """Write a text on one line."""
    if not value:
        return ""
    if is_plain(value):
        return value
    if '"' in value or "\\" in value:
        analysis = judge().analyze_scalar(value)
        if analysis.allow_single_quoted and not analysis.multiline:
            return "'" + value.replace("'", "''") + "'"
    return double_quoted(value)


def in_brackets(value: str) -> str:
    """Write a text on one line between brackets, where a comma would end it."""
    line = inline(value)
    is_cut = line == value and bool(FLOW.search(value))
    return double_quoted(value) if is_cut or not value else line


def is_plain(value: str) -> bool:
    """Whether a text needs no quotation marks."""
    if is_core(value) or BREAKS.search(value):
        return False
    if SIMPLE.fullmatch(value):
        return True
    analysis = judge().analyze_scalar(value)
    return bool(analysis.allow_block_plain) and not analysis.multiline


def is_core(value: str) -> bool:
    """Whether YAML reads a text without quotation marks as a number, true, false or nothing."""
    return CORE.fullmatch(value) is not None


@cache
def judge() -> Emitter:
    """Make PyYAML's judge of scalars, told to leave letters of all scripts as they are."""
    return Emitter(StringIO(), allow_unicode=True)


def double_quoted(value: str) -> str:
    """Write a text in double quotation marks on one line."""
    stream = StringIO()
    writer = Emitter(stream, allow_unicode=True, width=sys.maxsize)
    writer.write_double_quoted(value, split=False)
    writer.flush_stream()
    return stream.getvalue()


def block(value: str, indent: int) -> list[str] | None:
    """Write a text as a block: its header and its lines, without their indentation.

    Returns:
        The lines, or `None` where a block would not read back as the same text.
    """
    body = value.removesuffix("\n")
    if not body.strip() or BREAKS.search(value) or like_field().search(body):
        return None
    if not is_printable(body):
        return None
    chomping = "" if value.endswith("\n") else "-"
    lines = body.split("\n")
    if lines[-1] == "" or lines[0] == "" or lines[0][0].isspace():
        return None
    if can_fold(lines):
        width = max(NARROWEST, WIDTH - indent)
        return [f">{chomping}", *(line for text in lines for line in folded(text, width))]
    if any(line != line.rstrip() for line in lines):
        return None
    return [f"|{chomping}", *lines]


def is_printable(value: str) -> bool:
    """Whether YAML can hold a text without escapes."""
    return bool(judge().analyze_scalar(value.replace("\n", " ")).allow_single_quoted)


def can_fold(lines: list[str]) -> bool:
    """Whether lines are paragraphs with one empty line between two."""
    texts, gaps = lines[::2], lines[1::2]
    return not any(gaps) and all(text and text == text.strip() for text in texts)


def folded(text: str, width: int) -> list[str]:
    """Break a paragraph at single spaces, and no link or citation."""
    lines: list[str] = []
    for word in words(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def words(text: str) -> list[str]:
    """Cut a paragraph where a line may end."""
    found, start = [], 0
    for match in unbroken().finditer(text):
        if match[0] == " ":
            found.append(text[start : match.start()])
            start = match.end()
    return [*found, text[start:]]
