"""Where a record would name itself: takes one that is made one with another, gives what goes."""

from __future__ import annotations

from typing import Any

from briefing_site.editing.edits import Edit
from briefing_site.editing.lists import remove_field, remove_item
from briefing_site.editing.mentions import Target
from briefing_site.editing.part import Part, Path
from briefing_site.knowledge.walk import FoundReference, references
from briefing_site.model.decode import sort_key
from briefing_site.model.mending import plain
from briefing_site.model.record import Record
from briefing_site.model.shape import alias_of, is_needed
from briefing_site.source.nodes import Mapping, Sequence, find

PUBLISHED_BY = ("published_by",)
"""Where a source names its publisher, which may well be whom it is about."""


def without_itself(ours: Part, target: Target) -> tuple[Part, int, dict[str, Any]]:
    """Take out where a record that named another now names itself.

    Returns:
        The record, how often that was, and what went with it, by field.
    """
    fields, paths = plain(ours.node), list(naming_itself(ours, target))
    for path in paths:
        ours = ours.after([removal(ours, path)])
    return ours, len(paths), gone_with(fields, paths)


def removal(ours: Part, path: Path) -> Edit:
    """Take out a field, or an item of a list; and the list with its last one."""
    *above, last = path
    inside = find(ours.node, tuple(above))
    if isinstance(inside, Sequence) and isinstance(last, int):
        if len(inside.items) > 1:
            return remove_item(ours.text, inside, last)
        *above, last = above
        inside = find(ours.node, tuple(above))
    if not isinstance(inside, Mapping):
        raise TypeError(inside)
    return remove_field(ours.text, inside, str(last))


def gone_with(fields: dict[str, Any], paths: list[Path]) -> dict[str, Any]:
    """Give the parts that go as a whole and said more than whom they named, by their field."""
    found: dict[str, Any] = {}
    for name, *inside in paths:
        value = at(fields, (name, *inside))
        if isinstance(value, dict) and len(value) > 1:
            if inside:
                found.setdefault(str(name), []).insert(0, value)
            else:
                found[str(name)] = value
    return found


def at(value: Any, path: Path) -> Any:  # noqa: ANN401 - any content
    """Follow a path through plain values."""
    for step in path:
        value = value[step]
    return value


def naming_itself(part: Part, target: Target) -> list[Path]:
    """Find where a record names what both will be, the last places first.

    That is a field or an item of a list; a part of the record as a whole where it is of nothing
    without it. A source may well be published by whom it is about.
    """
    kept = f"{target.briefing}#{target.new}" if target.briefing else target.new
    paths = {
        found.path if found.record is part.record else within(part.record, found)
        for found in references(part.record)
        if found.kind == target.kind
        and found.path != PUBLISHED_BY
        and full(found, part, target) == kept
    }
    return sorted(paths, key=sort_key, reverse=True)


def full(found: FoundReference, part: Part, target: Target) -> str:
    """Write a reference as an id is declared: parts of a briefing with its id before them."""
    is_short = target.briefing and "#" not in found.value
    return f"{part.top.id}#{found.value}" if is_short else found.value


def within(record: Record, found: FoundReference) -> Path:
    """Give the place of a reference in a part of a record; the part's where it needs it."""
    part = holder(record, found)
    return part if is_needed(type(found.record), found.path) else (*part, *found.path)


def holder(record: Record, found: FoundReference) -> Path:
    """Give the field, or the item of a list, that is the record in which something was found."""
    for name, one in type(record).model_fields.items():
        value = getattr(record, name)
        for index, item in enumerate(value if isinstance(value, tuple) else (value,)):
            if item is found.record:
                path = (alias_of(name, one), index)
                return path if isinstance(value, tuple) else path[:1]
    raise LookupError(found.path)
