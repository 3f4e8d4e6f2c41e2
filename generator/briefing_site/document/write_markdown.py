"""A page as Markdown: takes its path and its blocks, gives text that any engine reads.

What is written is CommonMark with footnotes and tables, as far as Python-Markdown reads it alike:
a block is one line, lists are indented by four, siblings that an engine would join are kept apart,
and an element of HTML has an empty line behind its tag, so that what is in it is Markdown again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, assert_never

from briefing_site.document.drawings import drawn
from briefing_site.document.escape import code_block, code_lines, escape_attribute, escape_run
from briefing_site.document.lists import is_tight
from briefing_site.document.markdown_lines import MarkdownLines, written_attributes
from briefing_site.document.nodes import (
    Block,
    BlockQuote,
    Blocks,
    CodeBlock,
    Definitions,
    Division,
    Drawing,
    Fold,
    Heading,
    Inlines,
    ItemList,
    Paragraph,
    Place,
    Shape,
    Side,
    Table,
    ThematicBreak,
)
from briefing_site.document.places import relative

_INDENT: Final = "    "
# Python-Markdown joins a list to the list before it, whatever their kinds; the others likewise.
_JOINED: Final = (ItemList, BlockQuote, Definitions)
_SEPARATOR: Final = "<!-- -->"
# A marker and its space fill the indent of four up to this number.
_WIDEST_NUMBER: Final = 99
_RULES: Final[dict[Side | None, str]] = {
    None: "---",
    "left": ":--",
    "center": ":-:",
    "right": "--:",
}


def write_markdown(path: str, blocks: Blocks) -> str:
    """Write a page.

    Args:
        path: The path of its Markdown file, from which its links lead.
        blocks: What stands on it.
    """
    writer = BlockWriter(MarkdownLines(path))
    body = writer.blocks(blocks)
    return "\n\n".join([body, *writer.notes()]) + "\n"


class BlockWriter:
    """Writes the blocks of one page, and the notes that its lines mark."""

    def __init__(self, lines: MarkdownLines) -> None:
        self._lines = lines
        self._line = lines.line

    def notes(self) -> Iterator[str]:
        """Write the notes that were marked."""
        for number, note in enumerate(self._lines.notes.found, start=1):
            yield f"[^{number}]: {self._line(note.children)}"

    def blocks(self, blocks: Blocks, *, nested: bool = False) -> str:
        """Write blocks below each other.

        Args:
            blocks: What to write.
            nested: Whether they stand in a list or a quote.
        """
        written = ((block, self._block(block, nested=nested)) for block in blocks)
        parts = [(block, text) for block, text in written if text]
        lines = [text for _, text in parts[:1]]
        for (before, _), (block, text) in pairwise(parts):
            if type(before) is type(block) and isinstance(block, _JOINED):
                lines.append(_SEPARATOR)
            lines.append(text)
        return "\n\n".join(lines)

    def _block(self, block: Block, *, nested: bool) -> str:  # noqa: C901, PLR0911 - one kind a return
        match block:
            case Paragraph(children):
                return self._line(children)
            case Heading(level, children, anchor):
                return f"{'#' * level} {self._line(children)} {{ {_identified(anchor)} }}"
            case Table():
                return self._table(block)
            case Division(attributes, inner):
                tag = f"<div{written_attributes(attributes)} markdown>"
                return "\n\n".join(filter(None, (tag, self.blocks(inner), "</div>")))
            case Fold(summary, attributes, inner):
                tag = f"<details{written_attributes(attributes)} markdown>"
                line = f"<summary markdown>{self._line((summary,))}</summary>"
                return "\n\n".join([f"{tag}\n{line}", self.blocks(inner), "</details>"])
            case ItemList():
                return self._list(block)
            case BlockQuote(inner):
                return _quoted(self.blocks(inner, nested=True))
            case Definitions(entries):
                return "\n\n".join(
                    f"{self._line(term)}\n:   {self._line(words)}" for term, words in entries
                )
            case CodeBlock(text):
                # Indented or quoted HTML blocks are none to Python-Markdown.
                return code_lines(text) if nested else code_block(text)
            case ThematicBreak():
                return "***"
            case Drawing(root):
                return drawn(root, escape_run, self._attributes)
            case _:
                assert_never(block)

    def _table(self, table: Table) -> str:
        sides = table.sides or (None,) * len(table.head)
        rule = f"|{'|'.join(_RULES[side] for side in sides)}|"
        return "\n".join([self._cells(table.head), rule, *map(self._cells, table.rows)])

    def _cells(self, cells: tuple[Inlines, ...]) -> str:
        return f"| {' | '.join(map(self._line, cells))} |"

    def _list(self, block: ItemList[Block]) -> str:
        gap = "\n" if is_tight(block) else "\n\n"
        items = (self._item(item, gap) for item in block.items)
        return gap.join(f"{_marker(block, index)}{item}" for index, item in enumerate(items))

    def _item(self, item: Blocks, gap: str) -> str:
        """Write an item's blocks under its marker, which is followed by a line of text.

        A marker with nothing behind it would make a heading of the line above.
        """
        first = self.blocks(item[:1], nested=True) or _SEPARATOR
        rest = self.blocks(item[1:], nested=True)
        text = f"{first}{gap}{rest}" if rest else first
        return re.sub(r"\n(?=[^\n])", f"\n{_INDENT}", text)

    def _attributes(self, shape: Shape) -> str:
        return written_attributes(
            tuple((name, self._value(value)) for name, value in shape.attributes)
        )

    def _value(self, value: str | Place) -> str:
        return relative(self._lines.path, value) if isinstance(value, Place) else value


def _identified(anchor: str) -> str:
    """Give a heading its id. `#` before a digit is an issue's number to pymdownx.magiclink."""
    id_ = escape_attribute(anchor)
    return f'id="{id_}"' if id_[:1].isdigit() else f"#{id_}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n")) if text else ""


def _marker(block: ItemList[Block], index: int) -> str:
    """Give the marker, as wide as the indent; the engines count on from the first number."""
    marker = "-" if block.start is None else f"{min(index + 1, _WIDEST_NUMBER)}."
    return marker.ljust(len(_INDENT))
