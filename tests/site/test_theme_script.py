"""Material's own script as it comes, as it is mended, and as nobody knows it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from briefing_site.site.theme_script import BUNDLE, EVERY, OF_LANGUAGES, mend_theme_script

FEEDS = "this version of Material looks for a sitemap.xml beside each feed, in vain"
LIST = "this version of Material loads the list of all pages on each visit"
OTHER = "this version of Material has another script, which stays as it is"
NAME = BUNDLE.replace("*", "0123abcd")

LANGUAGES = f'M("{EVERY}")'
LISTS = (
    "let r=k(u).pipe(v(()=>$(new Map)));var q=k(C.base);"
    'V("navigation.instant")&&g({list:q});'
    "t.pipe(b(a=>x(a,{progress$:o}).pipe(v(()=>(s(a,!0),y)))),b(w))"
)
WITHOUT = (
    "let r=k(u).pipe(v(()=>$(new Map)));"
    r"var q=$({has:e=>e.startsWith(C.base)&&/(?:\/|\.html)$/.test(e)});"
    'V("navigation.instant")&&g({list:q});'
    't.pipe(b(a=>x(a,{progress$:o}).pipe(b(e=>e.querySelector("[data-md-component=container]")'
    "?$(e):(location.reload(),y)),v(()=>(s(a,!0),y)))),b(w))"
)


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


def test_the_script_of_the_installed_theme_is_known_and_mended(
    script: Callable[[str], File], caplog: pytest.LogCaptureFixture
) -> None:
    (path,) = Path(str(files("material"))).glob(f"templates/{BUNDLE}")
    before = path.read_text("utf-8")
    bundle = script(before)
    assert mend_theme_script(Files([bundle])) == [bundle]
    assert caplog.messages == []
    mended = bundle.content_string
    assert (mended.count(OF_LANGUAGES), mended.count("location.reload()")) == (1, 1)
    assert len(mended) - len(before) < 250


def test_what_asked_in_vain_asks_no_more(
    script: Callable[[str], File], caplog: pytest.LogCaptureFixture
) -> None:
    bundle = script(f"{LANGUAGES};{LISTS}")
    assert mend_theme_script(Files([bundle])) == [bundle]
    assert bundle.content_string == f'M("{OF_LANGUAGES}");{WITHOUT}'
    assert caplog.messages == []


@pytest.mark.parametrize(
    ("text", "mended", "told"),
    [
        ("", "", [FEEDS, LIST]),
        (f"{LANGUAGES},{LANGUAGES};{LISTS}", f"{LANGUAGES},{LANGUAGES};{WITHOUT}", [FEEDS]),
        (f'M("{OF_LANGUAGES}")', f'M("{OF_LANGUAGES}")', [LIST]),
        (f"{LANGUAGES};{LISTS}{LISTS}", f'M("{OF_LANGUAGES}");{LISTS}{LISTS}', [LIST]),
    ],
)
def test_what_nobody_knows_stays_as_it_is_and_the_build_says_so(
    script: Callable[[str], File],
    text: str,
    mended: str,
    told: list[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    bundle = script(text)
    assert mend_theme_script(Files([bundle])) == ([bundle] if mended != text else [])
    assert (bundle.content_string, caplog.messages) == (mended, told)


def test_a_theme_without_such_a_script_is_told_of(caplog: pytest.LogCaptureFixture) -> None:
    assert mend_theme_script(Files([])) == []
    assert caplog.messages == [OTHER]
