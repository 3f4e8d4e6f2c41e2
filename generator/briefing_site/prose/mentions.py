"""Prose, mentions: takes blocks and a gazetteer, gives blocks with actors' first mentions marked.

The gazetteer looks up each word in a dictionary and tries only the lengths of the names that
begin with it, so the time is that of reading the text, whatever the number of names.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from briefing_site.document.nodes import Emphasis, ItemList, Paragraph
from briefing_site.prose.nodes import Block, Inline, Mention, WrittenHeading

# Thai, Lao, Myanmar, Khmer, kana and Han put no space between words: each character may begin one.
UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_ASCII_WORD = re.compile(r"\w+", re.ASCII)
_WORD = re.compile(f"[{UNSPACED}]|[^\\W{UNSPACED}]+")
_IS_UNSPACED = re.compile(f"[{UNSPACED}]")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|「[^」]*(?:」|$)|\"[^\"]*\"")
# Stands for what is no plain text; no name holds it.
_OPAQUE: Final = "\ufffc"


@dataclass(frozen=True, slots=True)
class Match:
    """A name that stands in a text."""

    start: int
    end: int
    actor: str


class Gazetteer:
    """The names of all actors, ready to be found in texts.

    Args:
        names: the actor's id for each name and alias.
    """

    __slots__ = ("_actors", "_lengths")

    def __init__(self, names: Mapping[str, str]) -> None:
        self._actors: dict[str, str] = {}
        lengths: dict[str, set[tuple[int, int]]] = {}
        for name, actor in names.items():
            plain = " ".join(unicodedata.normalize("NFC", name).split())
            word = _WORD.search(plain)
            if word is None:
                continue
            self._actors[plain] = actor
            lengths.setdefault(word[0], set()).add((len(plain), word.start()))
        self._lengths = {word: tuple(pairs) for word, pairs in lengths.items()}

    def find(self, text: str) -> tuple[Match, ...]:
        """Every name in a text, in order; of names that overlap the longest, then the first."""
        text = text.replace("\xa0", " ")
        found = sorted(self._candidates(text), key=lambda match: match.start - match.end)
        taken: list[Match] = []
        covered = bytearray(len(text))
        for match in found:
            if covered.find(1, match.start, match.end) < 0:
                covered[match.start : match.end] = b"\x01" * (match.end - match.start)
                taken.append(match)
        return tuple(sorted(taken, key=lambda match: match.start))

    def _candidates(self, text: str) -> Iterator[Match]:
        words = _ASCII_WORD if text.isascii() else _WORD
        for word in words.finditer(text):
            for length, offset in self._lengths.get(word[0], ()):
                start = word.start() - offset
                end = start + length
                actor = self._actors.get(text[start:end]) if start >= 0 else None
                if actor is not None and end <= len(text) and _stands_alone(text, start, end):
                    yield Match(start, end, actor)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = start == 0 or _is_boundary(text[start], text[start - 1])
    return before and (end == len(text) or _is_boundary(text[end - 1], text[end]))


def _is_boundary(inner: str, outer: str) -> bool:
    """Whether a name may end between its own character and the one outside of it."""
    if unicodedata.category(outer)[0] == "M":
        return False
    return not (outer.isalnum() or outer == "_") or bool(
        _IS_UNSPACED.match(inner) or _IS_UNSPACED.match(outer)
    )


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
    if isinstance(block, Paragraph | WrittenHeading):
        return replace(block, children=mark(block.children))
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
