"""Tables of contents: takes a page's content, gives what stands beside it, each with its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape

from mkdocs.structure.toc import AnchorLink

HEADING = re.compile(r'<h([1-6]) id="([^"]*)">(.*?)<a class="headerlink"')
NO_WORDS = re.compile(r'<sup id="fnref[^>]*>.*?</sup>|<[^>]*>')
OPENING, CLOSING = re.compile("<bdi[^>]*>"), re.compile("</bdi>")
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"

DEEPEST = 6
"""The level of the smallest headings."""

SPACES = re.compile(r"[ \t\n\r\f\v]+")
"""White space that Python-Markdown folds: every other one is a reference to it by then."""

Entry = tuple[int, str, str]
"""Of a table of contents: the heading's level, its anchor, and its words as HTML."""


def entries(html: str, deepest: int) -> list[Entry]:
    """List a page's headings as Python-Markdown's table of contents does.

    What runs in a direction of its own in a heading does so here, too: an element cannot stand in
    the words of a table of contents, so that characters say where it begins and ends.

    Args:
        html: The page's content.
        deepest: The level below which headings are left out.
    """
    return [
        (int(level), unescape(anchor), _words(words))
        for level, anchor, words in HEADING.findall(html)
        if int(level) <= deepest
    ]


def isolate(items: Iterable[AnchorLink], found: Iterable[Entry]) -> None:
    """Call what stands in a table of contents of MkDocs' as its headings do.

    Args:
        items: Those of the page.
        found: What was read from its headings.
    """
    words = {anchor: said for _, anchor, said in found if ISOLATE in said}
    if words:
        _call(items, words)


def _call(items: Iterable[AnchorLink], words: Mapping[str, str]) -> None:
    for item in items:
        item.title = words.get(item.id, item.title)
        _call(item.children, words)


def _words(heading: str) -> str:
    if "<" in heading:
        heading = CLOSING.sub(END_OF_ISOLATE, OPENING.sub(ISOLATE, heading))
    words = NO_WORDS.sub("", heading) if "<" in heading else heading
    is_folded = words.isprintable() and "  " not in words  # as nearly all are
    return (words if is_folded else SPACES.sub(" ", words)).strip(" ")
