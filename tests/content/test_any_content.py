"""What is true of the repository's own content, whatever somebody writes there."""

from __future__ import annotations

import posixpath
import subprocess
import sys
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.markup import Element, loaded_by
from tests.waiting import SECONDS
from tests.whole_sites import PUBLISHED, REPOSITORY


def test_the_content_has_no_error() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing_site", "check"],
        capture_output=True,
        check=False,
        text=True,
        cwd=REPOSITORY,
        timeout=SECONDS,
    )
    assert done.returncode == 0, done.stdout


def test_every_former_address_leads_to_the_page_of_today(pages: Mapping[str, Element]) -> None:
    kb = read_site(Settings(briefings=REPOSITORY / "briefings")).kb
    records = {"actors": kb.actors, "issues": kb.issues, "briefings": kb.briefings}
    for section, known in records.items():
        for record in known.values():
            for former in record.former_ids:
                link = pages[f"{section}/{former}/index.html"].one("a")
                assert link.attributes["href"] == f"../{record.id}/"


def test_every_page_has_each_place_once(pages: Mapping[str, Element]) -> None:
    for path, page in pages.items():
        ids = [one.attributes["id"] for one in page.every() if "id" in one.attributes]
        assert sorted(ids) == sorted(set(ids)), path


def test_no_page_loads_anything_from_another_host(pages: Mapping[str, Element]) -> None:
    for path, page in pages.items():
        assert [address for address in loaded_by(page) if "//" in address] == [], path


def test_there_is_a_way_to_every_page(pages: Mapping[str, Element]) -> None:
    left, reached = ["index.html"], set[str]()
    while left:
        path = left.pop()
        if path in pages and path not in reached:
            reached.add(path)
            left += leads_to(path, pages[path])
    redirects = {path for path, page in pages.items() if page.meta("robots") == "noindex"}
    assert set(pages) - reached - redirects - {"404.html"} == set()


def leads_to(path: str, page: Element) -> list[str]:
    """Give the files of the site to which a page's links lead."""
    start = posixpath.join(PUBLISHED, posixpath.dirname(path), "")
    links = (one.attributes.get("href", "") for one in page.every("a"))
    inside = (urlsplit(link)._replace(query="", fragment="").geturl() for link in links if link)
    whole = (posixpath.normpath(posixpath.join(start, link)) for link in inside if "//" not in link)
    base = posixpath.normpath(PUBLISHED)
    below = (unquote(one.removeprefix(base).strip("/")) for one in whole if one.startswith(base))
    return [one if one.endswith(".html") else posixpath.join(one, "index.html") for one in below]


def test_a_heading_begins_with_a_capital(pages: dict[str, Element]) -> None:
    """But for tags, which are written in small letters, and what programs call things."""
    small = {
        (path, words)
        for path, page in pages.items()
        if path != "tags/index.html" and not path.startswith("reference/")
        for level in ("h1", "h2", "h3", "h4")
        for one in page.every(level)
        if (words := one.text.strip().lstrip("“«[").strip())[:1].islower()
    }
    assert small == set()


def test_words_that_run_from_right_to_left_say_so_or_find_out(pages: dict[str, Element]) -> None:
    """Without it their marks, numbers and brackets stand in the wrong order."""
    found = [
        (path, one)
        for path, page in pages.items()
        for one in page.every()
        if one.attributes.get("lang") in {"ar", "fa"}
    ]
    assert found
    assert {
        path for path, one in found if one.attributes.get("dir") not in {"auto", "rtl"}
    } == set()
