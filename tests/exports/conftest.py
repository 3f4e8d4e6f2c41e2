"""Libraries for the tests of exports: what all files are made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.hostile import Hostile, write_hostile
from tests.whole_sites import EVERYTHING


def library_of(
    folder: Path, site_url: str = "https://example.org/site/", *, drafts: bool = False
) -> Library:
    """Read a folder of briefings as if it were published."""
    settings = Settings(briefings=folder, site_name="Golden", site_url=site_url, drafts=drafts)
    return Library(read_site(settings).kb, settings)


@pytest.fixture(scope="session")
def everything() -> Library:
    """Give the site that uses every field."""
    return library_of(EVERYTHING / "briefings")


@pytest.fixture(scope="session")
def unpublished() -> Library:
    """Give the same site without an address."""
    return library_of(EVERYTHING / "briefings", site_url="")


@pytest.fixture(scope="session")
def hostile_words(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Hostile]:
    """Give the same site with hostile words in each of its texts, and those words."""
    folder = tmp_path_factory.mktemp("hostile") / "briefings"
    words = write_hostile(EVERYTHING / "briefings", folder)
    return library_of(folder), words
