"""Fast builds: what `briefings build` makes is what `mkdocs build` makes."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from briefing_site.fast import known
from briefing_site.fast.theme_pages import ThemePages
from briefing_site.site import reading
from briefing_site.site.speedups import ALL, Speedup
from tests.conversion import without_findings
from tests.equality import differences, files_of
from tests.hostile import write_hostile
from tests.thorough import some_of
from tests.whole_sites import (
    EVERYTHING,
    PUBLISHED,
    BuildOnce,
    GoldenSite,
    build_as_published,
    by_mkdocs,
    in_persian,
    lay_out,
    lay_out_golden,
)

SITES = {"everything": "everything_site", "hostile": "hostile_site", "persian": "persian_site"}
"""Sites that other tests visit, which were built fast, by the names of their fixtures."""


@pytest.fixture(
    params=some_of(SITES, {"hostile"}, "the same site with words that are harmless, or Persian")
)
def both(
    request: pytest.FixtureRequest, build_once: BuildOnce, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """Give a site that was built fast, and the same one built by MkDocs."""
    name = request.param
    www: Path = request.getfixturevalue(SITES[name])
    fast = www if name == "everything" else www / "briefings"

    def make(site: Path) -> None:
        source = tmp_path_factory.mktemp(f"by-mkdocs-{name}")
        records = EVERYTHING / "briefings"
        if name == "hostile":
            records = source / "records"
            write_hostile(EVERYTHING / "briefings", records)
        config = by_mkdocs(lay_out(source / "site", records, EVERYTHING / "docs"))
        if name == "persian":
            in_persian(config)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reading, "read_site", without_findings)
            build_as_published(config, site)

    return fast, build_once(f"by-mkdocs-{name}", make)


def test_a_fast_build_gives_the_site_that_mkdocs_gives(both: tuple[Path, Path]) -> None:
    assert differences(*both) == []


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """Give the lines of the log that say why a build takes longer."""
    caplog.set_level(logging.INFO, "mkdocs.plugins.briefings")
    return lambda: [line for line in caplog.messages if line.startswith("this build takes longer")]


def plain_site(folder: Path) -> Path:
    return lay_out_golden(folder, "minimal")


def test_a_site_that_is_known_is_built_fast(tmp_path: Path, told: Callable[[], list[str]]) -> None:
    build_as_published(plain_site(tmp_path / "a"), tmp_path / "site")
    assert told() == []


@pytest.mark.parametrize("left_out", sorted(ALL))
def test_a_site_is_the_same_without_any_one_speedup(
    left_out: Speedup, tmp_path: Path, golden_site: GoldenSite
) -> None:
    build_as_published(plain_site(tmp_path / "a"), tmp_path / "slow", ALL - {left_out})
    assert differences(golden_site("minimal"), tmp_path / "slow") == []


@pytest.mark.parametrize(
    ("written", "instead", "why"),
    [
        ("  - md_in_html", "  - md_in_html\n  - abbr", 'the Markdown extension "abbr"'),
        (
            "      permalink: true",
            "      permalink: '#'",
            'the Markdown extension "toc" without "permalink: true"',
        ),
        ("  - briefings:", "  - tags\n  - briefings:", 'the plugin "material/tags"'),
        ("theme:", "hooks: [hook.py]\ntheme:", "a hook"),
        ("theme:", "theme:\n  custom_dir: own", 'a template in "own"'),
    ],
)
def test_a_site_with_something_unknown_is_built_by_mkdocs(
    written: str, instead: str, why: str, tmp_path: Path, told: Callable[[], list[str]]
) -> None:
    config = plain_site(tmp_path / "a")
    (tmp_path / "a/hook.py").touch()
    (tmp_path / "a/own").mkdir()
    (tmp_path / "a/own/404.html").write_text('{% extends "main.html" %}', "utf-8")
    text = config.read_text("utf-8")
    assert text.count(written) == 1
    config.write_text(text.replace(written, instead), "utf-8")
    build_as_published(config, tmp_path / "site")
    assert told() == [f"this build takes longer: {why} is not known to fast builds"]


@pytest.mark.parametrize("name", ["mkdocs", "material"])
def test_a_version_that_is_not_known_is_left_to_mkdocs(
    name: str, tmp_path: Path, told: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    others = tuple(one for one in known.VERSIONS if one[0] != name)
    monkeypatch.setattr(known, "VERSIONS", (*others, (name, "99.1", "9.")))
    build_as_published(plain_site(tmp_path / "a"), tmp_path / "site")
    assert told() == [f"this build takes longer: {name} 99.1 is not known to fast builds"]


def test_a_shell_that_differs_is_given_up_and_every_page_is_the_template_s(
    tmp_path: Path,
    told: Callable[[], list[str]],
    golden_site: GoldenSite,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A template that counts gives no page twice; the pages that it gave are there all the same."""
    whole = golden_site("minimal")
    render, count = ThemePages.page, cycle(("<!-- a -->", "<!-- b -->"))
    monkeypatch.setattr(ThemePages, "page", lambda *given: render(*given) + next(count))
    build_as_published(plain_site(tmp_path / "b"), tmp_path / "site")
    [line] = told()
    assert re.fullmatch(r'this build takes longer: the theme gives "[^"]+\.md" otherwise', line)
    assert files_of(tmp_path / "site") == files_of(whole)
    page = "briefings/index.html"
    assert (tmp_path / "site" / page).read_bytes() == (whole / page).read_bytes()


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("docs_dir: docs\n", "docs_dir: docs\nuse_directory_urls: false\n"),
        (f'site_url: !ENV [SITE_URL, "{PUBLISHED}"]\n', ""),
        ("edit_uri: !ENV EDIT_URI", 'edit_uri: ""'),
        ("permalink_title: Link to this section", 'permalink_title: "To \\"this\\" & <that>"'),
    ],
    ids=["files", "no-address", "no-edit-links", "title"],
)
def test_a_site_with_other_settings_is_the_same_both_ways(
    written: str, instead: str, tmp_path: Path
) -> None:
    for name in ("fast", "slow"):
        config = plain_site(tmp_path / name)
        text = config.read_text("utf-8")
        assert text.count(written) == 1
        config.write_text(text.replace(written, instead), "utf-8")
        build_as_published(
            config if name == "fast" else by_mkdocs(config), tmp_path / f"{name}-site"
        )
    assert differences(tmp_path / "fast-site", tmp_path / "slow-site") == []


def test_a_page_that_is_built_again_as_it_was_stays_the_same_file(tmp_path: Path) -> None:
    config, site = plain_site(tmp_path / "a"), tmp_path / "site"
    build_as_published(config, site)
    file = site / "actors/norway/index.html"
    written, place = file.read_bytes(), file.stat().st_ino
    build_as_published(config, site)
    assert (file.read_bytes(), file.stat().st_ino) == (written, place)
    build_as_published(config, site, ALL - {Speedup.LINKS})
    assert file.read_bytes() == written
    assert file.stat().st_ino != place


def test_a_hand_written_home_page_stands_in_the_place_of_the_generated_one(tmp_path: Path) -> None:
    for name in ("fast", "slow"):
        config = plain_site(tmp_path / name)
        (config.parent / "docs/index.md").write_text("# Mine\n\n[a](actors/index.md)\n", "utf-8")
        build_as_published(
            config if name == "fast" else by_mkdocs(config), tmp_path / f"{name}-site"
        )
    assert differences(tmp_path / "fast-site", tmp_path / "slow-site") == []
    assert "Mine" in (tmp_path / "fast-site/index.html").read_text("utf-8")


LOST = "but the target is not found among documentation files"


@pytest.mark.parametrize(
    ("link", "lost"),
    [
        ("actors/nobody.md", LOST),
        (
            "actors/index.md#here",
            "but the doc 'actors/index.md' does not contain an anchor '#here'",
        ),
        ("actors/norway.md#a", "but the doc 'actors/norway.md' does not contain an anchor '#a'"),
    ],
)
def test_a_lost_link_on_a_hand_written_page_stops_a_strict_build(
    link: str, lost: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = plain_site(tmp_path / "a")
    (config.parent / "docs/method.md").write_text(f"# A\n\n[a]({link})\n", "utf-8")
    with pytest.raises(Abort, match="1 warnings in strict mode"):
        build_as_published(config, tmp_path / "site")
    assert f"Doc file 'method.md' contains a link '{link}', {lost}." in caplog.messages


def test_a_hand_written_page_in_the_place_of_a_generated_one_stops_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = plain_site(tmp_path / "a")
    taken = config.parent / "docs/actors/norway.md"
    taken.parent.mkdir()
    taken.write_text("# A\n", "utf-8")
    with pytest.raises(Abort):
        build_as_published(config, tmp_path / "site")
    assert caplog.messages[-1] == (
        f'error: "{taken}" has the path of a generated page\n'
        "   hint: give the hand-written page another name"
    )
