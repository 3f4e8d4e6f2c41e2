"""How a site grows with who signs one text or votes: as they do, not as their pairs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing_site.exports.everything import export_all
from briefing_site.pages import bounds
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
from tests.pages.long_lists import SIGNED, VOTED, write

LOW = {"MANY_TOGETHER": 3, "MOST_NEAR": 6, "MOST_TIES": 4, "MOST_COMPANY": 4, "MOST_ALIKE": 4}
NUMBERS = (20, 40, 80)
TWICE = 2.1
"""How much more the second step adds than the first, which is half as long: a list that is divided
leaves a rest. Of pairs it would be four times as much."""


def sizes(folder: Path, number: int, form: str, texts: int) -> tuple[int, int, int]:
    """Give how many pages and files a site has, and how many bytes."""
    content = write(folder / str(number), number, form=form, texts=texts)
    settings = Settings(briefings=content, site_url="https://example.org/site/")
    kb = read_site(settings).kb
    pages = [page.text for page in render_pages(kb, settings)]
    files = [len(file.text) for file in export_all(Library(kb, settings))]
    return len(pages), len(files), sum(map(len, pages)) + sum(files)


@pytest.mark.parametrize("form", [SIGNED, VOTED], ids=["signed", "voted"])
@pytest.mark.parametrize("texts", [1, 3])
def test_a_site_grows_with_those_who_sign_or_vote_and_not_with_their_pairs(
    form: str, texts: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, most in LOW.items():
        monkeypatch.setattr(bounds, name, most)
    found = [sizes(tmp_path, number, form, texts) for number in NUMBERS]
    for counted in zip(*found, strict=True):
        assert grown(counted) <= TWICE, found


def grown(counted: Sequence[int]) -> float:
    """Give how much more the second step adds than the first."""
    small, middle, large = counted
    return (large - middle) / (middle - small)
