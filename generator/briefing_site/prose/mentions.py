"""Prose, mentions: takes blocks and a gazetteer, gives blocks with first mentions marked."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from briefing_site.document.written import Emphasis, ItemList, Paragraph
from briefing_site.prose.gazetteer import Gazetteer, Match
from briefing_site.prose.nodes import Block, Inline, Mention, WrittenHeading

_QUOTED = re.compile(r"“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|「[^」]*(?:」|$)|\"[^\"]*\"")
# Stands for what is no plain text; no name holds it.
_OPAQUE: Final = "\ufffc"


def mark_mentions(
    blocks: tuple[Block, ...], gazetteer: Gazetteer, linked: Iterable[str]
) -> tuple[Block, ...]:
    """Turn each actor's first mention into a `Mention`.

    Args:
        blocks: a text; its quotes, links and code are left alone.
        gazetteer: the names.
        linked: actors that need no link, since the text has one already or is about them.
    """
    seen = set(linked)
    return _mark_blocks(blocks, lambda children: _mark_line(children, gazetteer, seen))


_Marker = Callable[[tuple[Inline, ...]], tuple[Inline, ...]]


def _mark_blocks(blocks: tuple[Block, ...], mark: _Marker) -> tuple[Block, ...]:
    return tuple(_mark_block(block, mark) for block in blocks)


def _mark_block(block: Block, mark: _Marker) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(mark(block.children))
    if isinstance(block, WrittenHeading):
        return WrittenHeading(mark(block.children))
    if isinstance(block, ItemList):
        return replace(block, items=tuple(_mark_blocks(item, mark) for item in block.items))
    return block


def _mark_line(
    children: tuple[Inline, ...], gazetteer: Gazetteer, seen: set[str]
) -> tuple[Inline, ...]:
    line = "".join(_flatten(children))
    unquoted = _QUOTED.sub(lambda quote: _OPAQUE * len(quote[0]), line)
    fresh = [match for match in gazetteer.find(unquoted) if match.actor not in seen]
    if not fresh:
        return children
    return tuple(_mark_nodes(children, fresh, seen, _Cursor()))


def _flatten(children: tuple[Inline, ...]) -> Iterator[str]:
    for node in children:
        if isinstance(node, str):
            yield node
        elif isinstance(node, Emphasis):
            yield from _flatten(node.children)
        else:
            yield _OPAQUE


@dataclass(slots=True)
class _Cursor:
    """How far into the flattened line the nodes seen so far reach."""

    at: int = 0


def _mark_nodes(
    children: tuple[Inline, ...], matches: list[Match], seen: set[str], cursor: _Cursor
) -> Iterator[Inline]:
    for node in children:
        if isinstance(node, str):
            yield from _mark_text(node, cursor.at, matches, seen)
            cursor.at += len(node)
        elif isinstance(node, Emphasis):
            yield replace(node, children=tuple(_mark_nodes(node.children, matches, seen, cursor)))
        else:
            yield node
            cursor.at += 1


def _mark_text(text: str, offset: int, matches: list[Match], seen: set[str]) -> Iterator[Inline]:
    """Cut a text where its matches stand; a name half in emphasis belongs to no one text."""
    done = 0
    for match in matches:
        start, end = match.start - offset, match.end - offset
        if match.actor in seen or start < done or end > len(text):
            continue
        seen.add(match.actor)
        if start > done:
            yield text[done:start]
        yield Mention(match.actor, text[start:end])
        done = end
    if done < len(text):
        yield text[done:]
