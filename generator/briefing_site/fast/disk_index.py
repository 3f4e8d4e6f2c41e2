"""The search of a site on a disk: takes pages, gives what Material's search plugin has of them.

It stands for the plugin's parser, which reads each page again element by element. A generated page
is in one strict grammar, so that a few patterns do. Where they do not, the parser is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from typing import Any

from material.plugins.search.plugin import Parser  # type: ignore[import-untyped] # without types
from mkdocs.config.defaults import MkDocsConfig

from briefing_site.fast.straight import Straight
from briefing_site.site.file_search import MOST

IndexEntry = dict[str, Any]
"""What Material's index holds of a section."""

Section = tuple[str | None, str, str]
"""The anchor of a heading, nothing for the first one; its words; and what stands below, as HTML."""

KEPT = "p|code|li|ol|ul|sub|sup"
"""Elements whose tags stay in the text."""

HEADING = re.compile(r'<h[1-6] id="([^"]*)">(.*?)</h[1-6]>')
PERMALINK = re.compile(r'<a class="headerlink"[^>]*>[^<]*</a>$')
LEFT_OUT = re.compile(r"<figure[^>]* data-search-exclude=.*?</figure>", re.DOTALL)
SPACE = re.compile(r"(?<=>)(?:\s|&#160;)+(?=<)")
OTHER_TAG = re.compile(rf"</?(?!(?:{KEPT})[\s>])[a-z][^>]*>")
ATTRIBUTES = re.compile(rf"<({KEPT})\s[^>]*>")
REFERENCE = re.compile(r"&(?!(?:amp|lt|gt);)#?\w+;")
EMPTY = re.compile(rf"<({KEPT})>\s*</\1>")
NESTING = ("div", "blockquote", "li", "td", "dd", "figure", "details", "section")
"""What a heading may stand in."""

GAP = "\0"
"""Stands for text that is only white space, of which no two stay beside each other."""

GAPS = re.compile(f"{GAP}+")


def complete(config: MkDocsConfig, pages: Iterable[Straight]) -> None:
    """Put the generated pages into the plugin's index, behind those that are written by hand."""
    plugin = config.plugins.get("search") or config.plugins.get("material/search")
    if plugin and plugin.config.enabled:
        plugin.search_index.entries += index_of(pages)


def index_of(pages: Iterable[Straight]) -> Iterator[IndexEntry]:
    """Give what the index holds of all pages, of a large site without sections.

    Those of a large site are left out of what a browser loads: see `site.file_search`.
    """
    length = 0
    for page in pages:
        if not page.meta.get("search", {}).get("exclude"):
            found = sections(page.content)
            for section in found if length < MOST else found[:1]:
                length += len(section[2])
                yield entry(page, *section)


def entry(page: Straight, anchor: str | None, title: str, text: str) -> IndexEntry:
    """Give what the index holds of one section of a page."""
    kept: IndexEntry = {
        "location": page.url + (f"#{anchor}" if anchor else ""),
        "title": title or str(page.title),
        "text": text,
    }
    boost = page.meta.get("search", {}).get("boost")
    return kept if boost is None else kept | {"boost": boost}


def sections(html: str) -> list[Section]:
    """Divide a page's content by its headings."""
    html = LEFT_OUT.sub("", html)
    parts = HEADING.split(html)
    if "<pre" in html or not _is_flat(parts):
        return list(parsed(html))
    begun = [("", "", parts[0])] if parts[0].strip() else []
    begun += zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    found = [(unescape(anchor), _words(title), _words(below)) for anchor, title, below in begun]
    if any(EMPTY.search(below) for _, _, below in found):
        return list(parsed(html))
    return [
        (anchor if place else None, title, below)
        for place, (anchor, title, below) in enumerate(found)
    ]


def _is_flat(parts: list[str]) -> bool:
    """Tell whether no heading stands within another element."""
    return all(
        part.count(f"<{name}") == part.count(f"</{name}>")
        for part in parts[::3]
        for name in NESTING
    )


def _words(html: str) -> str:
    """Leave of HTML the text, and the tags that are kept, without attributes."""
    html = OTHER_TAG.sub("", SPACE.sub(GAP, PERMALINK.sub("", html)))
    html = GAPS.sub(" ", ATTRIBUTES.sub(r"<\1>", html)).replace("\n", " ")
    return REFERENCE.sub(lambda found: escape(unescape(found[0]), quote=False), html).strip()


def parsed(html: str) -> Iterator[Section]:
    """Divide a page's content as the plugin does."""
    parser = Parser()
    parser.feed(html)
    parser.close()
    for section in parser.data:
        yield section.id, "".join(section.title).strip(), "".join(section.text).strip()
