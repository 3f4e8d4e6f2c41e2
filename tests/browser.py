"""A real browser for the tests: takes the address of a site, gives what a visit to it showed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
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

from tools.find_browser import NoBrowserError, find

FLAGS = (
    "--no-sandbox",  # as root it would not start without, and it sees our own pages alone
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ALERTS = "window.alerts = 0; window.alert = () => { window.alerts += 1 }"
"""Counts what a page alerts before any script of the page runs."""


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
        """Open a page of the site."""
        self.page.goto(self.address + path)

    def search_for(self, words: str) -> Locator:
        """Type into the search field as a person does, once the index is there; give the hits."""
        query = self.page.locator(".md-search__input")
        query.click()
        said = self.page.locator(".md-search-result__meta")
        expect(said).not_to_have_text("Initializing search")
        query.clear()
        query.press_sequentially(words)
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


@pytest.fixture(scope="session")
def browser_path() -> Path:
    """Find the browser that the tests use; without one they fail, and say what to do."""
    try:
        return find(os.environ, install=False)
    except NoBrowserError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="module")
def browser(browser_path: Path) -> Iterator[Browser]:
    """Start the browser, for one module at a time: a test may run a tool that starts its own."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser_path, args=list(FLAGS))
        yield started
        started.close()
