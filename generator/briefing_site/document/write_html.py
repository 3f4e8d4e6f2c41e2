"""A page as HTML: takes its path and its blocks, gives what MkDocs makes of their Markdown.

It is the same tree, and the same text but for this: a character stands as itself where Markdown
needs a reference, spaces within a paragraph may stand where a line ended, and no comment keeps two
lists apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, ClassVar, TypeAlias

from briefing_site.document.drawings import drawn
from briefing_site.document.escape import code_block, code_lines, escape_html, escape_text
from briefing_site.document.heard import name_of_row
from briefing_site.document.html_lines import Built, HtmlLines, written_attributes
from briefing_site.document.lists import is_tight
from briefing_site.document.nodes import (
    Attributes,
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
    Note,
    Paragraph,
    Place,
    Shape,
    Side,
    Table,
    ThematicBreak,
)
from briefing_site.document.notes import ways_back
from briefing_site.frozen import frozen


@frozen
class Titles:
    """What the site's settings say of the links that a page has by itself.

    Attributes:
        permalink: The title of the link behind a heading.
        backlink: The title of the link from a note to its mark; `{}` stands for its number.
    """

    permalink: str
    backlink: str


def write_html(path: str, blocks: Blocks, built: Built, titles: Titles) -> str:
    """Write a page's content.

    Args:
        path: The path of its Markdown file.
        blocks: What stands on it.
        built: Gives the address of what is built of a path, both from the site's root.
        titles: Those of the links that it has by itself.
    """
    writer = _HtmlWriter(path, built, titles)
    return "\n".join([writer.blocks(blocks), *writer.notes()])


class _HtmlWriter:
    """Writes the blocks of one page."""

    def __init__(self, path: str, built: Built, titles: Titles) -> None:
        self._lines = HtmlLines(path, built)
        self._line = self._lines.line
        self._titles = titles
        self._permalink = escape_html(titles.permalink)
        self._below = ""

    def notes(self) -> Iterator[str]:
        """Write the notes that were marked."""
        found = self._lines.notes.found
        if found:
            items = "\n".join(self._note(number, note) for number, note in enumerate(found, 1))
            yield f'<div class="footnote">\n<hr />\n<ol>\n{items}\n</ol>\n</div>'

    def _note(self, number: int, note: Note) -> str:
        words = self._line(note.children)
        title = escape_html(self._titles.backlink.format(number))
        places = [escape_html(place) for place in self._lines.notes.places(number)]
        back = "".join(ways_back(number, title, places))
        return f'<li id="fn:{number}">\n<p>{words}&#160;{back}</p>\n</li>'

    def blocks(self, blocks: Blocks) -> str:
        """Write blocks below each other."""
        return self._column(blocks, self._KINDS)

    def _within(self, blocks: Blocks) -> str:
        """Write blocks below each other that stand in a list or a quote."""
        return self._column(blocks, self._KINDS_WITHIN)

    def _column(self, blocks: Blocks, kinds: _Kinds) -> str:
        written = [kinds[type(block)](self, block) for block in blocks]
        return "\n".join(filter(None, written))

    def _paragraph(self, paragraph: Paragraph[Inline]) -> str:
        line = self._line(paragraph.children)
        return f"<p>{line}</p>" if line else ""

    def _division(self, division: Division) -> str:
        return _element("div", self.blocks(division.blocks), _in_order(division.attributes))

    def _fold(self, fold: Fold) -> str:
        line = f"<summary>{self._line((fold.summary,))}</summary>"
        inner = f"{line}\n{self.blocks(fold.blocks)}"
        return _element("details", inner, _in_order(fold.attributes))

    def _quote(self, quote: BlockQuote[Block]) -> str:
        quoted = self._within(quote.blocks)
        return _element("blockquote", quoted) if quoted else ""

    def _definitions(self, definitions: Definitions) -> str:
        pairs = [
            f"<dt>{self._line(term)}</dt>\n<dd>{self._line(words)}</dd>"
            for term, words in definitions.entries
        ]
        return _element("dl", "\n".join(pairs))

    def _code(self, code: CodeBlock) -> str:
        return code_block(code.text)

    def _code_within(self, code: CodeBlock) -> str:
        return f"<p>{code_lines(code.text)}</p>"

    def _line_across(self, _: ThematicBreak) -> str:
        return "<hr />"

    def _drawing(self, drawing: Drawing) -> str:
        return drawn(drawing.root, escape_text, self._attributes)

    def _heading(self, heading: Heading) -> str:
        self._below = anchor = escape_html(heading.anchor)
        level = heading.level
        permalink = f'{_PERMALINK} href="#{anchor}" title="{self._permalink}">&para;</a>'
        return f'<h{level} id="{anchor}">{self._line(heading.children)}{permalink}</h{level}>'

    def _table(self, table: Table) -> str:
        sides = table.sides or (None,) * len(table.head)
        head = self._cells("th", table.head, sides)
        empty = ((),) * len(table.head)
        rows = "\n".join(self._cells("td", row, sides) for row in table.rows or (empty,))
        name = f' aria-labelledby="{self._below}"' if self._below else ""
        return f"<table{name}>\n<thead>\n{head}\n</thead>\n{_element('tbody', rows)}\n</table>"

    def _cells(self, tag: str, cells: tuple[Inlines, ...], sides: tuple[Side | None, ...]) -> str:
        scope = ' scope="col"' if tag == "th" else ""
        written = [
            f"<{tag}{scope}{_STYLES[side]}>{self._line(cell)}</{tag}>"
            for cell, side in zip(cells, sides, strict=True)
        ]
        if not scope and len(written) > 1:
            written[0] = name_of_row(written[0])
        return _element("tr", "\n".join(written))

    def _list(self, block: ItemList[Block]) -> str:
        item = self._tight_item if is_tight(block) else self._loose_item
        tag = "ul" if block.start is None else "ol"
        return _element(tag, "\n".join(map(item, block.items))) if block.items else ""

    def _tight_item(self, item: Blocks) -> str:
        first = item[0] if item else None
        words = self._line(first.children) if isinstance(first, Paragraph) else ""
        inner = self._within(item[1:])
        return f"<li>{words}{inner}\n</li>" if inner else f"<li>{words}</li>"

    def _loose_item(self, item: Blocks) -> str:
        return _element("li", self._within(item))

    def _attributes(self, shape: Shape) -> str:
        return "".join(self._attribute(shape, *one) for one in shape.attributes)

    def _attribute(self, shape: Shape, name: str, value: str | Place) -> str:
        """Write an attribute of a drawing, what it leads to or shows as `xlink:href`.

        In SVG 2 a link is in `href`. The theme sets the property of that name of everything that
        has the attribute, which for a part of a drawing fails and ends its instant navigation. What
        a browser gets is SVG 1.1's name, which means the same; a link says by its role that it is
        one, since not every program that reads a page aloud or checks it knows the older name.
        """
        if isinstance(value, str):
            return written_attributes(((name, value),))
        role = ' role="link"' if shape.name == "a" else ""
        return f'{role} xlink:{name}="{escape_html(self._lines.address(value))}"'

    _KINDS: ClassVar[_Kinds] = {
        Paragraph: _paragraph,
        Division: _division,
        Fold: _fold,
        ItemList: _list,
        Heading: _heading,
        Table: _table,
        BlockQuote: _quote,
        Definitions: _definitions,
        CodeBlock: _code,
        ThematicBreak: _line_across,
        Drawing: _drawing,
    }
    _KINDS_WITHIN: ClassVar[_Kinds] = {**_KINDS, CodeBlock: _code_within}


_Kinds: TypeAlias = Mapping[type, Callable[[_HtmlWriter, Any], str]]
"""Writes a block, by its kind."""


_PERMALINK = '<a class="headerlink" aria-hidden="true" tabindex="-1"'
"""A heading's name is its words; who hears a page has its sections in the table of contents."""

_STYLES: dict[Side | None, str] = {
    None: "",
    "left": ' style="text-align: left;"',
    "center": ' style="text-align: center;"',
    "right": ' style="text-align: right;"',
}


@lru_cache(maxsize=1024)
def _in_order(attributes: Attributes) -> str:
    """Write attributes in the order in which Python-Markdown writes those of a division."""
    return written_attributes(tuple(sorted(attributes)))


def _element(name: str, inner: str, attributes: str = "") -> str:
    """Put lines between an element's tags."""
    return (
        f"<{name}{attributes}>\n{inner}\n</{name}>" if inner else f"<{name}{attributes}>\n</{name}>"
    )
