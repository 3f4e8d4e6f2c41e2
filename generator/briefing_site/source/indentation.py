"""Lines that are set in wrongly: takes a text and where its reading failed, gives the finding."""

from __future__ import annotations

import re

from briefing_site.diagnostics.diagnostic import Diagnostic, Note
from briefing_site.diagnostics.wording import counted
from briefing_site.source.rules import yaml_syntax
from briefing_site.source.slips import FIELD_LINE, TEXT_HEADER, line_above, lines_of_texts
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText


def unindented_text(text: SourceText, place: Span) -> Diagnostic | None:
    """Word that a line is not indented as far as the text behind `>-` that it goes on with."""
    if FIELD_LINE.match(text.lines[place.line - 1]):
        return None
    inside = lines_of_texts(text)
    above = line_above(text, place.line)
    while above in inside:
        above = line_above(text, above)
    header = TEXT_HEADER.match(text.lines[above - 1]) if above else None
    if header is None:
        return None
    return yaml_syntax.fault(
        text.visible_part(place.line),
        "this text is not indented as far as the one that it belongs to",
        f"indent it by {spaces(len(header['indent']) + 2)}",
        (Note("the text begins below this line", text.visible_part(above)),),
    )


def indentation_fault(text: SourceText, failed: Span) -> Diagnostic | None:
    """Word that a line is indented as none of those around it is."""
    is_item = text.character(failed) == "-"
    around = depths_above(text, failed.line, items=is_item)
    given = failed.column - 1
    if given in around or not around:
        return None
    if hidden := comment_above(text, failed.line):
        return yaml_syntax.fault(
            text.visible_part(failed.line),
            "this line goes on with a text that ended where a comment began",
            "put the whole text in quotes, so that # belongs to it",
            (Note('the sign "#" stands here', hidden),),
        )
    nearest = min(around, key=lambda one: (abs(one - given), -one))
    kind = "list item" if is_item else "field"
    return yaml_syntax.fault(
        text.visible_part(failed.line),
        f"no {kind} around this line is indented by {spaces(given)}, as it is",
        f"indent it like the others, for example by {spaces(nearest)}",
    )


def comment_above(text: SourceText, number: int) -> Span | None:
    """Give the line above one that is no field, where a comment stands behind its words."""
    above = line_above(text, number)
    is_field = (
        FIELD_LINE.match(text.lines[number - 1]) or text.lines[number - 1].lstrip()[:1] == "-"
    )
    is_ended = above and re.search(r"\S\s+#", text.lines[above - 1])
    return text.visible_part(above) if above and is_ended and not is_field else None


def first_line_fault(text: SourceText, failed: Span) -> Diagnostic | None:
    """Word that the first line is indented, and those below it are not."""
    first = next((number for number, line in enumerate(text.lines, 1) if is_content(line)), 1)
    if depth(text.lines[first - 1]) < failed.column:
        return None
    return yaml_syntax.fault(
        text.visible_part(first),
        "this line is indented, and the fields below it are not",
        "start each field of the record at the margin",
    )


def is_content(line: str) -> bool:
    """Whether a line holds more than a comment or the mark of a document's start."""
    return bool(line.strip()) and not line.lstrip().startswith(("#", "---"))


def depths_above(text: SourceText, number: int, *, items: bool) -> set[int]:
    """Give the columns in which the fields, or the hyphens of lists, begin that may go on here."""
    found: set[int] = set()
    least = 1_000_000
    while (number := line_above(text, number)) and least:
        line = text.lines[number - 1]
        indent = len(line) - len(line.lstrip(" "))
        if indent <= least and is_content(line):
            least = indent
            if items:
                found |= {indent} if line[indent : indent + 2] in {"-", "- "} else set()
            elif FIELD_LINE.match(line):
                found.add(depth(line))
    return found


def depth(line: str) -> int:
    """Count the characters before a line's first field, hyphens of a list among them."""
    start = re.match(r"\s*(?:- +)*", line)
    return start.end() if start else 0


def spaces(number: int) -> str:
    """Say how far a line is set in."""
    return counted(number, "space") if number else "no space"
