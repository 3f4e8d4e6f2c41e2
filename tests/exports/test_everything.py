"""The files beside the pages by their paths: each is the one that a build of all gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.exports.everything import export_all, exported_file
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.whole_sites import GOLDEN_SITES


@pytest.mark.parametrize("case", GOLDEN_SITES, ids=lambda case: case.name)
def test_each_file_is_found_by_its_path(case: Path) -> None:
    settings = Settings(case / "briefings", docs=case / "docs", site_url="https://example.org/")
    kb = read_site(settings).kb
    with speaking(settings.language):
        alone = Library(kb, settings)
        files = list(export_all(Library(kb, settings)))
        found = [exported_file(alone, file.path) for file in files[:: len(files) // 400 + 1]]
    assert found == files[:: len(files) // 400 + 1]


def test_no_file_is_found_elsewhere(tmp_path: Path) -> None:
    library = Library(read_site(Settings(tmp_path)).kb, Settings(tmp_path))
    paths = ("", "feed.xml", "cite.bib", "data/x.json", "data/names/999.json", "assets/world.svg")
    assert [exported_file(library, path) for path in paths] == [None] * 6
