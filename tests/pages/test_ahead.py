"""What is ahead: nothing that has passed, and a page that says so where there is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.document.write_markdown import write_markdown
from briefing_site.knowledge.upcoming import upcoming
from briefing_site.pages import bounds
from briefing_site.pages.ahead import ahead_page, ahead_pages
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

SITES = Path(__file__).parents[1] / "sites"


def library_of(case: str) -> Library:
    settings = Settings(briefings=SITES / case / "briefings", docs=SITES / case / "docs")
    return Library(read_site(settings).kb, settings)


def test_what_is_ahead_comes_after_the_day_of_the_record() -> None:
    library = library_of("everything")
    found = upcoming(library.kb, library.newest)
    assert found
    assert [one for one in found if one.when.known_until <= library.newest] == []


def test_a_site_without_anything_ahead_says_so() -> None:
    page = ahead_page(library_of("minimal"))
    assert write_markdown(page.path, page.body) == (
        "# Ahead { #top }\n\nNo announced event is recorded after 1 January 2024.\n"
    )


def test_a_list_that_is_long_shows_the_nearest_and_leads_to_all_by_year(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounds, "MOST_ROWS", 1)
    library = library_of("everything")
    pages = {one.path: one.build() for one in ahead_pages(library)}
    assert [*pages] == ["ahead.md", "ahead/events/2027.md", "ahead/events/2025.md"]
    assert (
        "## Announced events { #events }\n\n"
        "The nearest 1 of 2. All of them, by year: "
        "[2025](ahead/events/2025.md) (1) · [2027](ahead/events/2027.md) (1).\n\n"
        '-   <time datetime="2025-05">May 2025</time> '
    ) in write_markdown("ahead.md", pages["ahead.md"].body)
    assert pages["ahead/events/2027.md"].front.title == "Ahead: Announced events of 2027"
