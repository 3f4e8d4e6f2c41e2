"""Sites with a history: built past MkDocs and by it, in a language from right to left, and off."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest

from tests.clone import Clone, new_clone
from tests.equality import differences
from tests.history.record import FIRST, NEWS
from tests.thorough import some_of
from tests.whole_sites import (
    REPOSITORY,
    build_as_published,
    by_mkdocs,
    in_persian,
    lay_out,
)
from tools.settings_copy import copy_settings

HOSTILE = "We said <script>alert(1)</script> | `{{ 7*7 }}` [y](javascript:z) &lt; *so*."


@pytest.fixture
def site(tmp_path: Path) -> Clone:
    """A repository that holds a site, of which every kind of page changed."""
    config = lay_out(tmp_path / "site")
    copy_settings(config.parent, without=())
    site = new_clone(config.parent)
    put(site, FIRST)
    path = f"2024/{NEWS}.yaml"
    text = FIRST[path].replace("We never said it.", f"'{HOSTILE}'").replace("B2", "A1")
    text = text.replace("for: [iran, oman]", "for: [oman]\n    against: [iran]")
    put(site, {path: text, "actors/iran.yaml": FIRST["actors/iran.yaml"] + "formerly: [persia]\n"})
    put(site, {path: text.replace("stance: opposes", "stance: supports").replace("*so*", "so")})
    for word in ("more", "even more", "much more"):
        put(site, {path: text.replace("There was news", f"There was {word} news")})
    return site


def put(site: Clone, files: dict[str, str]) -> None:
    """Commit files of the record."""
    site.write({f"briefings/{path}": text for path, text in files.items()})
    site.commit()


def config_of(site: Clone, folder: Path) -> Path:
    """Copy the repository; give its mkdocs.yml."""
    shutil.copytree(site.root, folder)
    return folder / "mkdocs.yml"


@pytest.mark.parametrize(
    "is_persian", some_of([False, True], [True], "the same site from left to right")
)
def test_a_site_is_the_same_both_ways(site: Clone, tmp_path: Path, *, is_persian: bool) -> None:
    fast, slow = config_of(site, tmp_path / "a"), by_mkdocs(config_of(site, tmp_path / "b"))
    if is_persian:
        in_persian(fast)
        in_persian(slow)
    build_as_published(fast, tmp_path / "fast")
    build_as_published(slow, tmp_path / "slow")
    assert differences(tmp_path / "fast", tmp_path / "slow") == []
    page = tmp_path / f"fast/statements/{NEWS}/denial/index.html"
    text = page.read_text("utf-8")
    assert "brf-history" in text
    assert "<script>alert" not in text
    assert "https://github.com/example/briefings/commit/" in text


def test_without_git_a_site_is_what_it_is_without_the_option(
    site: Clone, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "mkdocs.plugins.briefings")
    lost, off = config_of(site, tmp_path / "a"), config_of(site, tmp_path / "b")
    shutil.rmtree(lost.parent / ".git")
    off.write_text(off.read_text("utf-8").replace("history: true", "history: false"), "utf-8")
    build_as_published(lost, tmp_path / "lost")
    told = [line for line in caplog.messages if "history" in line]
    assert told == [f'no history: "{lost.parent}" is in no git repository']
    caplog.clear()
    build_as_published(off, tmp_path / "off")
    assert [line for line in caplog.messages if "history" in line] == []
    assert differences(tmp_path / "lost", tmp_path / "off") == []


def test_the_site_of_this_repository_has_one() -> None:
    assert "history: true" in (REPOSITORY / "mkdocs.yml").read_text("utf-8")
