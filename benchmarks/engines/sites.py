"""Engines that build a site of their own: takes a folder of pages, gives the HTML of each.

Their settings are the files beside this module, and what docs/publishing.md tells to set.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.engines.pages import Address
from tests.markup import Element, read_html
from tools.find_engines import PROGRAMS, version_of

HERE = Path(__file__).parent


def hugo_address(path: str) -> str:
    """Give the address of a page with `uglyURLs`: a file's beside those of the other files."""
    return path.removesuffix("index.md") if is_index(path) else f"{path.removesuffix('.md')}.html"


def zensical_address(path: str) -> str:
    """Give the address of a page, which is a folder's."""
    return path.removesuffix("index.md") if is_index(path) else f"{path.removesuffix('.md')}/"


def is_index(path: str) -> bool:
    """Tell whether a page stands for its folder."""
    return path.rpartition("/")[2] == "index.md"


@dataclass(frozen=True, slots=True)
class Site:
    """An engine that builds a site.

    Attributes:
        name: What it is called, and its program too.
        content: The folder that it takes pages from.
        index: What it calls the page that stands for a folder.
        command: What builds a site in the working folder.
        built: The folder that it builds into.
        part: The element of a built page that holds what was Markdown.
        address: Gives a page's address.
    """

    name: str
    content: str
    index: str
    command: tuple[str, ...]
    built: str
    part: str
    address: Address

    @property
    def version(self) -> str:
        """The version that is locked."""
        return version_of(self.name.lower())

    def read(self, pages: Mapping[str, str], source: Path, to: Path) -> Iterator[Element]:
        """Build a site, and give the HTML of each page.

        Args:
            pages: The pages, by their paths.
            source: The folder of the pages and of the files beside them.
            to: An empty folder.
        """
        shutil.copytree(HERE / self.name.lower(), to, dirs_exist_ok=True)
        shutil.copytree(source, to / self.content)
        for index in [*(to / self.content).rglob("index.md")]:
            index.rename(index.with_name(self.index))
        build(self.command, to)
        for path in pages:
            address = self.address(path)
            file = to / self.built / address / ("" if address.endswith(".html") else "index.html")
            yield read_html(file.read_text("utf-8")).one(self.part)


def build(command: tuple[str, ...], folder: Path) -> None:
    """Run an engine in a folder; what it says is shown only where it fails."""
    ran = subprocess.run(  # noqa: S603 - the program that requirements.lock names
        [PROGRAMS / command[0], *command[1:]],
        cwd=folder,
        env={**os.environ, "PATH": f"{PROGRAMS}:{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=600,
    )
    if ran.returncode:
        sys.exit(f"engines: {command[0]} failed:\n{ran.stdout}")


HUGO = Site("Hugo", "content", "_index.md", ("hugo",), "public", "main", hugo_address)
ZENSICAL = Site(
    "Zensical", "docs", "index.md", ("zensical", "build"), "site", "article", zensical_address
)
