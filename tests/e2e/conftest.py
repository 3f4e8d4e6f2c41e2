"""Visits to a built site: the real one, unless a module names another `www`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser import Open, Visit, visiting
from tests.whole_sites import BuildOnce, build_as_published

SERIES = {
    "Arctic statements": (
        "2022/2022-03-03-arctic-council-pause#pause",
        "2022/2022-06-08-arctic-council-limited-resumption#limited-resumption",
    ),
    "Words on the Council": (
        "2022/2022-03-03-arctic-council-pause#value-of-the-council",
        "2022/2022-06-08-arctic-council-limited-resumption#value-of-the-council",
    ),
    "Statements on Syria": (
        "2021/2021-06-28-syria-ministerial-meeting#only-solution",
        "2022/2022-03-04-syria-special-envoys-washington#commitment",
        "2022/2022-03-15-syria-uprising-anniversary#un-process",
        "2022/2022-04-30-syria-special-envoys-paris#un-envoy",
        "2022/2022-05-13-syria-brussels-meeting#political-resolution",
    ),
}
"""The series of the frozen site with series, and the statements in each."""


@pytest.fixture
def www(frozen_site: Path) -> Path:
    """Give the folder of the site that is visited."""
    return frozen_site / "briefings"


@pytest.fixture
def options() -> dict[str, Any]:
    """Give the browser's options for `visit`; a test sets others by its parameters."""
    return {}


@pytest.fixture
def open_site(browser: Browser, www: Path) -> Open:
    """Visit the site with a browser's options; nothing may go wrong, no other host be asked."""
    return partial(visiting, browser, www)


@pytest.fixture
def visit(open_site: Open, options: dict[str, Any]) -> Iterator[Visit]:
    """Visit the site; nothing may go wrong, no other host be asked."""
    with open_site(**options) as visit:
        yield visit


@pytest.fixture
def printing(printing_browser: Browser, www: Path, options: dict[str, Any]) -> Iterator[Visit]:
    """Visit the site with the browser that prints; nothing may go wrong, as in `visit`."""
    with visiting(printing_browser, www, **options) as visit:
        yield visit


@pytest.fixture
def site_with_series(build_once: BuildOnce, frozen: Path) -> Path:
    """Build the frozen site with series of joint statements; give its folder.

    Statements stand in a series, and are signed, only where they say so, and the frozen content
    is older than that.
    """

    def make(folder: Path) -> None:
        source = folder / "source"
        shutil.copytree(frozen, source)
        for series, statements in SERIES.items():
            for briefing, _, statement in (one.partition("#") for one in statements):
                file = source / f"briefings/{briefing}.yaml"
                start, mark, rest = file.read_text("utf-8").partition(f"  - id: {statement}\n")
                assert mark
                named = f"    form: joint-statement\n    series: {series}\n"
                file.write_text(f"{start}{mark}{named}{rest}", "utf-8")
        build_as_published(source / "mkdocs.yml", folder / "www")

    return build_once("frozen-with-series", make) / "www"
