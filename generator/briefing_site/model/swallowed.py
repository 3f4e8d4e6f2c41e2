"""Lines that texts swallowed: takes a file's tree, gives the fields and items inside its texts.

What is indented too far below a text is read as a part of it, and would be shown as somebody's
words. A line counts as a field only where a record around the text has such a field and lacks it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from briefing_site.model.fault import Fault
from briefing_site.model.shape import fields_at, is_read, record_at, takes_short
from briefing_site.source.inner_lines import (
    InnerLine,
    before,
    fields_inside,
    items,
    items_inside,
)
from briefing_site.source.nodes import Mapping, Node, Path, Scalar, Sequence, find
from briefing_site.source.span import Span


class Swallowed(NamedTuple):
    """What a text swallowed.

    Attributes:
        path: Where the text is, or the list of which it is an item.
        fault: What is to be said of it.
        lost: The fields that are lacking because of it, each with the mapping that lacks it.
        rest: What was meant to stand there.
    """

    path: Path
    fault: Fault
    lost: frozenset[tuple[Span, str]]
    rest: Node


class Home(NamedTuple):
    """Where a line inside a text belongs.

    Attributes:
        column: The column in which it should begin.
        holder: The mapping that lacks it.
        field: The field of that.
    """

    column: int
    holder: Span
    field: str


def swallowed(model: type[BaseModel], root: Node) -> Iterator[Swallowed]:
    """Go through the texts that swallowed something, in the order of the file."""
    for path, node in inside((), root):
        match node:
            case Scalar():
                found = fields_in(model, root, path, node)
            case Sequence():
                found = items_in(model, path, node)
            case _:
                found = None
        if found:
            yield found


def inside(path: Path, node: Node) -> Iterator[tuple[Path, Node]]:
    """Go through a tree; what holds others comes behind these."""
    if isinstance(node, Mapping):
        for name, entry in node:
            yield from inside((*path, name), entry.value)
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from inside((*path, index), item)
    yield path, node


def fields_in(model: type[BaseModel], root: Node, path: Path, text: Scalar) -> Swallowed | None:
    """Give the fields that a block swallowed."""
    found = ((line, home_of(model, root, path, line)) for line in fields_inside(text))
    lines = [(line, home) for line, home in found if home]
    if not lines:
        return None
    first, home = lines[0]
    sign = f"- {first.field}:" if first.is_item else f"{first.field}:"
    context = {
        "left": first.span.column - home.column,
        "follows": first.follows,
        "more": [line.span for line, _ in lines[1:]],
    }
    lost = frozenset((home.holder, home.field) for _, home in lines)
    fault = fault_at(first, path, sign, context)
    return Swallowed(path, fault, lost, before(text, first))


def home_of(model: type[BaseModel], root: Node, path: Path, line: InnerLine) -> Home | None:
    """Find the innermost record around a text that has a line's field and lacks it."""
    for end in range(len(path) - 1, -1, -1):
        holder, name = find(root, path[:end]), path[end - 1] if end else ""
        if not isinstance(holder, Mapping) or not has_field(model, path[:end], line.field):
            continue
        around = find(root, path[: end - 1]) if line.is_item and isinstance(name, int) else None
        home = None
        if isinstance(around, Sequence):
            owner = find(root, path[: end - 2])
            home = Home(around.span.column, (owner or around).span, str(path[end - 2]))
        elif not line.is_item and line.field not in holder.entries:
            first = next(iter(holder.entries.values())).key
            home = Home(first.span.column, holder.span, line.field)
        if home and home.column < line.span.column:
            return home
    return None


def has_field(model: type[BaseModel], path: Path, field: str) -> bool:
    """Whether there is a record at a path that may have a field."""
    return record_at(model, path) is not None and field in fields_at(model, path)


def items_in(model: type[BaseModel], path: Path, listed: Sequence) -> Swallowed | None:
    """Give the list items that those above them swallowed."""
    taken = (items_inside(item) for item in listed.items if isinstance(item, Scalar))
    lines = [line for inner in taken for line in inner if line.span.column > listed.span.column]
    if not lines:
        return None
    context: dict[str, Any] = {
        "left": lines[0].span.column - listed.span.column,
        "follows": True,
        "is_name": is_read(model, path) and takes_short(model, path),
        "more": [line.span for line in lines[1:]],
    }
    parts = ([*items(one)] if isinstance(one, Scalar) else [one] for one in listed.items)
    rest = listed.with_items(tuple(part for several in parts for part in several))
    return Swallowed(path, fault_at(lines[0], path, "", context), frozenset(), rest)


def fault_at(line: InnerLine, path: Path, value: str, context: dict[str, Any]) -> Fault:
    """Say what is wrong with a line."""
    field = str(next((step for step in reversed(path) if isinstance(step, str)), ""))
    return Fault("line-in-text", line.span, line.span, field, value, "text", context, ())
