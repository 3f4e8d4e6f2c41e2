"""Lists that would hold a value twice: takes edits, gives edits that leave one of the two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.editing.edits import Edit, offsets
from briefing_site.editing.lists import remove_item
from briefing_site.pipeline import Outcome
from briefing_site.source.nodes import Mapping, Node, Sequence
from briefing_site.source.text import SourceText

STANDS_FOR = ("actor", "issue")
"""The fields of records that a bare id stands for: a speaker, a sponsor, an issue of a vote.

A source is none of them: the whole of it and a place in it are two things.
"""


def without_repeats(outcome: Outcome, edits: dict[str, list[Edit]]) -> dict[str, list[Edit]]:
    """Take an item out where an edit would make it the same as another of its list.

    Args:
        outcome: What was read.
        edits: By the path that is shown.
    """
    roots = {record.span.path: record.node for record in outcome.world.records.all()}
    return {
        path: in_file(outcome.sources[path], roots[path], found) for path, found in edits.items()
    }


def in_file(text: SourceText, root: Node, edits: list[Edit]) -> list[Edit]:
    """Do so in one file."""
    for items in sequences(root):
        for index in repeated(text, items, edits):
            others = [edit for edit in edits if not within(edit, text, items.items[index])]
            edits = [*others, remove_item(text, items, index)]
    return edits


def sequences(node: Node) -> Iterator[Sequence]:
    """Go through all lists in a tree."""
    match node:
        case Sequence(items=items):
            yield node
            children: Iterable[Node] = items
        case Mapping(entries=entries):
            children = [entry.value for entry in entries.values()]
        case _:
            children = ()
    for child in children:
        yield from sequences(child)


def repeated(text: SourceText, items: Sequence, edits: list[Edit]) -> list[int]:
    """Find the items that change and would then stand twice, but for the first of each."""
    at = {edit.start: edit.text for edit in edits}
    values = [as_edited(item, text, at) for item in items.items]
    changed = [any(within(edit, text, item) for edit in edits) for item in items.items]
    same = [
        index
        for index, value in enumerate(values)
        if changed[index] and (value in values[:index] or is_kept_later(values, changed, index))
    ]
    return same or said_elsewhere(values, changed)[:1]


def said_elsewhere(values: list[object], changed: list[bool]) -> list[int]:
    """Find the bare ids that an item of the list says as well, with more, once one changes."""
    records = [
        ({value.get(name) for name in STANDS_FOR}, is_changed)
        for value, is_changed in zip(values, changed, strict=True)
        if isinstance(value, dict)
    ]
    return [
        index
        for index, value in enumerate(values)
        if isinstance(value, str)
        and any(value in ids and (changed[index] or is_changed) for ids, is_changed in records)
    ]


def is_kept_later(values: list[object], changed: list[bool], index: int) -> bool:
    """Whether the same value comes later in an item that does not change."""
    return any(
        value == values[index] and not is_changed
        for value, is_changed in zip(values[index + 1 :], changed[index + 1 :], strict=True)
    )


def as_edited(node: Node, text: SourceText, at: dict[int, str]) -> object:
    """Give what a value will say."""
    match node:
        case Sequence(items=items):
            return [as_edited(item, text, at) for item in items]
        case Mapping(entries=entries):
            return {key: as_edited(entry.value, text, at) for key, entry in entries.items()}
    written = at.get(offsets(text, node.span)[0])
    return node.text if written is None else written.strip("\"'")


def within(edit: Edit, text: SourceText, node: Node) -> bool:
    """Whether an edit is inside a value."""
    start, end = offsets(text, node.span)
    return start <= edit.start and edit.end <= end
