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
    """Give what stands on a page and is more than text."""
    for one in page.every():
        if one.tag == "a":
            yield from link(one, place)
        elif one.tag in HEADINGS and "id" in one.attributes:
            yield "anchor", one.attributes["id"]
        elif one.tag in ELEMENTS:
            yield (ELEMENTS[one.tag],)


def link(one: Element, place: Place) -> Iterator[Part]:
    """Give a link or a footnote's mark, but none that an engine adds of its own."""
    href = one.attributes.get("href", "")
    if href.startswith("#fn") and not href.startswith("#fnref"):
        yield ("mark",)
    elif href and not href.startswith("#fnref") and not one.every("a", "headerlink"):
        yield "link", place(href), one.text


def as_typed(page: Element) -> Iterator[Part]:
    """Give what stands on a page as text and would be more, had it been read."""
    text = page.text
    return ((kind, found) for kind, mark in TYPED.items() for found in mark.findall(text))
