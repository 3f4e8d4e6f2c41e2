"""Pages that `briefings render` wrote: takes their folder, gives what Python-Markdown reads there.

Links are compared by where they lead. In Markdown they name files; an engine that builds a site
makes addresses of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin

from markdown import Markdown

from tests.markup import Element, read_html

EXTENSIONS = ("attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc")
"""Those of mkdocs.yml that generated pages need."""

ROOT = "https://example.org/"
"""Where the engines that build a site are told that it stands."""

Address = Callable[[str], str]
"""Gives a page's address in a built site by the path of its Markdown."""

Place = Callable[[str], str]
"""Gives where a link leads by its `href`."""


def pages_of(folder: Path) -> dict[str, str]:
    """Read the Markdown of each page, front matter taken off, by its path."""
    return {
        path.relative_to(folder).as_posix(): body_of(path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.md"))
    }


def body_of(text: str) -> str:
    """Take the front matter off a page's text."""
    return text.split("---\n", maxsplit=2)[2]


def referred(pages: Mapping[str, str]) -> Iterator[tuple[str, Element]]:
    """Read pages as the site's own engine does."""
    for path, body in pages.items():
        yield path, read_html(Markdown(extensions=EXTENSIONS).convert(body))


def in_markdown(path: str, address: Address) -> Place:
    """Say where the links of a page lead that stand in its Markdown."""

    def place(href: str) -> str:
        target, end = split_at_end(urljoin(ROOT + path, href))
        if target.startswith(ROOT) and target.endswith(".md"):
            target = ROOT + address(target.removeprefix(ROOT))
        return target + end

    return place


def in_site(path: str, address: Address) -> Place:
    """Say where the links of a page lead that stand in a built site."""

    def place(href: str) -> str:
        target, end = split_at_end(urljoin(ROOT + address(path), href))
        return (target.removesuffix("index.html") if target.startswith(ROOT) else target) + end

    return place


def split_at_end(href: str) -> tuple[str, str]:
    """Part an address from the question and the anchor at its end."""
    cut = min((href.index(mark) for mark in "?#" if mark in href), default=len(href))
    return href[:cut], href[cut:]
