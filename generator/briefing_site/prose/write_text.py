"""Prose, writing text: takes a `Prose`, gives plain text for search, descriptions and lengths."""

from collections.abc import Callable, Iterator, Sequence

from briefing_site.document.written import (
    BlockQuote,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    ItemList,
    Paragraph,
    ThematicBreak,
)
from briefing_site.prose.nodes import (
    Block,
    Citation,
    Hyperlink,
    Inline,
    Mention,
    NoLink,
    Prose,
    RawHtml,
    WikiLink,
    WrittenHeading,
    WrittenImage,
)

_Titles = Callable[[str], str | None]


def to_text(prose: Prose, title_of: _Titles = lambda _target: None) -> str:
    """Write a field as one line of plain text, its citations left out.

    Args:
        prose: the field.
        title_of: what to show for a wiki-link without a label; its target where that is None.
    """
    return " ".join(" ".join(_block_texts(prose.blocks, title_of)).split())


def _block_texts(blocks: Sequence[Block], title_of: _Titles) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children) | WrittenHeading(children):
                yield "".join(_inline_texts(children, title_of))
            case CodeBlock(text):
                yield text
            case BlockQuote(inner):
                yield from _block_texts(inner, title_of)
            case ItemList(items=items):
                for item in items:
                    yield from _block_texts(item, title_of)
            case ThematicBreak():
                pass


def _inline_texts(children: Sequence[Inline], title_of: _Titles) -> Iterator[str]:
    for node in children:
        match node:
            case str():
                yield node
            case Code(text) | RawHtml(text) | NoLink(text) | Mention(text=text):
                yield text
            case WrittenImage(alt=alt):
                yield alt
            case WikiLink(target, label, raw):
                yield label or title_of(target) or target or raw
            case Emphasis(children=inner) | Hyperlink(children=inner):
                yield from _inline_texts(inner, title_of)
            case Break():
                yield " "
            case Citation():
                pass
