"""A file as it will be laid out: takes nothing, gives the parts that carry their comments.

Unlike the nodes that are decoded, these keep what only a reader of the file sees: comments,
empty lines, and the names by which one value stands in several places.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Text:
    """A scalar's value.

    Attributes:
        is_null: Whether it is YAML's word for nothing, which quotation marks would make a text.
    """

    value: str
    anchor: str | None = None
    is_null: bool = False


@dataclass(slots=True, eq=False)
class Part:
    """A field of a mapping, or an item of a list, with the comments that belong to it.

    Attributes:
        key: The field's name; `None` for an item.
        above: Comment lines before it with their `#`, and empty ones.
        beside: Comments at the end of its first line.
        start: The offset of its first character in the file that it was read from.
        opens: The offset at which its value begins, which an alias stands for elsewhere, too.
        end: The offset behind it.
    """

    key: str | None
    value: Value
    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    start: int = 0
    opens: int = 0
    end: int = 0


@dataclass(slots=True, eq=False)
class Parts:
    """A list or a mapping.

    Attributes:
        below: Comment lines after the last part, and empty ones before these.
        column: The column, from 0, in which each part starts; none in brackets.
    """

    is_list: bool
    parts: list[Part] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    column: int | None = None
    anchor: str | None = None


Value = Text | Parts


@dataclass(slots=True)
class Document:
    """A whole file: what stands above everything, and the record."""

    root: Value
    head: list[str] = field(default_factory=list)
