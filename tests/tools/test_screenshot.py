"""Holds how the README's picture is made."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.waiting import SECONDS
from tools.find_browser import find
from tools.screenshot import FLAGS, IN_DOCS, NARROW, Picture, taken
from tools.serving import served

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    page = tmp_path / "site/a/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<!doctype html><title>a</title><h1>Words</h1>", encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = find(os.environ, install=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path, args=FLAGS, timeout=SECONDS * 1_000
        )
        yield started
        started.close()


def test_a_picture_is_a_png_of_the_stated_size_and_the_same_each_time(
    site: Path, browser: Browser
) -> None:
    wanted = Picture("a/", NARROW, "dark")
    with served(site, "/sub/") as address:
        made, again = (taken(browser, address, wanted) for _ in range(2))
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", made[16:24]) == (NARROW["width"], NARROW["height"])
    assert made == again


def test_a_page_that_is_not_there_is_not_pictured(site: Path, browser: Browser) -> None:
    with served(site, "/sub/") as address:
        with pytest.raises(FileNotFoundError) as caught:
            taken(browser, address, Picture("b/"))
        assert str(caught.value) == f'there is no page "{address}b/"'


def test_every_picture_of_the_docs_is_there_and_is_shown_somewhere() -> None:
    texts = "".join(
        path.read_text("utf-8") for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
    )
    names = [Path(name).name for name in IN_DOCS]
    assert [name for name in names if f"images/{name})" not in texts] == []
    assert [name for name in IN_DOCS if not (ROOT / name).is_file()] == []
