"""What can be found beside the content: takes a page as it was built, gives it as a thing.

Pages that are written by hand have all their words. A list repeats what it lists, so it has its
title and what it says of itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape
from operator import attrgetter
from typing import Any

from briefing_site.pages.kinds import FoundKind, PageKind
from briefing_site.search.thing import Thing, Words

LISTS = frozenset({PageKind.HOME, PageKind.LIST})
"""Pages that list what is found elsewhere."""

RECORDED = frozenset(PageKind) - LISTS
"""Pages of what is found as its record is."""

HEADING = re.compile(r"<h1\b.*?</h1>", re.DOTALL)
NO_WORDS = re.compile(
    r'<a class="headerlink".*?</a>|<sup id="fnref.*?</sup>|<(script|style|svg)\b.*?</\1>', re.DOTALL
)
INLINE = re.compile(r"</?(?:a|abbr|b|bdi|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")


def page_as_thing(address: str, meta: Mapping[str, Any], title: str, html: str) -> Thing | None:
    """Give what is to be found of a page, unless its record is, or nothing of it.

    Args:
        address: Relative to the site's root.
        meta: What the page says of itself, as HTML.
        title: As the navigation has it, for a page that has none of its own; HTML.
        html: The page's content.
    """
    if meta.get("kind") in RECORDED or meta.get("search", {}).get("exclude"):
        return None
    is_list = meta.get("kind") in LISTS
    text = str(meta.get("description", "")) if is_list else html
    words = plain(HEADING.sub("", text, count=1))
    return Thing(
        FoundKind.PAGE,
        address,
        plain(str(meta.get("title", title))),
        (Words(words),) if words else (),
        is_aside=not is_list,
    )


def in_order(pages: Iterable[Thing]) -> list[Thing]:
    """Give pages in the order in which they are indexed, whatever made them first."""
    return sorted(pages, key=attrgetter("is_aside", "address"))


def plain(html: str) -> str:
    """Give HTML as text on one line."""
    return " ".join(unescape(TAG.sub(" ", INLINE.sub("", NO_WORDS.sub(" ", html)))).split())
