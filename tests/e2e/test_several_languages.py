"""A site in several languages: on each page, scripts have its words and lead to its pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from briefing_site.interface import language
from tests.browser import Visit, browsing, publish
from tests.site.test_guests import ADDRESS, LANGUAGES, Given, lay_out
from tests.whole_sites import BuildOnce, build_as_published

NO_SITEMAP = "error: Failed to load resource: the server responded with a status of 404 (Not Found)"
"""What the theme makes the browser log: it looks for a sitemap of each language."""


@pytest.fixture(scope="module")
def www(build_once: BuildOnce, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site in English with its French one below it; give its folder."""

    def make(site: Path) -> None:
        i18n = {"i18n": {"docs_structure": "folder", "languages": LANGUAGES}}
        theme: dict[str, object] = {"theme": {"name": "material", "font": False}}
        docs = {"en/index.md": "# Home\n", "fr/index.md": "# Accueil\n"}
        given = Given(["search", i18n, "briefings"], theme, docs)
        build_as_published(lay_out(tmp_path_factory.mktemp("languages"), given), site)

    return build_once("languages", make)


@pytest.mark.parametrize(("tag", "folder"), [("en", ""), ("fr", "fr/")])
def test_scripts_speak_and_lead_where_their_page_does(
    browser: Browser, www: Path, tag: str, folder: str
) -> None:
    with browsing(browser) as context:
        publish(context, www, ADDRESS)
        visit = Visit(context.new_page(), ADDRESS)
        asked: list[str] = []
        visit.page.on("request", lambda request: asked.append(request.url))
        visit.go(f"{folder}compare/")
        needed = language(tag).text("Choose two actors or more to compare them.")
        expect(visit.page.locator(".brf-summary").first).to_have_text(needed)
        visit.page.locator(".md-search__input").click()
        visit.page.keyboard.insert_text("norway")
        found = visit.page.locator(".md-search-result__item a").first
        expect(found).to_have_attribute("href", f"{ADDRESS}{folder}actors/norway/")
        data = {address for address in asked if "/data/" in address}
        assert {one.startswith(f"{ADDRESS}{folder}data/") for one in data} == {True}
        assert set(visit.faults) <= {NO_SITEMAP}
