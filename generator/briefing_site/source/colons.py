"""Colons too many and too few: takes a text and where its reading failed, gives the finding."""

from __future__ import annotations

import re

from briefing_site.diagnostics.diagnostic import Diagnostic, Note
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.source.characters import OPENING
from briefing_site.source.indentation import depth, is_content, spaces
from briefing_site.source.rules import yaml_syntax
from briefing_site.source.slips import FIELD_LINE, line_above
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText

BEFORE_VALUE = re.compile(r"^\s*(?:- +)*(?P<field>[^\s:][^:]*?)\s*:\s+(?P<value>\S.*)$")
"""A line up to a colon, with a field and a part of its value before that."""

ANOTHER_FIELD = re.compile(r".*,\s*(?P<field>[a-z_]+)$")

FIRST_FIELD = re.compile(r"^(?P<before>\s*(?:- +)*)(?P<words>\w[^:#]*)$")
"""A line with words and no colon, which may be the first of a record."""

BARE_ITEM = re.compile(r"^(?P<before>\s*)- +[^\s:#][^:#]*$")
"""An item of a list that is one text."""

NAME_ALONE = re.compile(r"^\s*(?:- +)*(?P<field>[a-z_]+)\s*$")
"""A field's name and nothing else."""


def colon_fault(text: SourceText, failed: Span) -> Diagnostic:
    """Say why a colon cannot stand where it stands: a second one, or a line set in too far."""
    if before := BEFORE_VALUE.match(text.before(failed)):
        return second_colon(text, failed, before)
    return (
        item_too_shallow(text, failed)
        or first_without_colon(text, failed)
        or line_too_deep(text, failed)
    )


def second_colon(text: SourceText, failed: Span, before: re.Match[str]) -> Diagnostic:
    """Word what a colon is that follows a field and a part of its value."""
    field = quoted(f"{before['field']}:")
    if before["value"][0] in OPENING:
        start = before.start("value")
        return yaml_syntax.fault(
            text.span_in(failed.line, start, start + 1),
            f"the mark {quoted(before['value'][0])} quotes nothing in YAML",
            'put straight quotation marks around the text: "…"',
        )
    if another := ANOTHER_FIELD.match(before["value"]):
        return yaml_syntax.fault(
            failed,
            f"the field {quoted(another['field'])} stands on the line of another",
            "put each field on a line of its own",
        )
    return yaml_syntax.fault(
        failed,
        "a second colon on a line looks like a second field",
        f'put the text behind {field} in quotes, or write ">-" there and the text on the next line',
    )


def item_too_shallow(text: SourceText, failed: Span) -> Diagnostic | None:
    """Word that a list item above is not indented as far as those beside it.

    It is read as one of the list around, and the items below go on with its text up to a field.
    """
    within = depth(text.lines[failed.line - 1])
    deepest, number = 0, line_above(text, failed.line)
    while number and (item := BARE_ITEM.match(text.lines[number - 1])):
        if item.end("before") < within:
            deepest = deepest or hyphen_above(text, number)
            return too_shallow(text, number, deepest) if deepest > item.end("before") else None
        deepest, number = item.end("before"), line_above(text, number)
    return None


def hyphen_above(text: SourceText, number: int) -> int:
    """Give the column of the hyphen on the line above, where an item of one text stands there."""
    above = line_above(text, number)
    item = BARE_ITEM.match(text.lines[above - 1]) if above else None
    return item.end("before") if item else 0


def too_shallow(text: SourceText, number: int, others: int) -> Diagnostic:
    """Word that a list item should stand in the column of those beside it."""
    return yaml_syntax.fault(
        text.visible_part(number),
        "this list item is not indented as far as those beside it",
        f"indent it by {spaces(others)}, like the others",
    )


def first_without_colon(text: SourceText, failed: Span) -> Diagnostic | None:
    """Word that the line above, the first of a record, lacks the colon of its field."""
    above = line_above(text, failed.line)
    first = FIRST_FIELD.match(text.lines[above - 1].rstrip()) if above else None
    if first is None or first.end("before") != depth(text.lines[failed.line - 1]):
        return None
    if "-" not in first["before"] and not starts_record(text, above):
        return None
    return yaml_syntax.fault(
        text.span_in(above, *first.span("words")),
        "no colon stands in this line, where the first field of a record belongs",
        'write "name: value"',
        (Note("the next field is here", text.visible_part(failed.line)),),
    )


def starts_record(text: SourceText, number: int) -> bool:
    """Whether a line is the first of the file, or the first below a field's name."""
    while (number := line_above(text, number)) and not is_content(text.lines[number - 1]):
        pass
    return not number or text.lines[number - 1].rstrip().endswith(":")


def line_too_deep(text: SourceText, failed: Span) -> Diagnostic:
    """Word what a field is that stands deeper than the one above, which has a value already."""
    above = line_above(text, failed.line)
    notes = (Note("the line above is here", text.visible_part(above)),) if above else ()
    span = text.visible_part(failed.line)
    field = FIELD_LINE.match(text.lines[failed.line - 1])
    if field and field["hyphen"]:
        message = "this list item follows a line that cannot hold it"
        cure = "indent the line above like the fields that it belongs to"
    elif field:
        message = "this line is indented further than the field above, which has a value already"
        cure = as_above(text.lines[above - 1])
    else:
        message = "this line goes on with the text above, and has a colon in it"
        cure = 'write ">-" behind the field\'s colon, and the whole text on the lines below'
    return yaml_syntax.fault(span, message, cure, notes)


def as_above(line: str) -> str:
    """Say how far a field is to be set in that stands below a line."""
    first = FIELD_LINE.match(line)
    if first and first["hyphen"]:
        name = quoted(first["field"])
        return f"indent it by {spaces(depth(line))}, so that it begins below {name}"
    return f"indent both alike; the line above has {spaces(depth(line))}"


def missing_colon(text: SourceText, began: Span) -> Diagnostic | None:
    """Word that a field's name stands alone on a line, above what belongs to it."""
    name = NAME_ALONE.match(text.lines[began.line - 1])
    below = text.lines[began.line] if began.line < len(text.lines) else ""
    if name is None or depth(below) <= depth(text.lines[began.line - 1]):
        return None
    return yaml_syntax.fault(
        text.span_in(began.line, *name.span("field")),
        f"no colon follows the name {quoted(name['field'])}",
        f"write {whole(name['field'] + ':')}",
    )
