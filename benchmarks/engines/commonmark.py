"""Readers of CommonMark, with tables and footnotes: takes pages, gives the HTML of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import cmarkgfm  # type: ignore[import-untyped] # brings no types
from cmarkgfm.cmark import Options  # type: ignore[import-untyped] # brings no types
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tests.markup import Element, read_html


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of CommonMark. It builds no site: links name files as they were written.

    Attributes:
        name: What it is called.
        package: The package that has it.
        convert: Makes HTML of Markdown.
    """

    name: str
    package: str
    convert: Callable[[str], str]

    @property
    def version(self) -> str:
        """The version that is installed."""
        return version(self.package)

    def address(self, path: str) -> str:
        """Give a page's address, which is its file."""
        return path

    def read(self, pages: Mapping[str, str], _source: Path, _to: Path) -> Iterator[Element]:
        """Give the HTML of each page."""
        return map(self.page, pages.values())

    def page(self, body: str) -> Element:
        """Give the HTML of one page."""
        return read_html(self.convert(body))


def with_cmark(body: str) -> str:
    """Make HTML of Markdown, whatever HTML stands in it."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    return str(cmarkgfm.markdown_to_html_with_extensions(body, options, ["table"]))


MARKDOWN_IT = Reader(
    "markdown-it-py",
    "markdown-it-py",
    MarkdownIt("commonmark").enable("table").use(footnote_plugin).render,
)
CMARK = Reader("cmark-gfm", "cmarkgfm", with_cmark)
"""GitHub's, without the rules by which GitHub takes some elements of HTML away."""

READERS = (MARKDOWN_IT, CMARK)
