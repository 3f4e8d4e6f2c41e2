"""What an engine has not read: takes what it and Python-Markdown made of a page, gives counts.

A link is read where it is one in the engine's HTML, with the same words and to the same place. So
are footnotes' marks, cells of tables, emphasis, headings' anchors and definitions; the last two are
beyond CommonMark, and no link is lost by them. What is not read mostly stands on the page as it was
typed, which is counted too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from benchmarks.engines.pages import Place
from tests.markup import Element

TYPED = {
    "link as typed": re.compile(r"\]\([^\s()]+\)"),
    "mark as typed": re.compile(r"\[\^[^\]\s]+\]"),
    "emphasis as typed": re.compile(r"\*\*"),
    "table as typed": re.compile(r"\|(?::?-+:?\|)+"),
}
"""Markdown that stands on a page as text."""

ELEMENTS = {
    "td": "cell",
    "th": "cell",
    "em": "emphasis",
    "strong": "emphasis",
    "dt": "definition",
    "dd": "definition",
}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

Part = tuple[str, ...]


def unread(reference: Element, made: Element, place: Place = str, built: Place = str) -> list[Part]:
    """List the parts of a page that an engine has not read, each with its kind first.

    Args:
        reference: The page as Python-Markdown has it.
        made: The same from the engine.
        place: Says where a link leads that stands in the Markdown.
        built: Says where a link leads that stands in the engine's HTML.
    """
    missing = Counter(parts(reference, place)) - Counter(parts(made, built))
    typed = Counter(as_typed(made)) - Counter(as_typed(reference))
    return [*missing.elements(), *typed.elements()]


def parts(page: Element, place: Place) -> Iterator[Part]:
    """Give what stands on a page and is more than text; what is empty needs no reading."""
    for one in page.every():
        if one.tag == "a":
            yield from link(one, place)
        elif one.tag in HEADINGS and "id" in one.attributes:
            yield "anchor", one.attributes["id"]
        elif one.tag in ELEMENTS and one.children:
            yield (ELEMENTS[one.tag],)


def link(one: Element, place: Place) -> Iterator[Part]:
    """Give a link or a footnote's mark, but none that an engine adds of its own."""
    href = one.attributes.get("href", "")
    if is_mark(one):
        yield ("mark",)
    elif href and not href.startswith("#fnref") and not one.every("a", "headerlink"):
        yield "link", place(href), one.text


def is_mark(one: Element) -> bool:
    """Tell whether a link leads to a footnote."""
    href = one.attributes.get("href", "")
    return href.startswith("#fn") and not href.startswith("#fnref")


def as_typed(page: Element) -> Iterator[Part]:
    """Give what stands on a page as text and would be more, had it been read."""
    text = "".join(texts(page))
    return ((kind, found) for kind, mark in TYPED.items() for found in mark.findall(text))


def texts(one: Element) -> Iterator[str]:
    """Give the texts in an element, without the numbers that engines give to footnotes."""
    for part in one.children:
        if isinstance(part, str):
            yield part
        elif part.tag not in {"script", "style"} and not (part.tag == "a" and is_mark(part)):
            yield from texts(part)
