"""From parts to lines: takes a `Document` and the kind of its record, gives canonical YAML."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing_site.layout import scalars
from briefing_site.layout.comments import BLANK
from briefing_site.layout.order import Shape, in_order, shape_of
from briefing_site.layout.tree import Document, Part, Parts, Text, Value

STEP = "  "


def emit(document: Document, kind: str) -> str:
    """Write a whole file."""
    first, rest = Emitter().value(document.root, shape_of(kind), indent=-len(STEP), taken=0)
    lines = joined(document.head, [first, *rest] if first else rest)
    while lines and lines[0] == BLANK:
        del lines[0]
    return "\n".join(lines) + "\n"


def joined(before: list[str], after: list[str]) -> list[str]:
    """Put lines one after the other, with one empty line where both bring one."""
    doubled = before[-1:] == [BLANK] and after[:1] == [BLANK]
    return [*before, *(after[1:] if doubled else after)]


def indented(lines: list[str]) -> list[str]:
    """Move lines one step in, empty ones excepted."""
    return [STEP + line if line else line for line in lines]


def beside(line: str, comments: list[str]) -> str:
    """Put the first of some comments behind a line."""
    return " ".join([line, *comments[:1]])


@dataclass
class Emitter:
    """Writes values; one that stands in several places is written where it comes first.

    Attributes:
        names: Each name that is in use, with the value that has it.
    """

    names: dict[str, Value] = field(default_factory=dict)

    def value(self, value: Value, shape: Shape, indent: int, taken: int) -> tuple[str, list[str]]:
        """Write a value.

        Args:
            value: What to write.
            shape: What the model says of it.
            indent: The column of what it belongs to.
            taken: The characters that stand before it on its first line.

        Returns:
            What stands on the line of its key or dash, and the lines below, not indented.
        """
        name, is_written = self.name_of(value)
        if is_written:
            return f"*{name}", []
        if isinstance(value, Text):
            room = scalars.Room(indent, taken + len(name) + 2 * bool(name))
            written = scalars.written(value.value, room, is_long=shape.is_long)
            is_bare = value.is_null or (shape.is_bare and scalars.is_core(value.value))
            first, lines = (value.value, []) if is_bare else written
        elif not value.parts:
            first, lines = "[]" if value.is_list else "{}", value.below
        else:
            first, lines = "", self.parts(value, shape, indent)
        return " ".join(filter(None, [name and f"&{name}", first])), lines

    def name_of(self, value: Value) -> tuple[str, bool]:
        """Give the name of a value, if it has one, and whether that was written already."""
        if value.anchor is None:
            return "", False
        name, count = value.anchor, 1
        while self.names.get(name, value) is not value:
            count += 1
            name = f"{value.anchor}-{count}"
        is_written = name in self.names
        self.names[name] = value
        return name, is_written

    def parts(self, parts: Parts, shape: Shape, indent: int) -> list[str]:
        """Write the parts of a list or mapping, not indented."""
        lines: list[str] = []
        for part, inside in in_order(parts, shape):
            write = self.item if parts.is_list else self.field
            lines = joined(lines, write(part, inside, indent + len(STEP)))
        return [*lines, *parts.below]

    def field(self, part: Part, shape: Shape, indent: int) -> list[str]:
        """Write a field with its comments; a name past YAML's bound gets a line of its own."""
        name = scalars.inline(part.key or "") or '""'
        is_short = len(name) <= scalars.LONGEST_NAME
        opening, key = ([], f"{name}:") if is_short else ([f"? {name}"], ":")
        first, rest = self.value(part.value, shape, indent, len(key) + 1)
        line = beside(f"{key} {first}" if first else key, part.beside)
        return [*part.above, *part.beside[1:], *opening, line, *indented(rest)]

    def item(self, part: Part, shape: Shape, indent: int) -> list[str]:
        """Write an item with its comments; those above its first field go above its dash."""
        first, rest = self.value(part.value, shape, indent, len(STEP))
        if first or not rest:
            line = f"- {first}" if first else "-"
            return [*part.above, *part.beside[1:], beside(line, part.beside), *indented(rest)]
        count = next(index for index, line in enumerate(rest) if is_content(line))
        above = joined([*part.above, *part.beside], rest[:count])
        return [*above, f"- {rest[count]}", *indented(rest[count + 1 :])]


def is_content(line: str) -> bool:
    """Whether a line of a list or mapping is neither empty nor a comment."""
    return line != BLANK and not line.startswith("#")
