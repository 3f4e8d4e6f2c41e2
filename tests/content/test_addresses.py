"""Addresses that the site once had: each page of them leads somewhere, each file is still there."""

from __future__ import annotations

from pathlib import Path

from tests.whole_sites import BEFORE


def test_every_page_feed_and_citation_that_was_is_there(live_site: Path) -> None:
    paths = BEFORE.read_text("utf-8").split()
    gone = [path for path in paths if not (live_site / as_built(path)).is_file()]
    assert (len(paths), gone) == (1214, [])


def as_built(path: str) -> str:
    """Give the file in which a page stands on the built site; any other file is where it was."""
    if path == "index.md" or path.endswith("/index.md"):
        return f"{path.removesuffix('.md')}.html"
    return f"{path.removesuffix('.md')}/index.html" if path.endswith(".md") else path
