"""Accessibility: what axe-core finds on each kind of page, in both schemes, narrow and wide.

axe-core (Deque Systems, MPL 2.0) comes inside `axe-playwright-python`. It holds pages to WCAG
2.2 AA and to what it calls best practices; the size of what is touched it leaves out unless asked.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser import publish
from tests.e2e.test_visits import KINDS, NEWER_KINDS
from tests.whole_sites import PUBLISHED

OPTIONS = {"rules": {"target-size": {"enabled": True}}}
NARROW, WIDE = {"width": 360, "height": 800}, {"width": 1280, "height": 900}


def violations(page: Page) -> list[str]:
    """Say what axe finds on a page: the rule, and each element."""
    return [
        f"{rule['id']}: {node['html']}"
        for rule in Axe().run(page, options=OPTIONS).response["violations"]
        for node in rule["nodes"]
    ]


@pytest.fixture
def found_on(browser: Browser) -> Callable[..., list[str]]:
    """Visit a page; axe is a script of its own, so the page's policy is put aside for it."""

    def found(site: Path, path: str, **options: Any) -> list[str]:  # noqa: ANN401 - Playwright's own
        with browser.new_context(reduced_motion="reduce", bypass_csp=True, **options) as context:
            publish(context, site, PUBLISHED)
            page = context.new_page()
            page.goto(PUBLISHED + path)
            return violations(page)

    return found


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_axe_finds_no_violation(
    found_on: Callable[..., list[str]],
    frozen_site: Path,
    path: str,
    scheme: str,
    size: dict[str, int],
) -> None:
    site = frozen_site / "briefings"
    assert found_on(site, path, viewport=size, color_scheme=scheme) == []


@pytest.mark.parametrize("path", NEWER_KINDS)
@pytest.mark.parametrize(("scheme", "size"), [("dark", NARROW), ("light", WIDE)])
def test_axe_finds_none_on_pages_of_newer_kinds(
    found_on: Callable[..., list[str]],
    everything_site: Path,
    path: str,
    scheme: str,
    size: dict[str, int],
) -> None:
    assert found_on(everything_site, path, viewport=size, color_scheme=scheme) == []


def test_axe_finds_a_violation_where_there_is_one(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<html lang='en'><title>x</title><main><h1>x</h1><img src='x'></main></html>")
    assert violations(page) == ['image-alt: <img src="x">']
    page.close()
