"""How much a reader loads for an actor's page, compressed as GitHub Pages sends it."""

from __future__ import annotations

import mimetypes
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import browsing, publish
from tests.whole_sites import PUBLISHED
from tools.serving import COMPRESSED, compress

KILOBYTE = 1_000


def weigh(file: Path) -> int:
    """Give the bytes of a file as they are sent, without headers."""
    content = file.read_bytes()
    kind = mimetypes.guess_type(file)[0] or ""
    return len(compress(content) if kind.startswith(COMPRESSED) else content)


@pytest.fixture
def pages(frozen_site: Path) -> list[Path]:
    """Give the page of each actor, the heaviest first."""
    pages = (frozen_site / "briefings/actors").glob("*/index.html")
    return sorted(pages, key=weigh, reverse=True)


def test_every_actors_page_is_below_35_kilobytes(pages: list[Path]) -> None:
    assert len(pages) > 50
    assert [page.parent.name for page in pages if weigh(page) >= 35 * KILOBYTE] == []


def test_a_first_visit_to_the_heaviest_one_loads_less_than_250_kilobytes(
    browser: Browser, frozen_site: Path, pages: list[Path]
) -> None:
    folder, asked = frozen_site / "briefings", set[str]()
    with browsing(browser) as context:
        publish(context, folder, PUBLISHED)
        context.on("request", lambda request: asked.add(request.url))
        page = context.new_page()
        page.goto(f"{PUBLISHED}actors/{pages[0].parent.name}/", wait_until="networkidle")
    paths = {address.removeprefix(PUBLISHED) for address in asked if address.startswith(PUBLISHED)}
    files = [
        folder / path / "index.html" if path.endswith("/") else folder / path for path in paths
    ]
    assert {file.suffix for file in files} >= {".html", ".css", ".js"}
    assert sum(map(weigh, files)) < 250 * KILOBYTE
