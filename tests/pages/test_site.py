"""The site's pages by their paths: each is the one that a build of all gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pages.site import ALWAYS, build_pages, has_page, planned_page
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.whole_sites import GOLDEN_SITES


@pytest.mark.parametrize("case", GOLDEN_SITES, ids=lambda case: case.name)
def test_each_page_is_found_by_its_path(case: Path) -> None:
    settings = Settings(case / "briefings", docs=case / "docs")
    kb = read_site(settings).kb
    with speaking(settings.language):
        every, alone = build_pages(kb, settings), Library(kb, settings)
        for page in every:
            planned = planned_page(alone, page.path)
            assert planned is not None, page.path
            assert planned.build() == page


def test_no_page_is_found_elsewhere(tmp_path: Path) -> None:
    library = Library(read_site(Settings(tmp_path)).kb, Settings(tmp_path))
    paths = ("", "x.md", "actors/x.md", "briefings/2020.md", "statements/x/y.md", "tags/x.md")
    assert [planned_page(library, path) for path in paths] == [None] * 6
    assert not any(has_page(library, path) for path in paths)


def test_pages_that_every_site_has_are_there_without_a_record(tmp_path: Path) -> None:
    library = Library(read_site(Settings(tmp_path)).kb, Settings(tmp_path))
    assert all(planned_page(library, path) and has_page(library, path) for path in ALWAYS)
