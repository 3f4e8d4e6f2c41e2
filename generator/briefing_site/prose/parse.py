"""Prose, parsing: takes a field's text, gives a `Prose`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

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
    MAX_MARKS,
    MAX_NESTING,
    MAX_SIGNS,
    Block,
    Citation,
    Hyperlink,
    Inline,
    NoLink,
    Prose,
    RawHtml,
    WikiLink,
    WrittenHeading,
    WrittenImage,
    one_line,
    prose_of,
    walk_inlines,
)
from briefing_site.prose.plain import plain_prose

if TYPE_CHECKING:
    from markdown_it.token import Token


_MARKS: Final = "\\`*_<&["
_COUNTED: Final = frozenset({"wiki_link", "no_link", "citation", "link_open", "image", "raw_html"})


def parse(text: str) -> Prose:
    """Read a Markdown field. No text whatever raises."""
    # A lone surrogate cannot be written to a file; NUL becomes U+FFFD as CommonMark asks.
    text = text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
    if _marks(text) > MAX_MARKS:
        return _unread(text)
    if plain := plain_prose(text):
        return plain
    tokens = _tokens(text)
    if sum(map(_signs, tokens)) > MAX_SIGNS:
        return _unread(text)
    too_deep = any(_is_cut_off(token) for token in tokens)
    blocks = _read_blocks(iter(tokens), "")
    return prose_of(text, walk_inlines(blocks), lambda: blocks, too_deep=too_deep)


def _unread(text: str) -> Prose:
    """Take a text for words alone."""
    words = one_line(text)
    return prose_of(text, (), lambda: (Paragraph((words,)),), too_full=True)


def _marks(text: str) -> int:
    """Count the characters that may mean something in a line, where there may be too many."""
    return sum(map(text.count, _MARKS)) if len(text) > MAX_MARKS else 0


def _tokens(text: str) -> list[Token]:
    """Split a text into tokens with a parser of all of Markdown."""
    from briefing_site.prose.grammar import tokenize  # noqa: PLC0415 - most texts go without it

    return tokenize(text)


def headings(text: str) -> Iterator[str]:
    """The Markdown of every heading of a whole page, in order of appearance."""
    tokens = _tokens(text)
    for token, content in pairwise(tokens):
        if token.type == "heading_open":
            yield content.content


def _is_cut_off(token: Token) -> bool:
    """Whether the parser stopped at this container and left its content out."""
    containers = ("blockquote_open", "list_item_open")
    return token.type in containers and token.level >= MAX_NESTING - 1


def _signs(token: Token) -> int:
    """Count what stands in a line of a text besides words and stress."""
    return sum(child.type in _COUNTED for child in token.children or ())


def _read_blocks(tokens: Iterator[Token], end: str) -> tuple[Block, ...]:
    """Read sibling blocks up to the token that closes their parent."""
    blocks: list[Block] = []
    for token in tokens:
        if token.type == end:
            break
        blocks.append(_read_block(token, tokens))
    return tuple(blocks)


def _read_block(token: Token, tokens: Iterator[Token]) -> Block:
    match token.type:
        case "paragraph_open":
            return Paragraph(_read_leaf(tokens))
        case "heading_open":
            return WrittenHeading(_read_leaf(tokens))
        case "blockquote_open":
            return BlockQuote(_read_blocks(tokens, "blockquote_close"))
        case "bullet_list_open" | "ordered_list_open":
            return _read_list(token, tokens)
        case "fence" | "code_block":
            return CodeBlock(token.content.removesuffix("\n"))
        case "hr":
            return ThematicBreak()
        case other:  # pragma: no cover - the grammar has no other block
            message = f"no such block: {other}"
            raise AssertionError(message)


def _read_leaf(tokens: Iterator[Token]) -> tuple[Inline, ...]:
    content = next(tokens)
    next(tokens)
    return read_inlines(content.children or ())


def _read_list(opening: Token, tokens: Iterator[Token]) -> ItemList[Block]:
    start = int(opening.attrs.get("start", 1)) if opening.type == "ordered_list_open" else None
    inside = list(takewhile(lambda token: token.level > opening.level, tokens))
    rest = iter(inside)
    items = tuple(_read_blocks(rest, "list_item_close") for _ in rest)
    return ItemList(start, items, loose=any(_stands_apart(token, opening) for token in inside))


def _stands_apart(token: Token, opening: Token) -> bool:
    """Whether a token begins a paragraph of its own in an item of this list."""
    is_in_item = token.type == "paragraph_open" and token.level == opening.level + 2
    return is_in_item and not token.hidden


@dataclass(slots=True)
class _Frame:
    """An inline element that is still open."""

    kind: str
    address: str = ""
    children: list[Inline] = field(default_factory=list)


_OPENING: Final = {"em_open": "em", "strong_open": "strong", "link_open": "link"}


def read_inlines(tokens: Sequence[Token]) -> tuple[Inline, ...]:
    """Turn flat inline tokens into a tree. A stack, not recursion: stars may nest without end."""
    stack = [_Frame("root")]
    for token in tokens:
        if token.nesting > 0:
            stack.append(_Frame(_OPENING[token.type], str(token.attrs.get("href", ""))))
        elif token.nesting < 0:
            _close(stack)
        else:
            _append(stack[-1].children, token)
    return tuple(stack[0].children)


def _close(stack: list[_Frame]) -> None:
    """Give the innermost element to its parent."""
    frame = stack.pop()
    siblings = stack[-1].children
    if any(outer.kind == frame.kind for outer in stack):
        # Strong within strong says nothing more; leaving it out bounds the tree's depth.
        for child in frame.children:
            _append_node(siblings, child)
    elif frame.kind == "link":
        siblings.append(Hyperlink(frame.address, tuple(frame.children)))
    else:
        siblings.append(Emphasis(frame.kind == "strong", tuple(frame.children)))


def _append(children: list[Inline], token: Token) -> None:
    meta = token.meta
    match token.type:
        case "text":
            _append_node(children, token.content)
        case "softbreak":
            _append_node(children, " ")
        case "hardbreak":
            children.append(Break())
        case "code_inline":
            children.append(Code(token.content))
        case "raw_html":
            children.append(RawHtml(token.content))
        case "image":
            children.append(_read_image(token))
        case "wiki_link":
            children.append(WikiLink(meta["target"], meta["label"], token.content))
        case "no_link":
            children.append(NoLink(meta["text"], token.content))
        case "citation":
            _append_node(children, Citation(meta["source"], meta["locator"], token.content))
        case other:  # pragma: no cover - the grammar has no other inline
            message = f"no such inline: {other}"
            raise AssertionError(message)


def _read_image(token: Token) -> WrittenImage:
    alt = "".join(child.content or " " for child in token.children or ())
    return WrittenImage(str(token.attrs.get("src", "")), " ".join(alt.split()))


def _append_node(children: list[Inline], node: Inline) -> None:
    """Append a node, texts joined to one, and no space before a citation's mark."""
    last = children[-1] if children else None
    if isinstance(last, str) and isinstance(node, str):
        children[-1] = last + node
    elif isinstance(last, str) and isinstance(node, Citation):
        trimmed = last.rstrip()
        children[-1:] = [trimmed, node] if trimmed else [node]
    elif node != "":
        children.append(node)
