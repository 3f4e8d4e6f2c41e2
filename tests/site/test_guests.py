"""Strict builds beside other plugins: the guest does its work, and ours is done as well."""

from __future__ import annotations

import json
import logging
import re
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from lxml import etree, html
from mkdocs.exceptions import Abort

from briefing_site.site.guests import NoAlarm
from tests.waiting import SECONDS
from tests.whole_sites import REPOSITORY, build_as_published

MINIMAL = REPOSITORY / "tests/sites/minimal/briefings"
BRIEFING = "briefings/2024-01-01-example"
ADDRESS = "https://example.org/x/"
HOSTILE = '{{ 7*7 }} {% include "../mkdocs.yml" %} {{{ x }}}'
ATOM = "{http://www.w3.org/2005/Atom}"
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@dataclass(frozen=True)
class Given:
    """A site to be built: its plugins, more of its settings, and its hand-written files."""

    plugins: Sequence[object]
    settings: dict[str, object] = field(default_factory=dict)
    docs: dict[str, str] = field(default_factory=lambda: {"about.md": "# About\n\nWords.\n"})


def lay_out(folder: Path, given: Given) -> Path:
    """Write a site whose record has hostile words; give its configuration."""
    shutil.copytree(MINIMAL, folder / "briefings")
    actor = folder / "briefings/actors/norway.yaml"
    described = {"name": f"Norway {HOSTILE}", "kind": "state", "description": HOSTILE}
    actor.write_text(yaml.safe_dump(described), "utf-8")
    (folder / "docs").mkdir()
    for name, text in given.docs.items():
        place = folder / "docs" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    settings: dict[str, object] = {"site_name": "Mine", "site_url": ADDRESS}
    settings |= {"theme": {"name": "material"}, "plugins": list(given.plugins), **given.settings}
    config = folder / "mkdocs.yml"
    config.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), "utf-8")
    return config


Build = Callable[[Given], Path]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build a site strictly, and make sure that ours is in it."""

    def make(given: Given) -> Path:
        site = tmp_path / "site"
        build_as_published(lay_out(tmp_path, given), site)
        holds_ours(site)
        return site

    return make


def page(site: Path, path: str) -> Any:  # noqa: ANN401 - lxml comes without types
    """Read a page, whichever form its address has."""
    folder, file = site / path / "index.html", site / f"{path}.html"
    return html.fromstring((folder if folder.is_file() else file).read_text("utf-8"))


def text_of(site: Path, path: str) -> str:
    """Give the words of a page's own."""
    return " ".join(page(site, path).xpath("string(//article)").split())


def holds_ours(site: Path, below: str = "") -> None:
    """Make sure that our pages say what the records do, and that what leads to them does."""
    actor = page(site, f"{below}actors/norway")
    assert actor.xpath("string(//article//h1/text()[1])") == f"Norway {HOSTILE}"
    assert unmarked(HOSTILE) in unmarked(actor.xpath("string(//article)")).partition("{{{")[2]
    (title,) = page(site, f"{below}{BRIEFING}").xpath("//article//h1/text()[1]")
    for name in ("feed.xml", f"{BRIEFING}/cite.json", "actors/norway/feed.json"):
        assert (site / below / name).is_file()
    entries = etree.parse(site / below / "feed.xml").iter(f"{ATOM}entry")
    linked = {str(e.findtext(f"{ATOM}title")): e.findtext(f"{ATOM}id") or "" for e in entries}
    assert is_there(site, linked[title])
    assert (site / "search/head.js").is_file()
    for built in site.rglob("*.html"):
        runs_its_own_scripts(built.read_text("utf-8"))


def unmarked(text: str) -> str:
    """Give words without quotation marks, which each language sets as it has them."""
    return " ".join(re.sub(r'["\u201c\u201d\u201e\u00ab\u00bb]', "", text).split())


def is_there(site: Path, address: str) -> bool:
    """Tell whether an address on the web has its file."""
    path = site / address.removeprefix(ADDRESS).partition("#")[0]
    return (path / "index.html" if path.is_dir() else path).is_file()


def runs_its_own_scripts(text: str) -> None:
    """Make sure that a page's policy lets its scripts run, where it has one."""
    if policy := re.search(r'Content-Security-Policy"? content="([^"]*)"', text):
        for script in SCRIPT.findall(text):
            assert b64encode(sha256(script.encode()).digest()).decode() in policy[1]


def test_rss_has_our_pages_with_their_dates(build: Build) -> None:
    dates = {"as_creation": "date", "as_update": "updated", "datetime_format": "%Y-%m-%d"}
    rss = {"use_git": False, "match_path": "briefings/.*-.*", "date_from_meta": dates}
    feed = etree.parse(build(Given([{"rss": rss}, "briefings"])) / "feed_rss_created.xml")
    assert [
        (item.findtext("link"), str(item.findtext("pubDate"))[:16]) for item in feed.iter("item")
    ] == [(f"{ADDRESS}{BRIEFING}/", "Mon, 01 Jan 2024")]


LANGUAGES = [
    {"locale": "en", "name": "English", "default": True, "build": True},
    {"locale": "fr", "name": "Français", "build": True},
]
IN_FOLDERS = {"en/index.md": "# Home\n", "fr/index.md": "# Accueil\n", "fr/us.md": "# Nous\n"}
BY_SUFFIX = {"index.md": "# Home\n", "index.fr.md": "# Accueil\n", "us.fr.md": "# Nous\n"}


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize(
    ("structure", "docs"), [("folder", IN_FOLDERS), ("suffix", BY_SUFFIX)], ids=["folder", "suffix"]
)
def test_static_i18n_has_our_pages_in_each_language(
    build: Build, structure: str, docs: dict[str, str], *, is_first: bool
) -> None:
    i18n = {"i18n": {"docs_structure": structure, "languages": LANGUAGES}}
    plugins = ["search", i18n, "briefings"] if is_first else ["search", "briefings", i18n]
    site = build(Given(plugins, docs=docs))
    holds_ours(site, "fr/")
    assert text_of(site, "fr/us").startswith("Nous")
    assert [text_of(site, f"{folder}.")[:7] for folder in ("", "fr/")] == ["Home", "Accueil"]
    assert [
        page(site, f"{folder}actors").xpath("string(//h1/text())") for folder in ("", "fr/")
    ] == [
        "Actors",
        "Acteurs",
    ]
    cited = json.loads((site / f"fr/{BRIEFING}/cite.json").read_text("utf-8"))
    assert cited[0]["URL"] == f"{ADDRESS}fr/{BRIEFING}/"
    assert is_there(site, cited[0]["URL"])


@pytest.mark.parametrize("plugins", [["macros", "briefings"], ["briefings", "macros"]])
def test_macros_fill_in_hand_written_pages_alone(build: Build, plugins: list[object]) -> None:
    docs = {"about.md": "# About {{ it }}\n\nIt {{ it }}.\n"}
    site = build(Given(plugins, {"extra": {"it": "works"}}, docs))
    assert "It works." in text_of(site, "about")


def test_redirects_lead_to_our_pages(build: Build) -> None:
    maps = {"old.md": "about.md", "persons/norway.md": "actors/norway.md"}
    site = build(Given(["briefings", {"redirects": {"redirect_maps": maps}}]))
    found = page(site, "persons/norway").xpath("//link[@rel='canonical']/@href")
    assert found == ["../../actors/norway/"]


def test_awesome_nav_orders_the_navigation(build: Build) -> None:
    nav = "nav:\n  - Us: about.md\n  - Who: actors/index.md\n"
    docs = {"about.md": "# About\n", ".nav.yml": nav}
    assert navigation(build(Given(["briefings", "awesome-nav"], docs=docs))) == ["Us", "Who"]


def test_literate_nav_orders_the_navigation(build: Build) -> None:
    docs = {"about.md": "# About\n", "SUMMARY.md": "* [Us](about.md)\n* [Who](actors/index.md)\n"}
    given = Given(["briefings", {"literate-nav": {"nav_file": "SUMMARY.md"}}], docs=docs)
    assert navigation(build(given)) == ["Us", "Who"]


def navigation(site: Path) -> list[str]:
    """Give the navigation's entries as a page shows them."""
    entries = page(site, "about").xpath(
        "//nav[contains(@class,'md-nav--primary')]/ul/li/a[contains(@class,'md-nav__link')]"
    )
    return [" ".join(entry.text_content().split()) for entry in entries]


def test_git_dates_stand_on_committed_pages_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dates = {"enable_creation_date": True, "type": "iso_date"}
    given = Given([{"git-revision-date-localized": dates}, "briefings"])
    config = lay_out(tmp_path, given)
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, "2023-05-06T12:00:00Z")
    # A second ends whenever that plugin asks the clock.
    ticking = SimpleNamespace(time=count(1_700_000_000).__next__)
    monkeypatch.setattr("mkdocs_git_revision_date_localized_plugin.plugin.time", ticking)
    person = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for words in (("init", "-q"), ("add", "docs"), (*person, "commit", "-qm", "x")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True, timeout=SECONDS)  # noqa: S603, S607
    build_as_published(config, tmp_path / "site")
    holds_ours(tmp_path / "site")
    dated = "//*[contains(@class,'git-revision-date-localized-plugin')]//text()"
    assert "2023-05-06" in " ".join(page(tmp_path / "site", "about").xpath(dated))
    assert page(tmp_path / "site", "actors/norway").xpath(dated) == []


def test_a_warning_of_git_dates_on_a_page_by_hand_is_heard() -> None:
    said = "First revision timestamp is older than last revision timestamp for page {}. This can"
    pages = ("about.md", "actors/norway.md")
    warnings = [logging.makeLogRecord({"msg": said.format(page)}) for page in pages]
    assert [NoAlarm({"actors/norway.md"}).filter(one) for one in warnings] == [True, False]


def test_minify_makes_pages_smaller(build: Build) -> None:
    site = build(Given([{"minify": {"minify_html": True}}, "briefings"]))
    text = (site / "about/index.html").read_text("utf-8")
    assert set(re.findall(r">(\s+)<(?:meta|link|title)", text)) <= {" "}


def test_include_markdown_includes_in_hand_written_pages_alone(build: Build) -> None:
    docs = {"about.md": '# About\n\n{% include-markdown "part.txt" %}\n', "part.txt": "Included."}
    site = build(Given(["include-markdown", "briefings"], docs=docs))
    assert text_of(site, "about") == "About Included."


def test_glightbox_enlarges_images(build: Build) -> None:
    docs = {
        "about.md": "# About\n\n![A map](map.svg)\n",
        "map.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    site = build(Given(["glightbox", "briefings"], docs=docs))
    assert page(site, "about").xpath("//article//a[@class='glightbox']/@href") == ["../map.svg"]


def test_the_blog_has_posts_beside_briefings(build: Build) -> None:
    post = "---\ndate: 2024-01-31\n---\n# A post\n\nSee [Norway](../../actors/norway.md).\n"
    docs = {"blog/index.md": "# Blog\n", "blog/posts/a.md": post}
    site = build(Given(["briefings", "blog"], docs=docs))
    links = page(site, "blog/2024/01/31/a-post").xpath("//article//a/@href")
    assert "../../../../../actors/norway/" in links


def test_tags_of_hand_written_pages_are_listed(build: Build) -> None:
    tagged = "---\ntags: [ours]\n---\n# About\n\nWords.\n"
    docs = {"about.md": tagged, "labels.md": "# Labels\n\n<!-- material/tags -->\n"}
    site = build(Given(["tags", "briefings"], docs=docs))
    assert "About" in text_of(site, "labels")


def test_offline_pages_are_files_and_all_that_leads_to_them_does(build: Build) -> None:
    site = build(Given(["search", "offline", "briefings"]))
    assert (site / f"{BRIEFING}.html").is_file()
    cited = json.loads((site / f"{BRIEFING}/cite.json").read_text("utf-8"))
    assert cited[0]["URL"] == f"{ADDRESS}{BRIEFING}.html"
    assert all("unpkg" not in file.read_text("utf-8") for file in site.rglob("*.html"))


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_another_theme_is_told_in_one_line_that_material_is_needed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], theme: str
) -> None:
    config = lay_out(tmp_path, Given(["briefings"], {"theme": {"name": theme}}))
    with pytest.raises(Abort):
        build_as_published(config, tmp_path / "site")
    assert capsys.readouterr().err == (
        f'error: the theme is "{theme}", and the plugin "briefings" needs "material"\n'
    )
    assert not (tmp_path / "site").exists()


def test_no_file_of_a_build_stays_behind(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    build(Given(["macros", "briefings"]))
    assert list((tmp_path / "temporary").iterdir()) == []
