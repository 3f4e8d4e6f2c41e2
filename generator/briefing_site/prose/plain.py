"""Prose with little markup: takes a text, gives it read, or nothing where there is more.

Most texts are words with citations, links to records and stress, which two patterns read in a
twentieth of the time that a parser of all of Markdown takes, and without loading it. What is not
sure to mean the same to both is left to that parser.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from typing import Final

from briefing_site.document.written import Emphasis, Paragraph
from briefing_site.prose.nodes import (
    MAX_SIGNS,
    Citation,
    Inline,
    NoLink,
    Prose,
    WikiLink,
    one_line,
    prose_of,
)

NO_LINK: Final = "!"
"""What makes a link's brackets say that the words in them are no link: `[[!Georgia]]`."""

# Its first sign before what stands before it: so a search goes from one such sign to the next.
_BRACKETED = r"\[(?<!!\[)(?:@[^\[\]\n]*|\[[^\[\]\n]*\])\]"

# Stars before a word and behind a space open and cannot close, and the other way round.
_STRESSED = (
    r"(?<![^\s])(?P<stars>\*\*?)(?=[^\W_])[^\\`*_<&\[\]\n\r\0]*"
    r"(?<=[^\W_])(?P=stars)(?=[\s.,;:?!)]|\Z)"
)
_BRACKETS = re.compile(_BRACKETED)
_SIGN = re.compile(rf"{_BRACKETED}|{_STRESSED}")

# No line may begin another kind of block, nor hold a character that means something in Markdown.
_WORDS = re.compile(
    r"(?![\s#>+~=-]|[0-9]+[.)])"
    rf"(?:[^\\`*_<&\[\]\n\r\0]++|{_BRACKETED}|{_STRESSED})++(?<!\s)"
)


def plain_prose(text: str) -> Prose | None:
    """Read a text of words, some of them stressed, citations and links to records."""
    parts = text.removesuffix("\n").split("\n\n")
    if not all(map(_WORDS.fullmatch, parts)):
        return None
    bracketed = _BRACKETS.findall(text) if "[" in text else ()
    if len(bracketed) > MAX_SIGNS:
        return None
    return prose_of(text, map(_node, bracketed), partial(_paragraphs, parts))


def _paragraphs(parts: Iterable[str]) -> tuple[Paragraph[Inline], ...]:
    return tuple(Paragraph(tuple(_inlines(part))) for part in parts)


def _inlines(text: str) -> Iterator[Inline]:
    end = 0
    for sign in _SIGN.finditer(text):
        between = text[end : sign.start()]
        node = _node(sign[0])
        if isinstance(node, Citation):
            between = between.rstrip()  # a citation's mark stands right behind the words
        if between:
            yield between
        yield node
        end = sign.end()
    if end < len(text):
        yield text[end:]


@lru_cache(maxsize=4_096)  # a text's signs are found when it is checked, and when it is shown
def _node(raw: str) -> WikiLink | NoLink | Citation | Emphasis[Inline]:
    if raw.startswith("*"):
        return Emphasis(raw.startswith("**"), (raw.strip("*"),))
    if raw.startswith("[@"):
        source, comma, locator = raw[2:-1].partition(",")
        return Citation(one_line(source), one_line(locator) if comma else None, raw)
    inside = raw[2:-2]
    if inside.startswith(NO_LINK):
        return NoLink(one_line(inside[len(NO_LINK) :]), raw)
    target, bar, label = inside.partition("|")
    return WikiLink(one_line(target), one_line(label) if bar else None, raw)
