"""The engines that Markdown is read by, what their HTML says, and both ways to a page's HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from typing import Protocol

import markdown
import pytest
from markdown_it import MarkdownIt
from mkdocs.commands.build import _populate_page
from mkdocs.structure.pages import Page

from briefing_site.document.nodes import Blocks
from briefing_site.document.write_html import write_html
from briefing_site.document.write_markdown import write_markdown
from tests.conversion import Gathered, gathered
from tests.document.every_node import HERE
from tests.whole_sites import REPOSITORY, lay_out
from tests.writing import built, titles_of

MINIMAL = REPOSITORY / "tests/sites/minimal/briefings"

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "smarty",
    "tables",
    "toc",
    "pymdownx.arithmatex",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tilde",
]
SETTINGS = {"pymdownx.magiclink": {"repo_url_shorthand": True, "user": "u", "repo": "r"}}
# White space beside a block's tag is not shown.
_BLOCK_EDGE = re.compile(r"^ | $| ?(</?(?:p|ul|ol|li|pre|hr|blockquote)\b[^>]*>) ?")
VOID = {"br", "hr", "img"}

Engine = Callable[[str], str]


class Writer(Protocol):
    """Makes HTML of blocks that stand on a page of a site."""

    def __call__(self, body: Blocks, path: str = HERE) -> str:
        """Write blocks; the path is that of the page's Markdown file."""


@dataclass
class Element:
    """An element and what stands in it: text and further elements."""

    tag: str
    attrs: dict[str, str | None]
    children: list[Element | str] = field(default_factory=list)

    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text() for part in self.children)

    def every(self, tag: str = "") -> list[Element]:
        found = [self] if tag in ("", self.tag) else []
        for part in self.children:
            if isinstance(part, Element):
                found += part.every(tag)
        return found

    def outline(self) -> str:
        """Tags and text on one line, white space as a browser shows it."""
        inner = "".join(
            re.sub(r"\s+", " ", part) if isinstance(part, str) else part.outline()
            for part in self.children
        )
        attrs = "".join(f' {name}="{value}"' for name, value in sorted(self.attrs.items()))
        inner = _BLOCK_EDGE.sub(lambda edge: edge[1] or "", inner)
        return f"<{self.tag}{attrs}>{inner}</{self.tag}>"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("root", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def _read_html(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, "an element is not closed"
    return reader.open[0]


@pytest.fixture(scope="session")
def read_html() -> Callable[[str], Element]:
    return _read_html


@pytest.fixture(scope="session")
def python_markdown() -> Engine:
    engine = markdown.Markdown(extensions=EXTENSIONS, extension_configs=SETTINGS)

    def convert(text: str) -> str:
        return engine.reset().convert(text)

    return convert


@pytest.fixture(scope="session")
def commonmark() -> Engine:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gathered]:
    """Give a small site that has an image."""
    config = lay_out(tmp_path_factory.mktemp("document") / "site", MINIMAL)
    image = config.parent / "docs/images/map.png"
    image.parent.mkdir(exist_ok=True)
    image.write_bytes(b"")
    with gathered(config) as found:
        yield found


@pytest.fixture(scope="module")
def convert(site: Gathered) -> Writer:
    """Let MkDocs convert the Markdown of blocks, as a generated page of the site."""

    def by_mkdocs(body: Blocks, path: str = HERE) -> str:
        file = site.files.get_file_from_path(path)
        assert file is not None
        file.content_string = f"---\ntitle: Any\n---\n\n{write_markdown(path, body)}"
        page = Page(None, file, site.config)
        _populate_page(page, site.config, site.files)
        return str(page.content)

    return by_mkdocs


@pytest.fixture(scope="module")
def write(site: Gathered) -> Writer:
    """Write blocks as HTML, as a page of the site."""
    titles = titles_of(site)
    return lambda body, path=HERE: write_html(path, body, partial(built, site), titles)
