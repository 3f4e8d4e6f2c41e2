"""Golden sites, built fast and by MkDocs: the same files and the same pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.equality import differences
from tests.thorough import some_of, thorough
from tests.whole_sites import (
    GOLDEN_SITES,
    GoldenSite,
    build_as_published,
    by_mkdocs,
    lay_out_golden,
)

DRAFTS = "drafts: !ENV [BRIEFINGS_DRAFTS, false]"
ELSEWHERE = frozenset({"everything", "frozen"})
"""Sites that other tests here build."""


HERE = [site.name for site in GOLDEN_SITES if site.name not in ELSEWHERE]


@pytest.mark.parametrize(
    "case", some_of(HERE, {"empty", "minimal", "votes"}, "more sites of the same kinds of pages")
)
def test_a_golden_site_is_the_same_both_ways(
    case: str, tmp_path: Path, golden_site: GoldenSite
) -> None:
    build_as_published(by_mkdocs(lay_out_golden(tmp_path / "a", case)), tmp_path / "slow")
    assert differences(golden_site(case), tmp_path / "slow") == []


def with_drafts(config: Path) -> Path:
    """Let a site have its drafts; give its mkdocs.yml."""
    text = config.read_text("utf-8")
    assert text.count(DRAFTS) == 1
    config.write_text(text.replace(DRAFTS, "drafts: true"), "utf-8")
    return config


def test_a_site_with_its_drafts_is_the_same_both_ways(tmp_path: Path) -> None:
    fast, slow = (with_drafts(lay_out_golden(tmp_path / name, "drafts")) for name in ("a", "b"))
    build_as_published(fast, tmp_path / "fast")
    build_as_published(by_mkdocs(slow), tmp_path / "slow")
    assert differences(tmp_path / "fast", tmp_path / "slow") == []


@thorough(
    "real words in place of those of the golden sites, which have every field",
    smaller="test_a_golden_site_is_the_same_both_ways",
)
def test_the_frozen_site_is_the_same_both_ways(
    frozen: Path, frozen_site: Path, tmp_path: Path
) -> None:
    shutil.copytree(frozen, tmp_path / "frozen")
    build_as_published(by_mkdocs(tmp_path / "frozen/mkdocs.yml"), tmp_path / "slow")
    assert differences(frozen_site / "briefings", tmp_path / "slow") == []
