"""What is written instead of YAML: takes a text and the line that failed, gives the finding.

A parser says what it could not go on with, which is often the line below the slip, and always
in its own terms. Each slip here is one that people make: a pattern of a line, and our words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.frozen import frozen
from briefing_site.source.characters import BULLETS, FOREIGN_SPACES
from briefing_site.source.rules import conflict_marker, foreign_space, tab_indentation, yaml_syntax
from briefing_site.source.text import SourceText

START = r"^(?P<start>\s*(?:- +)*)"
FIELD = rf"{START}(?P<field>[A-Za-z_]{{2,}})"

FIELD_LINE = re.compile(r"^\s*(?P<hyphen>- +)*(?P<field>[a-z_]+)\s*:(?:\s|$)")
"""A line with a field and its value, or with a field whose value stands below."""

TEXT_HEADER = re.compile(r"^(?P<indent>[ ]*).*(?:^|[:\-]\s+)[|>][-+0-9]*\s*(?:#.*)?$")
"""A line behind which a text stands that is kept or folded line by line."""

FOREIGN = re.compile(
    rf"^\s*(?:-\s*)?(?P<at>[{FOREIGN_SPACES}]+)|^\s*(?:-\s+)?[\w-]+\s*:(?P<behind>[{FOREIGN_SPACES}]+)"
)
"""A space that is none for YAML where one belongs: before a line, behind a hyphen or a colon."""


CONFLICT_INSIDE = re.compile(r"^(?:={7}\s*$|\|{7} )")
"""The marks that Git puts between two versions; elsewhere they may belong to a text."""


@frozen
class Slip:
    """Something that people write instead of YAML.

    Attributes:
        pattern: Finds it in a line; the group `at` is what to point at.
        message: What we say, with the groups of the pattern in their places.
        cure: The hint, likewise.
    """

    pattern: re.Pattern[str]
    message: str
    cure: str


SLIPS = tuple(
    Slip(re.compile(pattern), message, cure)
    for pattern, message, cure in (
        (
            r"^\s*(?P<at>```|~~~)",
            'a line of "{at}" fences code in Markdown, and means nothing here',
            "delete it, and the one that belongs to it",
        ),
        (
            r"^\s*(?P<at>//|<!--)",
            'a comment starts with "#", not with "{at}"',
            'put "# " before it',
        ),
        (
            rf"^\s*(?P<at>[{BULLETS}]|\d+[.)])\s+\S",
            'a list item starts with a hyphen, not with "{at}"',
            'write "- " before each item',
        ),
        (
            r"^\s*(?P<at>-)[^\s-]",
            "a space is missing behind this hyphen",
            'write "- " before each item',
        ),
        (
            rf"{FIELD}(?P<at>:)[^\s/:]",
            "a space is missing behind this colon",
            'write "{field}: …"',
        ),
        (
            rf"{FIELD}\s*(?P<at>[\N{{FULLWIDTH COLON}}\N{{PRESENTATION FORM FOR VERTICAL COLON}}])",
            'the character "{at}" is no colon for YAML',
            'write "{field}: …"',
        ),
        (
            rf"{FIELD}\s*(?P<at>=)\s",
            'a colon stands behind the name of a field, not "{at}"',
            'write "{field}: …"',
        ),
    )
)


def slip_near(text: SourceText, *lines: int) -> Diagnostic | None:
    """Find a slip in one of some lines, the first of them first.

    Args:
        text: The file's text.
        lines: Numbers of lines, from 1; those inside a block of text are passed over.
    """
    inside = lines_of_texts(text)
    looked_at = (one for one in dict.fromkeys(lines) if 1 <= one <= len(text.lines))
    found = (slip_in(text, number) for number in looked_at if number not in inside)
    return next(filter(None, found), None)


def slip_in(text: SourceText, number: int) -> Diagnostic | None:
    """Find a slip in one line."""
    line = text.lines[number - 1]
    if foreign := FOREIGN.match(line):
        group = "at" if foreign["at"] else "behind"
        return foreign_space.fault(text.span_in(number, *foreign.span(group)), foreign[group][0])
    if CONFLICT_INSIDE.match(line):
        return conflict_marker.fault(text.visible_part(number), line.rstrip())
    if behind := re.match(r"^\s*-(\t+)", line):
        return tab_indentation.behind_hyphen(text.span_in(number, *behind.span(1)))
    for slip in SLIPS:
        if found := slip.pattern.match(line):
            told = found.groupdict()
            return yaml_syntax.fault(
                text.span_in(number, *found.span("at")),
                slip.message.format_map(told),
                slip.cure.format_map(told),
            )
    return None


def fence(text: SourceText) -> Diagnostic | None:
    """Find the first line at the margin that fences code in Markdown."""
    numbers = (number for number, line in enumerate(text.lines, 1) if line[:3] in {"```", "~~~"})
    return next((slip_in(text, number) for number in numbers), None)


def lines_of_texts(text: SourceText) -> set[int]:
    """Give the numbers of the lines that are the text behind `|` or `>`."""
    return set(text_lines(text.lines))


def text_lines(lines: list[str]) -> Iterator[int]:
    """Go through the lines that are indented further than a header before them."""
    header: int | None = None
    for number, line in enumerate(lines, 1):
        indent = len(line) - len(line.lstrip(" "))
        if header is not None and (indent > header or not line.strip()):
            yield number
        else:
            header = indent if TEXT_HEADER.match(line) else None


def line_above(text: SourceText, number: int) -> int:
    """Give the number of the nearest line above that holds something; 0 where there is none."""
    above = (one for one in range(number - 1, 0, -1) if text.lines[one - 1].strip())
    return next(above, 0)
