"""A real browser for the tests: takes the address of a site, gives what a visit to it showed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    ConsoleMessage,
    Dialog,
    Error,
    Locator,
    Page,
    Request,
    Route,
    expect,
    sync_playwright,
)

from tests.waiting import SECONDS
from tests.whole_sites import PUBLISHED
from tools.find_browser import find, without_windows
from tools.finding import NoProgramError

FLAGS = (
    "--no-sandbox",  # as root it would not start without, and it sees our own pages alone
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = SECONDS * 1_000
"""The same in milliseconds, in which the browser's driver counts."""

expect.set_options(timeout=PATIENCE)

IS_WHOLE = """() => {
  const isToCome = customElements.get("brf-shell");
  if (isToCome && !performance.getEntriesByName("brf-whole").length) return false;
  return document.documentElement.offsetHeight >= 0 && document.fonts.status === "loaded";
}"""
"""Whether the parts that scripts bring to life are there, and the letters it is laid out in."""

IN_SIGHT = """
element => {
  const [line] = element.getClientRects();
  if (!line) return false;
  const there = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return element.contains(there);
}
"""
"""Whether the first line of an element is what stands at its place on the screen."""

THERE_INSTEAD = """
element => {
  const [line] = element.getClientRects();
  if (!line) return "it is folded or hidden";
  const there = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  const seen = there ? there.outerHTML.slice(0, 200) : "nothing";
  return `${seen} is at ${line.left}, ${line.top} of ${innerWidth} × ${innerHeight}`;
}
"""
"""What a reader sees at the place of an element instead, for whoever reads that it is not seen."""

ARE_STILL = """document.getAnimations().every((one) =>
  !(one instanceof CSSTransition) || one.playState === "finished")"""
"""Whether nothing on a page is on its way from one look to another."""

IS_ANSWERED = """!document.querySelector(".md-search[data-brf]")
  || document.querySelector(".md-search-result").ariaBusy === "false"
"""
"""Whether what was typed last has its answer; the theme's own search tells of none."""

BETWEEN_LOOKS = 50
"""Milliseconds until a page is asked again."""

ALERTS = "window.alerts = 0; window.alert = () => { window.alerts += 1 }"
"""Counts what a page alerts before any script of the page runs."""


def until(page: Page, condition: str, otherwise: str) -> None:
    """Wait until a script of a page says so, or fail, and say what is the matter.

    The driver's own way makes the page wait, which a page's policy may refuse.
    """
    wait_for(page, lambda: says(page, condition), lambda: otherwise)


def says(page: Page, condition: str) -> object:
    """Give what a script of a page says: nothing yet where the page makes way for another."""
    try:
        return page.evaluate(condition)
    except Error as error:
        if "context was destroyed" not in error.message:
            raise
        return None


def is_whole(page: Page) -> None:
    """Wait until a page is as whole as it gets without a reader."""
    until(page, IS_WHOLE, "it does not come to be whole")


def wait_for(page: Page, is_so: Callable[[], object], otherwise: Callable[[], str]) -> None:
    """Wait until something is so, while a page goes on, or fail, and say what is the matter."""
    end = time.monotonic() + SECONDS
    while not is_so():
        if time.monotonic() > end:
            pytest.fail(otherwise(), pytrace=False)
        page.wait_for_timeout(BETWEEN_LOOKS)


@dataclass
class Visit:
    """A page in the browser: what went wrong while it was there, and which hosts it asked."""

    page: Page
    address: str
    faults: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("console", self._on_console)
        self.page.on("pageerror", self._on_error)
        self.page.on("dialog", self._on_dialog)
        self.page.context.on("request", self._on_request)

    def go(self, path: str = "") -> None:
        """Open a page of the site, and wait until it is as whole as it gets without a reader."""
        self.page.goto(self.address + path)
        is_whole(self.page)

    def until(self, condition: str, otherwise: str) -> None:
        """Wait until a page's script says so, or fail, and say what is the matter."""
        until(self.page, condition, otherwise)

    def waits(self, is_so: Callable[[], object], otherwise: str) -> None:
        """Wait until something is so, while the page goes on, or fail, and say what is not."""
        wait_for(self.page, is_so, lambda: otherwise)

    def sees(self, element: Locator) -> None:
        """Wait until an element stands before the reader, with nothing over it.

        The driver's own way asks an observer for the share that is seen, which on a busy machine
        was told of none where the element stood on the screen.
        """
        wait_for(
            self.page,
            lambda: element.evaluate(IN_SIGHT),
            lambda: f"not in sight: {element}, but {element.evaluate(THERE_INSTEAD)}",
        )

    def reach(self, element: Locator) -> None:
        """Bring an element into view, and wait until the theme has noted how far that is.

        It notes it a moment after the scrolling ends, and then takes a link on the page that was
        followed before for a place to return to. No reader is that quick.
        """
        element.scroll_into_view_if_needed()
        noted = "history.state?.y === window.scrollY"
        self.until(noted, "the theme does not note where the page stands")

    def search_for(self, words: str) -> Locator:
        """Type into the search field as a person does, wait for the answer, and give the hits."""
        query = self.page.locator(".md-search__input")
        query.click()
        said = self.page.locator(".md-search-result__meta")
        expect(said).not_to_have_text("Initializing search")
        query.clear()
        query.press_sequentially(words)
        self.until(IS_ANSWERED, f"no answer to “{words}”")
        return self.page.locator(".md-search-result__item")

    def _on_console(self, message: ConsoleMessage) -> None:
        self.faults.append(f"{message.type}: {message.text}")

    def _on_error(self, error: Error) -> None:
        self.faults.append(f"error: {error.message}")

    def _on_dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self.hosts.add(urlsplit(request.url).netloc)
            if not request.url.startswith(self.address):
                self.faults.append(f"request: {request.url}")


def publish(context: BrowserContext, folder: Path, address: str) -> None:
    """Let a browser find a built site at the address that it was built for, and nothing else.

    Previews and quick changes of page need that: the theme looks into the site's own list of
    addresses.
    """

    def answer(route: Route) -> None:
        path = unquote(urlsplit(route.request.url.removeprefix(address)).path)
        file = folder / path / "index.html" if path[-1:] in ("", "/") else folder / path
        if file.is_file():
            route.fulfill(path=file)
        else:
            route.fulfill(path=folder / "404.html", status=404)

    context.route(lambda url: not url.startswith(address), lambda route: route.abort())
    context.route(lambda url: url.startswith(address), answer)


@contextmanager
def browsing(browser: Browser, **options: Any) -> Iterator[BrowserContext]:  # noqa: ANN401 - Playwright's own
    """Let a reader with a browser's options in, for whom all is waited as long as tests wait."""
    with browser.new_context(**options) as context:
        context.set_default_timeout(PATIENCE)
        yield context


@contextmanager
def visiting(browser: Browser, site: Path, **options: Any) -> Iterator[Visit]:  # noqa: ANN401 - as above
    """Visit a site with a browser's options; nothing may go wrong, no other host be asked."""
    with browsing(browser, **options) as context:
        publish(context, site, PUBLISHED)
        visit = Visit(context.new_page(), PUBLISHED)
        yield visit
        assert visit.faults == []
        assert visit.hosts == {"example.github.io"}


Open = Callable[..., AbstractContextManager[Visit]]
"""Visits a site with a browser's options."""


@pytest.fixture(scope="session")
def browser_path() -> Path:
    """Find the browser that the tests use; without one they fail, and say what to do."""
    try:
        return find(os.environ, install=False)
    except NoProgramError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def quick_browser_path(browser_path: Path) -> Path:
    """Find the one that draws no windows, where it stands beside the other."""
    return without_windows(browser_path)


def launched(kind: BrowserType, path: Path) -> Browser:
    """Start a browser."""
    return kind.launch(executable_path=path, args=list(FLAGS), timeout=PATIENCE)


@pytest.fixture(scope="module")
def browser(quick_browser_path: Path) -> Iterator[Browser]:
    """Start the browser, for one module at a time: a test may run a tool that starts its own."""
    with sync_playwright() as playwright:
        started = launched(playwright.chromium, quick_browser_path)
        yield started
        started.close()


@pytest.fixture
def printing_browser(browser: Browser, browser_path: Path) -> Iterator[Browser]:
    """Start the one that has windows as well, since it alone prints as people do."""
    started = launched(browser.browser_type, browser_path)
    yield started
    started.close()
