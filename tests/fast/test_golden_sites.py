"""Golden sites, built fast and by MkDocs: the same files and the same pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.equality import differences
from tests.whole_sites import GOLDEN_SITES, build_as_published, by_mkdocs, lay_out

DRAFTS = "drafts: !ENV [BRIEFINGS_DRAFTS, false]"
ELSEWHERE = frozenset({"everything", "frozen"})
"""Sites that other tests here build."""


def laid_out(folder: Path, site: Path) -> Path:
    """Lay out a golden site with its drafts; give its mkdocs.yml."""
    images = site / "docs"
    config = lay_out(folder, site / "briefings", images if images.is_dir() else None)
    text = config.read_text("utf-8")
    assert text.count(DRAFTS) == 1
    config.write_text(text.replace(DRAFTS, "drafts: true"), "utf-8")
    return config


@pytest.mark.parametrize(
    "site", [site for site in GOLDEN_SITES if site.name not in ELSEWHERE], ids=lambda one: one.name
)
def test_a_golden_site_is_the_same_both_ways(site: Path, tmp_path: Path) -> None:
    build_as_published(laid_out(tmp_path / "a", site), tmp_path / "fast")
    build_as_published(by_mkdocs(laid_out(tmp_path / "b", site)), tmp_path / "slow")
    assert differences(tmp_path / "fast", tmp_path / "slow") == []


def test_the_frozen_site_is_the_same_both_ways(
    frozen: Path, frozen_site: Path, tmp_path: Path
) -> None:
    shutil.copytree(frozen, tmp_path / "frozen")
    build_as_published(by_mkdocs(tmp_path / "frozen/mkdocs.yml"), tmp_path / "slow")
    assert differences(frozen_site / "briefings", tmp_path / "slow") == []
