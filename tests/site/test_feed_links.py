"""Material's own script as it comes, as it is mended, and as nobody knows it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from briefing_site.site.feed_links import BUNDLE, EVERY, OF_LANGUAGES, narrow_to_languages

TOLD = ["this version of Material looks for a sitemap.xml beside each feed, in vain"]
NAME = BUNDLE.replace("*", "0123abcd")


@pytest.fixture(autouse=True)
def _told(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "mkdocs.plugins.briefings")


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], File]:
    """Give what makes a file of the theme."""

    def make(text: str) -> File:
        place = tmp_path / NAME
        place.parent.mkdir(parents=True)
        place.write_text(text, "utf-8")
        return File(NAME, str(tmp_path), "site", use_directory_urls=True)

    return make


def test_the_script_of_the_installed_theme_is_narrowed_and_nothing_else_in_it(
    script: Callable[[str], File], caplog: pytest.LogCaptureFixture
) -> None:
    (path,) = Path(str(files("material"))).glob(f"templates/{BUNDLE}")
    before = path.read_text("utf-8")
    bundle = script(before)
    assert narrow_to_languages(Files([bundle])) == [bundle]
    assert bundle.content_string.count(OF_LANGUAGES) == 1
    assert bundle.content_string.replace(OF_LANGUAGES, EVERY) == before
    assert caplog.messages == []


def test_a_script_that_is_narrow_already_stays_as_it_is(
    script: Callable[[str], File], caplog: pytest.LogCaptureFixture
) -> None:
    bundle = script(f'M("{OF_LANGUAGES}")')
    assert narrow_to_languages(Files([bundle])) == []
    assert (bundle.content_string, caplog.messages) == (f'M("{OF_LANGUAGES}")', [])


@pytest.mark.parametrize("text", ["", f'M("{EVERY}"),M("{EVERY}")'])
def test_a_script_that_nobody_knows_stays_as_it_is_and_the_build_says_so(
    script: Callable[[str], File], text: str, caplog: pytest.LogCaptureFixture
) -> None:
    bundle = script(text)
    assert narrow_to_languages(Files([bundle])) == []
    assert (bundle.content_string, caplog.messages) == (text, TOLD)


def test_a_theme_without_such_a_script_is_told_of(caplog: pytest.LogCaptureFixture) -> None:
    assert narrow_to_languages(Files([])) == []
    assert caplog.messages == TOLD
