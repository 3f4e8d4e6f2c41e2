"""Hugo: takes the content of a site and what it is called, gives what `hugo` takes.

Hugo calls the page of a folder `_index.md`; with `index.md` it takes all beside it for attachments.
It leaves links as they are written, so the templates lead those to Markdown files to the pages.
With `uglyURLs` a page lies where its file lies, and links to the other files lead on.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

import tomli_w

from briefing_site.document.address import is_web_address
from briefing_site.engines.identity import Entry, Identity
from briefing_site.engines.tree import Content, Tree, encoded, templates
from briefing_site.interface import language
from briefing_site.site.style_sheet import FOLDER

SETTINGS: Final = "hugo.toml"
PAGES: Final = "content"
FILES: Final = "static"
TEMPLATES: Final = "layouts"
INDEX, ITS_INDEX = "index.md", "_index.md"
PAGE: Final = ".md"

LAYOUTS: Final = Path(__file__).parent / "hugo_layouts"
"""The templates, and the style sheet for what the theme of MkDocs would bring."""

BASE: Final = "base.css"

DARK: Final = b'@media screen {\n  [data-md-color-scheme="slate"] {'
"""How the colours of a dark page begin in the style sheet, where a theme has a switch for them."""

AS_THE_SYSTEM_HAS_IT: Final = b"@media screen and (prefers-color-scheme: dark) {\n  :root:root {"
"""How they begin where there is none."""

BEGINNING: Final = """\
# What Hugo builds this site with: https://gohugo.io/configuration/all/
# This file and those in layouts/ are yours: no later run writes them anew.

"""


def tree(content: Content, identity: Identity) -> Tree:
    """Lay a site out for Hugo: pages, other files, templates and settings, a folder each."""
    made = dict(pages(content)) | dict(files(content))
    base = {f"{FILES}/{FOLDER}/{BASE}": (LAYOUTS / BASE).read_bytes()}
    told = {SETTINGS: settings(identity).encode()}
    return Tree(made, told | templates(LAYOUTS, TEMPLATES) | base)


def pages(content: Content) -> Iterator[tuple[str, bytes]]:
    """Give every page at its place."""
    by_hand = {path: inert(data) for path, data in content.by_hand.items() if is_page(path)}
    for path, data in (by_hand | encoded(content.pages)).items():
        yield f"{PAGES}/{its_name(path)}", data


def inert(page: bytes) -> bytes:
    """Keep Hugo from running what a page calls: some of its own calls load scripts of elsewhere.

    Hugo looks for calls in code, too, and before it reads Markdown.
    """
    return page.replace(b"{{<", b"{&#123;<").replace(b"{{%", b"{&#123;%")


def files(content: Content) -> Iterator[tuple[str, bytes]]:
    """Give every file that is no page at its place."""
    by_hand = {path: data for path, data in content.by_hand.items() if not is_page(path)}
    looks = {path: data.replace(DARK, AS_THE_SYSTEM_HAS_IT) for path, data in content.looks.items()}
    for path, data in {**looks, **by_hand, **content.files}.items():
        yield f"{FILES}/{path}", data


def is_page(path: str) -> bool:
    """Whether a file is a page."""
    return PurePosixPath(path).suffix == PAGE


def its_name(path: str) -> str:
    """Give what Hugo calls a page's file."""
    folder, _, name = path.rpartition("/")
    return "/".join(filter(None, (folder, ITS_INDEX if name == INDEX else name)))


def settings(identity: Identity) -> str:
    """Write what Hugo is told."""
    said: dict[str, object] = {
        "baseURL": identity.address or "/",
        "title": identity.name,
        "locale": identity.language,
        "uglyURLs": True,
        "buildFuture": True,  # a briefing may be of a day that is still to come
        "disableKinds": ["taxonomy", "term", "rss"],
        "markup": {
            "goldmark": {"renderer": {"unsafe": True}},
            "highlight": {"codeFences": False},  # its colours are too faint on these grounds
        },
        "params": {
            "description": identity.description,
            "terms": identity.terms,
            "direction": "rtl" if language(identity.language).is_right_to_left else "ltr",
            **identity.shared,
        },
        "menus": {"main": list(entries(identity.navigation))},
    }
    return BEGINNING + tomli_w.dumps(said)


def entries(navigation: tuple[Entry, ...], above: str = "") -> Iterator[dict[str, object]]:
    """Write the entries of a navigation, each below the one above it, in their order."""
    for number, (words, below) in enumerate(navigation, 1):
        key = f"{above}{number}."
        entry: dict[str, object] = {"identifier": key, "name": words, "weight": number}
        yield entry | ({"parent": above} if above else {}) | leading(below)
        if not isinstance(below, str):
            yield from entries(below, key)


def leading(below: str | tuple[Entry, ...]) -> dict[str, object]:
    """Say where an entry leads; one with others below it leads nowhere."""
    if not isinstance(below, str):
        return {}
    return {"url": below} if is_web_address(below) else {"pageRef": page_of(below)}


def page_of(path: str) -> str:
    """Give the page of a path as Hugo names it in a menu."""
    return f"/{path.removesuffix(INDEX).removesuffix(PAGE)}".rstrip("/") or "/"
