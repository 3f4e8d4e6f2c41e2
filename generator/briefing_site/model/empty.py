"""What a tree has of nothing: takes a file's tree, gives where nothing stands, and the rest.

Nearly every file is full, which is seen while its tree is gone through once.
"""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import Any

from briefing_site.source.nodes import NULLS, Mapping, Node, Scalar, Sequence, are_bare
from briefing_site.source.span import Span

Path = tuple[str | int, ...]


def read_whole(node: Mapping) -> tuple[dict[str, Any], bool]:
    """Give a tree as pydantic reads it, and whether none of it is empty or stands twice."""
    gaps: list[Node] = []
    return {name: read_part(entry.value, gaps) for name, entry in node}, not (gaps or node.repeated)


def read_part(node: Node, gaps: list[Node]) -> Any:  # noqa: ANN401 - what the contributor wrote
    """Give a part of a tree as pydantic reads it, and note what may be empty or stands twice."""
    if isinstance(node, Scalar):
        if is_nothing(node):
            gaps.append(node)
        return node.text
    if isinstance(node, Mapping):
        if node.repeated:
            gaps.append(node)
        return {name: read_part(entry.value, gaps) for name, entry in node.entries.items()}
    if not node.items:
        gaps.append(node)
    return [read_part(item, gaps) for item in node.items]


def repeated_keys(node: Node) -> Iterator[tuple[Span, str]]:
    """Go through the fields that stand twice, of which one value is lost."""
    left = [node]
    while left:
        match left.pop():
            case Sequence(items=items):
                left += items
            case Mapping(entries=entries, repeated=repeated) as mapping:
                left += [entry.value for entry in entries.values()]
                yield from ((mapping.span, key) for key in repeated)


def kind_of_nothing(node: Node | None) -> str:
    """Name the fault of what holds nothing, as pydantic would or by our slug."""
    if not isinstance(node, Scalar) or not node.text.strip(string.whitespace):
        return "too_short"
    return "null-value" if node.is_null else "invisible-text"


def empty_paths(node: Node) -> list[Path]:
    """Find every scalar without text and every list without items."""
    match node:
        case Scalar():
            return [()] if is_nothing(node) else []
        case Sequence(items=()):
            return [()]
        case Sequence():
            return [
                (step, *path) for step, item in enumerate(node.items) for path in empty_paths(item)
            ]
        case _ if are_bare(node):
            return []
        case _:
            return [(key, *path) for key, entry in node for path in empty_paths(entry.value)]


def is_nothing(scalar: Scalar) -> bool:
    """Whether a text says nothing; most are seen by their first letter to say something."""
    first = scalar.text[:1]
    is_seen = first.isascii() and first.isalnum() and scalar.text not in NULLS
    return not is_seen and (scalar.is_empty or scalar.is_null)
