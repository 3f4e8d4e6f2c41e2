"""Holds that a site is served as GitHub Pages serves it."""

import gzip
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.waiting import SECONDS
from tools.serving import served


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, words in {"a/index.html": "Words", "404.html": "Nothing", "b.png": "b"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words, encoding="utf-8")
    return tmp_path


def ask(site: Path, path: str) -> tuple[int, str | None, bytes]:
    """Ask for a path; give the status, how the answer is encoded, and the answer."""
    with served(site, "/sub/") as address:
        connection = HTTPConnection(urlsplit(address).netloc, timeout=SECONDS)
        connection.request("GET", path)
        answer = connection.getresponse()
        said = answer.status, answer.getheader("Content-Encoding"), answer.read()
        connection.close()
    return said


@pytest.mark.parametrize("path", ["/sub/a/", "/sub/a/?b=c"])
def test_a_page_is_served_below_its_path_and_compressed(site: Path, path: str) -> None:
    status, encoding, content = ask(site, path)
    assert (status, encoding, gzip.decompress(content)) == (200, "gzip", b"Words")


@pytest.mark.parametrize("path", ["/sub/b/", "/sub/a", "/a/", "/"])
def test_all_else_is_the_page_for_what_is_not_found(site: Path, path: str) -> None:
    status, encoding, content = ask(site, path)
    assert (status, encoding, gzip.decompress(content)) == (404, "gzip", b"Nothing")


def test_a_picture_is_served_as_it_is(site: Path) -> None:
    assert ask(site, "/sub/b.png") == (200, None, b"b")


def test_a_site_without_such_a_page_has_nothing_else_either(tmp_path: Path) -> None:
    assert ask(tmp_path, "/sub/a/")[0] == 404
