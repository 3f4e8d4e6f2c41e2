"""Items and fields that come and go: takes a file's text and tree, gives edits."""

from __future__ import annotations

import re
from collections.abc import Mapping as Fields
from collections.abc import Sequence as Items
from dataclasses import replace
from typing import Any

from briefing_site.editing.edits import Edit, offsets
from briefing_site.layout.order import UNKNOWN, Shape
from briefing_site.layout.scalars import in_brackets
from briefing_site.layout.writing import Remarks, field_lines, item_lines
from briefing_site.source.nodes import Entry, Mapping, Node, Scalar, Sequence, find
from briefing_site.source.text import SourceText

OPENING = re.compile(r"(?:&\S+\s+)?(.)", re.DOTALL)
"""The first sign of a value, behind its anchor where it has one."""

COMMENT = re.compile(r"[ \t]+(#[^\n]*)")

ALIAS = re.compile(r"\s*:\s+\*[^\s,\[\]{}]+")
"""A value that repeats one above, where its node has its place."""


def append(
    text: SourceText,
    owner: Mapping,
    field: str,
    items: Items[Any],
    remarks: Remarks | None = None,
) -> Edit:
    """Add items to a list of a record, which comes to be if it is not there.

    Args:
        text: The file, a mapping in block style.
        owner: Its tree, or an item of a list in it, in either style.
        field: The list's field.
        items: Texts or, for a list that is not in brackets, mappings of texts and lists.
        remarks: Comments, by paths that begin with the field and the place among the items.
    """
    if field not in owner.entries and is_flow(text, owner):
        return add_fields(text, owner, {field: list(items)}, UNKNOWN)
    node = find(owner, (field,))
    lines = item_lines(field, items, remarks)
    if not isinstance(node, Sequence) or not node.items:
        return begin(text, owner, field, lines)
    if is_flow(text, node):
        place = offsets(text, node.items[-1].span)[1]
        return Edit(place, place, "".join(f", {bracketed(item)}" for item in items))
    place = behind(text, node)
    column = dash_column(text, node.items[-1])
    return Edit(place, place, indented(text, place, lines, column))


def begin(text: SourceText, owner: Mapping, field: str, items: Items[str]) -> Edit:
    """Write a list where there is none, or an empty one."""
    lines = [f"{field}:", *(f"  {line}" if line else "" for line in items)]
    if field not in owner.entries:
        place = behind(text, owner)
        return Edit(place, place, indented(text, place, lines, first_column(owner)))
    entry = owner.entries[field]
    start, _ = offsets(text, entry.key.span)
    column = entry.key.span.column - 1
    return Edit(start, end_of(text, entry), indented(text, start, lines, column).strip())


def add_fields(
    text: SourceText,
    owner: Mapping,
    fields: Fields[str, Any],
    shape: Shape,
    remarks: Remarks | None = None,
) -> Edit:
    """Write fields that are not there yet behind those of a mapping, in either style.

    Args:
        text: The file.
        owner: The mapping.
        fields: Texts, lists and mappings.
        shape: What the model says of the mapping.
        remarks: Comments, by paths that begin with a field; brackets have no place for them.
    """
    if is_flow(text, owner):
        *_, last = owner.entries.values()
        place = end_of(text, last)
        written = (f", {bracketed(name)}: {bracketed(value)}" for name, value in fields.items())
        return Edit(place, place, "".join(written))
    place = behind(text, owner)
    lines = field_lines(fields, shape, remarks)
    return Edit(place, place, indented(text, place, lines, first_column(owner)))


def bracketed(value: Any) -> str:  # noqa: ANN401 - texts, lists, mappings
    """Write a value on one line in brackets."""
    match value:
        case dict():
            inside = (f"{bracketed(name)}: {bracketed(one)}" for name, one in value.items())
            return f"{{{', '.join(inside)}}}"
        case list() | tuple():
            return f"[{', '.join(map(bracketed, value))}]"
    return in_brackets(str(value))


def remove_item(text: SourceText, items: Sequence, index: int) -> Edit:
    """Take a scalar out of a list that keeps others; a comment beside it stays."""
    start, end = offsets(text, items.items[index].span)
    if not is_flow(text, items):
        line = text.line_starts[items.items[index].span.line - 1]
        comment = COMMENT.match(text.text, end)
        if comment:
            indent = " " * dash_column(text, items.items[index])
            return Edit(line, comment.end(), indent + comment[1])
        return without_lines(text, line, behind(text, items.items[index]))
    if index:
        return Edit(offsets(text, items.items[index - 1].span)[1], end, "")
    return Edit(start, offsets(text, items.items[1].span)[0], "")


def remove_record(text: SourceText, items: Sequence, index: int) -> Edit:
    """Take a mapping out of a list that keeps others, with the comment lines right above it."""
    edit = remove_item(text, items, index)
    item = items.items[index]
    column = " " * dash_column(text, item)
    line = item.span.line - 1
    while not is_flow(text, items) and line and text.lines[line - 1].startswith(f"{column}#"):
        line -= 1
    return replace(edit, start=min(edit.start, text.line_starts[line]))


def remove_field(text: SourceText, owner: Mapping, field: str) -> Edit:
    """Take a field out of a mapping that keeps others, with the lines that it stands on."""
    entry = owner.entries[field]
    start, _ = offsets(text, entry.key.span)
    line = text.line_starts[entry.key.span.line - 1]
    if not is_flow(text, owner) and not text.text[line:start].strip():
        return without_lines(text, line, behind(text, entry.value))
    fields = list(owner.entries.values())
    place = fields.index(entry)
    if place + 1 < len(fields):  # a comment above it stays, and the dash of an item
        return Edit(start, offsets(text, fields[place + 1].key.span)[0], "")
    before = end_of(text, fields[place - 1])
    is_commented = "#" in text.text[before:start]
    return Edit(start if is_commented else before, end_of(text, entry), "")


def without_lines(text: SourceText, start: int, end: int) -> Edit:
    """Take out whole lines; if the file's last one has no end, the one before becomes so."""
    is_cut_off = start > 0 and text.text[end - 1] != "\n"
    return Edit(start - is_cut_off, end, "")


def end_of(text: SourceText, entry: Entry) -> int:
    """Give the offset behind a field's value as it is written."""
    alias = ALIAS.match(text.text, offsets(text, entry.key.span)[1])
    return alias.end() if alias else offsets(text, entry.value.span)[1]


def indented(text: SourceText, place: int, lines: list[str], column: int) -> str:
    """Make lines that are put in at the start of a line, or behind a last one without an end."""
    written = "\n".join(f"{' ' * column}{line}".rstrip(" ") for line in lines)
    is_cut_off = place > 0 and text.text[place - 1] != "\n"
    return f"\n{written}" if is_cut_off else f"{written}\n"


def is_flow(text: SourceText, node: Node) -> bool:
    """Whether a list or mapping is written in brackets."""
    opening = OPENING.match(text.text, offsets(text, node.span)[0])
    return opening is not None and opening[1] in "[{"


def behind(text: SourceText, node: Node) -> int:
    """Give the offset of the line after the one on which a value ends."""
    line = last_line(text, node)
    return text.line_starts[line] if line < len(text.line_starts) else len(text.text)


def last_line(text: SourceText, node: Node) -> int:
    """Give the line, from 1, on which the last character of a value stands."""
    match node:
        case Sequence(items=items) if items and not is_flow(text, node):
            return last_line(text, items[-1])
        case Mapping(entries=entries) if entries and not is_flow(text, node):
            last = list(entries.values())[-1]
            return max(last.key.span.line, last_line(text, last.value))
        case Scalar(raw=raw):
            return node.span.line + raw.rstrip().count("\n")
    return node.span.end_line


def dash_column(text: SourceText, item: Node) -> int:
    """Give the column, from 0, of the dash before an item."""
    start = text.line_starts[item.span.line - 1]
    return text.text[start : start + item.span.column - 1].rfind("-")


def first_column(owner: Mapping) -> int:
    """Give the column, from 0, of a mapping's fields."""
    return min((entry.key.span.column - 1 for _, entry in owner), default=0)
