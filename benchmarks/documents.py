"""What a page costs: takes a number of briefings, gives milliseconds a page, by kind and by way.

Run it with `python -m benchmarks.documents 300` in the repository's folder. Each way runs in a
process of its own, where nothing is warm from another, and begins with the content as it was read:
what is derived from it falls to the page that first asks for it.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage

from benchmarks.generate import write_content
from benchmarks.machine import describe
from benchmarks.stage import settings
from briefing_site.document.write_html import Titles, write_html
from briefing_site.document.write_markdown import write_markdown
from briefing_site.interface import speaking
from briefing_site.pages.page import Page
from briefing_site.pages.site import build_pages
from briefing_site.pipeline import read_site
from tests.conversion import PLUGIN, gathered, kind_in, kind_of
from tests.whole_sites import lay_out

Took = tuple[str, float]
"""The kind of a page, and the seconds that it took."""

Spent = Mapping[str, list[float]]
"""The seconds of each page, by its kind."""

HEADINGS = ("Page", "Pages", "Tree and Markdown", "Tree and HTML", "Tree, Markdown and MkDocs")


def timed(folder: Path, write: Callable[[Page], object]) -> Iterator[Took]:
    """Build each page's tree and write it."""
    here = settings(folder)
    kb = read_site(here).kb
    with speaking(here.language):
        pages = build_pages(kb, here)
        began = process_time()
        for page in pages:
            write(page)
            yield kind_of(page.path, page.front.kind), process_time() - began
            began = process_time()


def as_markdown(folder: Path) -> Iterator[Took]:
    """Write trees as Markdown."""
    return timed(folder, lambda page: write_markdown(page.path, page.body))


def as_html(folder: Path) -> Iterator[Took]:
    """Write trees as HTML."""
    titles = Titles(permalink="Link to this section", backlink="Back to the text, citation {}")
    return timed(folder, lambda page: write_html(page.path, page.body, built, titles))


@cache
def built(path: str) -> str:
    """Give where MkDocs builds a file."""
    return File(path, None, "", use_directory_urls=True).url.removeprefix("./")


def by_mkdocs(folder: Path) -> Iterator[Took]:
    """Let MkDocs read and convert the Markdown files; to build and to write them is not timed."""
    with gathered(folder / "mkdocs.yml") as site:
        for file in site.files.documentation_pages():
            if file.generated_by == PLUGIN:
                page = file.page or MkDocsPage(None, file, site.config)
                began = process_time()
                page.read_source(site.config)
                page.render(site.config, site.files)
                took = process_time() - began
                yield kind_of(file.src_uri, kind_in(file.content_string)), took


def spent(way: Callable[[Path], Iterator[Took]], folder: Path) -> dict[str, list[float]]:
    """Go one way, and give what each page took."""
    found: dict[str, list[float]] = defaultdict(list)
    for kind, seconds in way(folder):
        found[kind].append(seconds)
    return found


def measure(briefings: int, folder: Path) -> list[Spent]:
    """Go all ways over made-up content, each in a process of its own."""
    lay_out(folder)
    write_content(folder / "briefings", briefings)
    spawning = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawning, max_tasks_per_child=1) as processes:
        runs = [processes.submit(spent, way, folder) for way in (as_markdown, as_html, by_mkdocs)]
        return [run.result() for run in runs]


def row(name: str, markdown: list[float], html: list[float], mkdocs: list[float]) -> str:
    """Write what the pages of a kind took, the first of them and all others alike."""
    means = (sum(markdown), sum(html), sum(markdown) + sum(mkdocs))
    cells = (f"{1000 * seconds / len(markdown):.2f} ms" for seconds in means)
    return f"| {name} | {len(markdown):,} | {' | '.join(cells)} |"


def table(markdown: Spent, html: Spent, mkdocs: Spent) -> Iterator[str]:
    """Write a Markdown table, the kinds with the most pages first."""
    yield f"| {' | '.join(HEADINGS)} |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for kind in sorted(markdown, key=lambda kind: (-len(markdown[kind]), kind)):
        yield row(kind, markdown[kind], html[kind], mkdocs[kind])
    yield row("all", *(list(chain(*way.values())) for way in (markdown, html, mkdocs)))


def main(arguments: list[str] | None = None) -> None:
    """Measure as many briefings as asked for, and print the machine and the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.documents", description=__doc__)
    parser.add_argument("briefings", type=int, nargs="?", default=300)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        lines = "\n".join(table(*measure(asked.briefings, Path(folder) / "site")))
    print(f"{describe()}\n\n{lines}")  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
