"""What a reader waits for: takes sizes, gives bytes and milliseconds in a browser as Markdown.

Run it in the repository's folder:

- `python -m benchmarks.reader search --briefings 5000`
- `python -m benchmarks.reader matrix --actors 200 --issues 50`

Each makes content up, builds a site of it, and opens that in the browser that the tests use, on
this machine and below a path. Milliseconds are those of the clock in the page.
"""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from unittest import mock

from playwright.sync_api import Browser, Page, Response, sync_playwright

from benchmarks.generate import write_content
from benchmarks.machine import describe
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.matrix import matrix_page
from briefing_site.pages.page import Page as SitePage
from briefing_site.pipeline import render_pages
from briefing_site.render import RenderedPage, render
from briefing_site.settings import Settings
from briefing_site.site import reading
from briefing_site.site.build import build_site
from tools.find_browser import find
from tools.screenshot import FLAGS
from tools.serving import served
from tools.settings_copy import copy_settings

REPOSITORY = Path(__file__).parents[1]
BELOW = "/briefings/"
RUNS = 5
FIRST_LETTERS = 500
"""Milliseconds that a reader takes from the click to the last letter, at the least."""
QUERIES = ("Norway", "Actor 17", "nuclear", '"must be"', "actor-12", "Norge")
"""A state, an actor, a word, an exact phrase, an id, and a name in another language."""

ANSWERED = """() => new Promise((resolve) => {
  const list = document.querySelector(".md-search-result__list");
  const result = document.querySelector(".md-search-result");
  const input = document.querySelector(".md-search__input");
  const began = performance.now();
  new MutationObserver((_, observer) => {
    if (result.getAttribute("aria-busy") !== "false") return;
    observer.disconnect();
    resolve([performance.now() - began, list.childElementCount]);
  }).observe(result, { attributes: true });
  input.value = QUERY;
  input.dispatchEvent(new Event("input", { bubbles: true }));
})"""
"""Types a query, and waits for what is found: the pause after the last key counts too."""

DONE = """(where) => new Promise((resolve) => {
  const control = document.querySelector(where);
  const began = performance.now();
  control.selectedIndex = 1;
  control.dispatchEvent(new Event("change"));
  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
})"""
"""Chooses what comes first, and waits until the page has been drawn again."""

LONGEST_TASK = """() => new Promise((resolve) => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
  }).observe({ type: "longtask", buffered: true });
  setTimeout(() => resolve(longest), 300);
})"""

READY = """new MutationObserver((_, observer) => {
  if (!document.querySelector(".brf-summary")) return;
  observer.disconnect();
  window.ready = performance.now();
}).observe(document, { childList: true, subtree: true });"""
"""Notes when a part that a script enlivens is there: to ask again and again would come late."""

Only = Callable[[Library], SitePage]


def make_site(folder: Path, only: Only | None = None) -> Path:
    """Build the site of a folder's content, or of one page and stubs of what it links to."""
    shutil.copytree(REPOSITORY / "docs", folder / "docs")
    config = copy_settings(folder)
    site = folder / "www"

    def render_one(kb: KnowledgeBase, settings: Settings, _past: object) -> list[RenderedPage]:
        named = [*map(links.actor, kb.actors), *map(links.issue, kb.issues)]
        stubs = [RenderedPage(path, f"---\ntitle: {path}\n---\n\nWords.\n") for path in named]
        return [render(only(Library(kb, settings))), *stubs] if only else []

    with mock.patch.object(reading, "render_pages", render_one if only else render_pages):
        build_site(config, strict=False, site_dir=site)
    return site


@contextmanager
def opened(browser: Browser) -> Iterator[Page]:
    """Open a page in a browser that has seen nothing of the site before."""
    with browser.new_context(bypass_csp=True) as context:
        context.add_init_script(READY)
        yield context.new_page()


@contextmanager
def started() -> Iterator[Browser]:
    """Start the browser that the tests use."""
    path = find(os.environ, install=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def median(values: Sequence[float]) -> float:
    """Give the middle of some values."""
    return sorted(values)[len(values) // 2]


def search(browser: Browser, address: str) -> Iterator[tuple[str, ...]]:
    """Search for each query: what the first search of a visit loads, and when it answers."""
    for query in QUERIES:
        cold: list[float] = []
        warm: list[float] = []
        loaded = found = 0
        for _ in range(RUNS):
            with opened(browser) as page:
                page.goto(address)
                page.wait_for_load_state("networkidle")
                loading = Loading(page)
                page.locator(".md-search__input").focus()
                page.wait_for_timeout(FIRST_LETTERS)
                milliseconds, found = asked(page, query)
                cold.append(milliseconds)
                loaded = loading.weight
                warm.append(asked(page, f"{query} ")[0])
        yield (
            query,
            str(found),
            f"{loaded / 1000:.0f} kB",
            f"{median(cold):.0f}",
            f"{median(warm):.0f}",
        )


class Loading:
    """What a page loads from now on.

    Args:
        page: Where it is counted.
    """

    def __init__(self, page: Page) -> None:
        self._answers: list[Response] = []
        page.on("response", self._keep)

    @property
    def weight(self) -> int:
        """The bytes so far, compressed where GitHub Pages compresses."""
        return sum(answer.request.sizes()["responseBodySize"] for answer in self._answers)

    def _keep(self, answer: Response) -> None:
        self._answers.append(answer)


def asked(page: Page, query: str) -> tuple[float, int]:
    """Type a query; give the milliseconds until its answer stands, and how many rows that has."""
    milliseconds, found = page.evaluate(ANSWERED.replace("QUERY", repr(query)))
    return float(milliseconds), int(found)


def matrix(browser: Browser, address: str) -> Iterator[tuple[str, ...]]:
    """Open the table of positions and narrow it to a bloc."""
    for _ in range(RUNS):
        with opened(browser) as page:
            page.goto(f"{address}matrix/", wait_until="commit")
            page.locator(".brf-summary").wait_for()
            ready = page.evaluate("window.ready")
            summary = page.locator(".brf-summary").inner_text()
            narrowed = page.evaluate(DONE, ".brf-controls label:nth-of-type(2) select")
            yield summary, f"{ready:.0f}", f"{narrowed:.0f}", f"{page.evaluate(LONGEST_TASK):.0f}"


HEADS = {
    "search": ("Query", "Rows", "Loaded", "First answer, ms", "Next answer, ms"),
    "matrix": ("Table", "Ready, ms", "Narrowed, ms", "Longest task, ms"),
}
WAYS: dict[str, Callable[[Browser, str], Iterator[tuple[str, ...]]]] = {
    "search": search,
    "matrix": matrix,
}
ONLY: dict[str, Only] = {"matrix": matrix_page}


def table(heads: Sequence[str], rows: Iterator[tuple[str, ...]]) -> str:
    """Write rows as a Markdown table."""
    lines = (heads, ("---",) * len(heads), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Make content up, build its site, and say what a reader waits for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("what", choices=HEADS)
    parser.add_argument("--briefings", type=int, default=1_000)
    parser.add_argument("--actors", type=int)
    parser.add_argument("--issues", type=int)
    parser.add_argument("--site", type=Path, help="one that is built already")
    chosen = parser.parse_args(arguments)
    with TemporaryDirectory() as folder, started() as browser:
        site = chosen.site
        if site is None:
            counts = {"actors": chosen.actors, "issues": chosen.issues}
            write_content(Path(folder) / "briefings", chosen.briefings, **counts)
            began = process_time()
            site = make_site(Path(folder), ONLY.get(chosen.what))
            print(f"built in {process_time() - began:.1f} s of processor time\n")  # noqa: T201
        print(describe(), end="\n\n")  # noqa: T201 - the result
        with served(site, BELOW) as address:
            print(table(HEADS[chosen.what], WAYS[chosen.what](browser, address)))  # noqa: T201 - likewise


if __name__ == "__main__":
    main()
