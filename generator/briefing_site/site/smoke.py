"""A smoke test of a built site: takes its folder, says what a reader would stumble over.

`python -m briefing_site.site.smoke site` runs it before a site is published. It looks at the files
alone, and knows nothing of how they were made: what every site has is there, each page has its
places once, and whatever a page loads or links to within the site is there.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from briefing_site.diagnostics.wording import counted

NEEDED = ("index.html", "404.html", "sitemap.xml")
NOWHERE = "https://site.invalid/"
"""Where a site is that does not say where it is."""

EVERYWHERE = frozenset({"", "top"})
"""Anchors that a browser knows, whatever stands on the page."""


class Page(HTMLParser):
    """What a page's HTML says: its places, where it leads, and its own address."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.places: Counter[str] = Counter()
        self.addresses: dict[str, None] = {}
        self.own = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element is called, and what it loads or links to."""
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.places[given["id"]] += 1
        if (tag, given.get("rel")) == ("link", "canonical"):
            self.own = given.get("href", "")
        self.addresses |= {given[name]: None for name in ("href", "src") if name in given}


class Site:
    """The files of a built site, and which of them an address means."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = {
            path.relative_to(folder).as_posix(): Page(path.read_text("utf-8", "replace"))
            for path in sorted(folder.rglob("*.html"))
        }
        start = self.pages.get("index.html")
        self.address = start.own if start and start.own else NOWHERE

    def file_of(self, address: str) -> str:
        """Give the path of the file that a server gives for an address within the site."""
        below = address.removeprefix(self.address)
        path = unquote(urlsplit(below).path)
        return f"{path}index.html" if path in {"", "."} or path.endswith("/") else path

    def is_there(self, path: str, anchor: str) -> bool:
        """Tell whether there is a file, and on a page the place that an anchor names."""
        page = self.pages.get(path)
        if page is None or anchor in EVERYWHERE:
            return (self.folder / path).is_file()
        return anchor in page.places


def faults_of(site: Site) -> Iterator[str]:
    """Say what is wrong with a site: the file, and the fault."""
    for name in NEEDED:
        if not site.is_there(name, ""):
            yield f"{name}: there is no such file"
    for path, page in site.pages.items():
        for place, times in page.places.items():
            if times > 1:
                yield f'{path}: the place "{place}" is there {times} times'
        for address in broken(site, path, page):
            yield f'{path}: nothing is there for "{address}"'


def broken(site: Site, path: str, page: Page) -> Iterator[str]:
    """Give the addresses of a page that lead to nothing within the site."""
    start = urljoin(site.address, path)
    for address in page.addresses:
        whole, _, anchor = urljoin(start, address).partition("#")
        if f"{whole}/".startswith(site.address) and not site.is_there(
            site.file_of(whole), unquote(anchor)
        ):
            yield address


def main(arguments: Sequence[str] | None = None) -> None:
    """Look through a site; end with 1 where something is wrong with it."""
    parser = argparse.ArgumentParser(prog="python -m briefing_site.site.smoke", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of the built site")
    site = Site(parser.parse_args(arguments).site)
    faults = list(faults_of(site))
    print(*faults, sep="\n", end="\n" * bool(faults))  # noqa: T201 - what it is run for
    print(f"{counted(len(site.pages), 'page')}, {counted(len(faults), 'fault')}", file=sys.stderr)  # noqa: T201
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
