"""Visits to a built site: the real one, unless a module names another `www`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser import Open, Visit, visiting


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
