"""Markdown as CommonMark has it, with tables and footnotes: takes pages, gives their HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tests.markup import Element, read_html

READER = MarkdownIt("commonmark").enable("table").use(footnote_plugin)


class CommonMark:
    """A reader of CommonMark: it builds no site, and links name files as they were written."""

    name = "markdown-it-py"

    @property
    def version(self) -> str:
        """Its version."""
        return version("markdown-it-py")

    def address(self, path: str) -> str:
        """Give a page's address, which is its file."""
        return path

    def read(self, pages: Mapping[str, str], _source: Path, _to: Path) -> Iterator[Element]:
        """Give the HTML of each page."""
        return (read_html(READER.render(body)) for body in pages.values())
