"""A new record's file: takes fields and comments, gives canonical YAML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from textwrap import wrap
from typing import Any

from briefing_site.frozen import frozen
from briefing_site.layout.emit import STEP, Emitter, emit
from briefing_site.layout.order import Shape, anywhere
from briefing_site.layout.scalars import WIDTH
from briefing_site.layout.tree import Document, Part, Parts, Text, Value

Path = tuple[str | int, ...]


@frozen
class Remarks:
    """Comments, without their `#`, by the path of the field or item that they belong to.

    Attributes:
        above: The lines before it; a long one is wrapped.
        beside: What stands at the end of its first line.
    """

    above: Mapping[Path, Sequence[str]] = field(default_factory=dict)
    beside: Mapping[Path, str] = field(default_factory=dict)

    def __or__(self, others: Remarks) -> Remarks:
        """Put comments together; of two beside one field, or above one, the others hold."""
        return Remarks({**self.above, **others.above}, {**self.beside, **others.beside})

    def below(self, path: Path) -> Remarks:
        """Give the comments of a part by their paths in the whole."""
        return Remarks(
            {(*path, *inside): lines for inside, lines in self.above.items()},
            {(*path, *inside): line for inside, line in self.beside.items()},
        )


def write_record(kind: str, fields: Mapping[str, Any], remarks: Remarks | None = None) -> str:
    """Write the file of a new record.

    Args:
        kind: `actor`, `issue` or `briefing`.
        fields: Texts, lists and mappings; what is `None` or an empty list is left out.
        remarks: Comments.
    """
    root = Writer(remarks or Remarks()).value(fields, ())
    return emit(Document(root, []), kind)


def item_lines(field: str, items: Sequence[Any], remarks: Remarks | None = None) -> list[str]:
    """Write items of a list of a briefing or another record, as they stand in the one layout.

    Args:
        field: The list's field, which says what the items are.
        items: Texts, or mappings of texts and lists.
        remarks: Comments, by paths that begin with the field and the item's index.

    Returns:
        The lines, not indented.
    """
    value = Writer(remarks or Remarks()).value(items, (field,))
    if not isinstance(value, Parts):
        raise TypeError(items)
    return Emitter().parts(value, anywhere(field), indent=-len(STEP))


def field_lines(
    fields: Mapping[str, Any], shape: Shape, remarks: Remarks | None = None
) -> list[str]:
    """Write fields of a record as they stand in the one layout.

    Args:
        fields: Texts, lists and mappings.
        shape: What the model says of the record.
        remarks: Comments, by paths that begin with a field.

    Returns:
        The lines, not indented.
    """
    value = Writer(remarks or Remarks()).value(fields, ())
    if not isinstance(value, Parts):
        raise TypeError(fields)
    return Emitter().parts(value, shape, indent=-len(STEP))


class Writer:
    """Turns plain values into parts, each with its comments."""

    def __init__(self, remarks: Remarks) -> None:
        self.remarks = remarks

    def value(self, value: Any, path: Path) -> Value:  # noqa: ANN401 - texts, lists, mappings
        """Turn a value into what is laid out."""
        match value:
            case Mapping():
                given = ((key, item) for key, item in value.items() if item not in (None, [], ()))
                return Parts(
                    is_list=False, parts=[self.part(key, item, path) for key, item in given]
                )
            case list() | tuple():
                items = [self.part(index, item, path) for index, item in enumerate(value)]
                return Parts(is_list=True, parts=items)
        return Text(str(value))

    def part(self, step: str | int, value: Any, path: Path) -> Part:  # noqa: ANN401
        """Turn a field or an item into a part."""
        inside = (*path, step)
        beside = self.remarks.beside.get(inside, "")
        return Part(
            step if isinstance(step, str) else None,
            self.value(value, inside),
            above=[line for text in self.remarks.above.get(inside, ()) for line in comment(text)],
            beside=[f"# {line}" for line in [one_line(beside)] if line],
        )


CONTINUED = "  "
"""What a comment line begins with that goes on with the one above."""


def comment(text: str) -> list[str]:
    """Write a text as comment lines."""
    lines = wrap(one_line(text), WIDTH - 8, break_on_hyphens=False, subsequent_indent=CONTINUED)
    return [f"# {line}" for line in lines]


def one_line(text: str) -> str:
    """Keep a text from ending its comment: no line break of any script, no control character."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
