"""Addresses: takes what a page is about, gives its path and the links to it.

The only place that makes an address. Paths are those of the Markdown files, relative to
the root of the tree; links are relative to the page that they stand on, so that the site
works below any address, and from the file system.
"""

from __future__ import annotations

import posixpath

HOME = "index.md"
BRIEFINGS = "briefings/index.md"
ACTORS = "actors/index.md"
ISSUES = "issues/index.md"
STATEMENTS = "statements/index.md"
TIMELINE = "timeline/index.md"
SOURCES = "sources/index.md"
MATRIX = "matrix.md"
TAGS = "tags.md"
METHOD = "method.md"
CONTRIBUTING = "contributing.md"


def actor(id_: str) -> str:
    """Give the path of an actor's page."""
    return f"actors/{id_}.md"


def issue(id_: str) -> str:
    """Give the path of an issue's page."""
    return f"issues/{id_}.md"


def briefing(id_: str) -> str:
    """Give the path of a briefing's page."""
    return f"briefings/{id_}.md"


def statement(ref: str) -> str:
    """Give the path of a statement's page, from its `<briefing>#<id>`."""
    holder, _, id_ = ref.partition("#")
    return f"statements/{holder}/{id_}.md"


def briefings_of(year: int) -> str:
    """Give the path of the list of a year's briefings."""
    return f"briefings/{year:04}.md"


def statements_of(year: int) -> str:
    """Give the path of the list of a year's statements."""
    return f"statements/{year:04}.md"


def timeline_of(year: int) -> str:
    """Give the path of a year's timeline."""
    return f"timeline/{year:04}.md"


def sources_of(year: int) -> str:
    """Give the path of the list of the sources of a year's briefings."""
    return f"sources/{year:04}.md"


def statement_anchor(id_: str) -> str:
    """Give the anchor of a statement on its briefing's page."""
    return f"statement-{id_}"


def event_anchor(id_: str) -> str:
    """Give the anchor of an event on its briefing's page."""
    return f"event-{id_}"


def source_anchor(id_: str) -> str:
    """Give the anchor of a source on its briefing's page."""
    return f"source-{id_}"


def relative(origin: str, target: str, anchor: str = "") -> str:
    """Link from one page to another, or to a place on it.

    Args:
        origin: The path of the page that the link stands on.
        target: The path of the page that it leads to.
        anchor: The place on that page.
    """
    if origin == target and anchor:
        return f"#{anchor}"
    here, there = origin.split("/")[:-1], target.split("/")
    shared = len(posixpath.commonprefix([here, there[:-1]]))
    path = "/".join([".."] * (len(here) - shared) + there[shared:])
    return f"{path}#{anchor}" if anchor else path


def published(site_url: str, path: str) -> str:
    """Give a page's address on the published site, or nothing where the site has none."""
    if not site_url:
        return ""
    address = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{site_url.rstrip('/')}/{address}/" if address else f"{site_url.rstrip('/')}/"
