"""A page as plain Markdown: takes its path and its blocks, gives what a program or a person reads.

It is CommonMark and tables, whatever reads it: no element of HTML, no attribute, no sign of a
theme, no place within a page. A note's mark is its number in brackets, and the notes are a list at
the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import Any, ClassVar, Final

from briefing_site.document.escape_plain import plain_code
from briefing_site.document.lists import is_tight
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
    Inline,
    Inlines,
    ItemList,
    Paragraph,
    Shape,
    Table,
    ThematicBreak,
)
from briefing_site.document.plain_lines import Lead, PlainLines
from briefing_site.document.runs import strong

BEHIND_MARK: Final = "\\:"
LINE_ACROSS: Final = "***"

_MARKERS: Final = (("-", "."), ("*", ")"))
"""What stands before the items of a list, and of one right behind it: alike they would be one."""

_LISTS: Final = (ItemList, Definitions)
"""What is written as a list."""

_HOLDERS: Final = frozenset({Division, Fold})
"""What holds blocks only for their looks."""

IsLeftOut = Callable[[Fold], bool]


def write_plain(
    path: str, blocks: Blocks, lead: Lead, address: str = "", *, left_out: IsLeftOut
) -> str:
    """Write a page.

    Args:
        path: The path of its Markdown file.
        blocks: What stands on it.
        lead: Leads from it to places.
        address: Its own, to be told below its title.
        left_out: Tells of blocks behind a line that opens them whether a plain page goes without.
    """
    writer = _PlainWriter(PlainLines(path, lead), left_out)
    body = writer.parts(blocks)
    if address:
        body.insert(1 if body and body[0].startswith("# ") else 0, f"<{address}>")
    return "\n\n".join([*body, *writer.notes()]) + "\n"


class _PlainWriter:
    """Writes the blocks of one page, and the notes that its lines mark."""

    def __init__(self, lines: PlainLines, left_out: IsLeftOut) -> None:
        self._lines, self._line, self._flat = lines, lines.line, lines.flat
        self._left_out = left_out

    def notes(self) -> Iterator[str]:
        """Write the notes that were marked."""
        found = self._lines.notes.found
        if found:
            yield LINE_ACROSS
            items = (self._flat(note.children) for note in found)
            yield "\n".join(f"{number}. {words}" for number, words in enumerate(items, 1))

    def parts(self, blocks: Blocks) -> list[str]:
        """Write each block that there is anything of."""
        kinds, written = self._KINDS, []
        turn, was_list = 0, False
        for block in blocks if _HOLDERS.isdisjoint(map(type, blocks)) else self._shown(blocks):
            is_list = isinstance(block, _LISTS)
            turn = 1 - turn if was_list and is_list else 0
            if text := kinds[type(block)](self, block, turn):
                written.append(text)
                was_list = is_list
        return written

    def _shown(self, blocks: Blocks) -> Iterator[Block]:
        """Go through blocks and through those that others hold only for their looks."""
        for block in blocks:
            if isinstance(block, Division):
                yield from self._shown(block.blocks)
            elif not isinstance(block, Fold):
                yield block
            elif not self._left_out(block):
                yield Paragraph((strong(block.summary),))
                yield from self._shown(block.blocks)

    def _column(self, blocks: Blocks) -> str:
        return "\n\n".join(self.parts(blocks))

    def _paragraph(self, paragraph: Paragraph[Inline], _: int) -> str:
        return self._line(paragraph.children)

    def _heading(self, heading: Heading, _: int) -> str:
        return f"{'#' * heading.level} {self._flat(heading.children)}"

    def _table(self, table: Table, _: int) -> str:
        rule = f"|{'---|' * len(table.head)}"
        return "\n".join([self._cells(table.head), rule, *map(self._cells, table.rows)])

    def _cells(self, cells: tuple[Inlines, ...]) -> str:
        return f"| {' | '.join(map(self._flat, cells))} |"

    def _quote(self, quote: BlockQuote[Block], _: int) -> str:
        text = self._column(quote.blocks)
        return "\n".join(f"> {line}".rstrip() for line in text.split("\n")) if text else ""

    def _definitions(self, definitions: Definitions, turn: int) -> str:
        bullet = _MARKERS[turn][0]
        pairs = ((self._line(term), self._flat(words)) for term, words in definitions.entries)
        return "\n".join(f"{bullet} {_term(words)} {told}" for words, told in pairs)

    def _list(self, block: ItemList[Block], turn: int) -> str:
        bullet, point = _MARKERS[turn]
        gap = "\n" if is_tight(block) else "\n\n"
        markers = (
            bullet if block.start is None else f"{number}{point}"
            for number in range(1, len(block.items) + 1)
        )
        items = zip(markers, block.items, strict=True)
        return gap.join(self._item(marker, item, gap) for marker, item in items)

    def _item(self, marker: str, item: Blocks, gap: str) -> str:
        """Write an item's blocks behind its marker, each line as far in as the first."""
        first = item[0] if len(item) == 1 else None
        if isinstance(first, Paragraph):  # as in most
            text = self._line(first.children)
        else:
            text = gap.join(self.parts(item))
        if "\n" not in text:  # as most are
            return f"{marker} {text.strip()}".rstrip()
        indent = " " * (len(marker) + 1)
        lines = [f"{indent}{line}" if line else "" for line in text.split("\n")]
        return f"{marker} {''.join(lines[:1]).strip()}".rstrip() + "".join(
            f"\n{line}" for line in lines[1:]
        )

    def _code(self, code: CodeBlock, _: int) -> str:
        return plain_code(code.text)

    def _line_across(self, _: ThematicBreak, __: int) -> str:
        return LINE_ACROSS

    def _drawing(self, drawing: Drawing, _: int) -> str:
        """Write the words below a drawing: what it shows stands in words elsewhere."""
        captions = (self._column(tuple(_words_of(one))) for one in _captions(drawing.root))
        return "\n\n".join(filter(None, captions))

    _KINDS: ClassVar[Mapping[type, Callable[[_PlainWriter, Any, int], str]]] = {
        Paragraph: _paragraph,
        ItemList: _list,
        Heading: _heading,
        Table: _table,
        BlockQuote: _quote,
        Definitions: _definitions,
        CodeBlock: _code,
        ThematicBreak: _line_across,
        Drawing: _drawing,
    }


def _term(words: str) -> str:
    """Put a colon behind words, which is no part of a definition of what ends them."""
    return f"{words}{BEHIND_MARK if words.endswith(']') else ':'}"


def _captions(shape: Shape) -> Iterator[Shape]:
    if shape.name == "figcaption":
        yield shape
        return
    for child in _shapes(shape):
        yield from _captions(child)


def _words_of(caption: Shape) -> Iterator[Block]:
    """Give what stands in a caption: words, and a line for each item of a list among them."""
    for is_list, group in groupby(caption.children, _is_list):
        if is_list:
            items = (item for one in group for item in _shapes(one))
            yield ItemList(None, tuple((Paragraph((_text(item),)),) for item in items))
        else:
            yield Paragraph((" ".join(map(_text, group)),))


def _is_list(part: Shape | str) -> bool:
    return isinstance(part, Shape) and part.name == "ul"


def _shapes(part: Shape | str) -> Iterator[Shape]:
    if isinstance(part, Shape):
        yield from (child for child in part.children if isinstance(child, Shape))


def _text(shape: Shape | str) -> str:
    return shape if isinstance(shape, str) else "".join(map(_text, shape.children))
