"""The hostile site in a real browser: its words show, and nothing of them runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import ALERTS, Visit, browsing, publish
from tests.hostile import MEANT, WORDS, Hostile
from tests.whole_sites import PUBLISHED

KINDS = (
    "",
    "actors/",
    "actors/eleanor-roosevelt/",
    "actors/norway/",
    "briefings/",
    "briefings/1948-12-10-universal-declaration/",
    "briefings/2022-03-03-arctic-pause/",
    "briefings/2022-06-10-retracted/",
    "issues/",
    "issues/arctic-work/",
    "compare/",
    "matrix/",
    "series/",
    "series/arctic-work/",
    "sources/",
    "statements/",
    "statements/2022-03-03-arctic-pause/pause/",
    "tags/",
    "threads/",
    "timeline/",
)
"""A page of each kind."""


@pytest.fixture
def visit(browser: Browser, hostile_site: Path) -> Iterator[Visit]:
    """Visit the site; nothing may run, go wrong or ask another host meanwhile."""
    with browsing(browser) as context:
        context.add_init_script(ALERTS)
        publish(context, hostile_site / "briefings", PUBLISHED)
        visit = Visit(context.new_page(), PUBLISHED)
        yield visit
        assert visit.page.evaluate("window.alerts") == 0
        assert visit.faults == []
        assert visit.hosts == {"example.github.io"}


@pytest.mark.parametrize("path", KINDS)
def test_a_page_shows_the_words_and_runs_none(visit: Visit, path: str) -> None:
    visit.go(path)
    shown = visit.page.locator(".md-content")
    either = re.compile("|".join(map(re.escape, (WORDS, MEANT))))
    expect(shown).to_contain_text(either, use_inner_text=True)
    visit.page.wait_for_load_state("networkidle")


def test_search_finds_the_words_and_shows_them_as_text(visit: Visit, hostile: Hostile) -> None:
    visit.go()
    hits = visit.search_for("script alert")
    expect(hits.first).to_be_visible()
    titles = hits.locator(".brf-found__title").all_inner_texts()
    assert any(title in hostile.plain for title in titles)
    expect(visit.page.locator(".md-search-result").locator("script, img, iframe")).to_have_count(0)


def test_search_suggests_without_running_anything(visit: Visit) -> None:
    visit.go("?q=%3Cscript%3Ealert(1)%3C/script%3E")
    expect(visit.page.locator(".md-search-result__item").first).to_be_attached()
    expect(visit.page.locator(".md-search").locator("script, img")).to_have_count(0)


def test_a_preview_shows_the_words_as_text(visit: Visit) -> None:
    visit.go("actors/norway/")
    visit.page.locator(".md-content td a").first.hover()
    expect(visit.page.locator(".md-tooltip2").get_by_role("heading").first).to_contain_text(WORDS)


def test_a_footnote_shows_the_words_as_text(visit: Visit) -> None:
    visit.go("briefings/2022-03-03-arctic-pause/")
    visit.page.locator(".md-content sup a").first.hover()
    expect(visit.page.locator(".md-tooltip2")).to_contain_text(WORDS)
