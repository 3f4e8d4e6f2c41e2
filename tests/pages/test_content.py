"""A whole site of real words, built strictly and read as a reader gets it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing_site.model.acts import Act
from briefing_site.pages import links
from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
from tests.markup import Element, loaded_by
from tests.markup import read_site as read_built
from tests.whole_sites import PUBLISHED, REPOSITORY
from tools.frozen import FROZEN

BRIEFING = "2025-07-31-iran-state-threats-joint-statement"
SIGNATORIES = {
    "albania": "Albania",
    "austria": "Austria",
    "belgium": "Belgium",
    "canada": "Canada",
    "czechia": "Czechia",
    "denmark": "Denmark",
    "finland": "Finland",
    "france": "France",
    "germany": "Germany",
    "netherlands": "Netherlands",
    "spain": "Spain",
    "sweden": "Sweden",
    "united-kingdom": "United Kingdom",
    "united-states": "United States",
}


@pytest.fixture(scope="module")
def pages(frozen_site: Path) -> Mapping[str, Element]:
    return read_built(frozen_site / "briefings")


def signatories(pages: Mapping[str, Element]) -> Element:
    page = pages[f"briefings/{BRIEFING}/index.html"]
    return page.every("div", "brf-people")[0]


def test_the_joint_statement_names_its_signatories_each_with_its_own_page(
    pages: Mapping[str, Element],
) -> None:
    links = signatories(pages).every("a")
    assert {link.attributes["href"]: link.text for link in links} == {
        f"../../actors/{id_}/": name for id_, name in SIGNATORIES.items()
    }
    for id_, name in SIGNATORIES.items():
        heading = pages[f"actors/{id_}/index.html"].one("h1").text
        assert heading.removesuffix("¶").split(maxsplit=1)[1] == name


def test_the_joint_statement_says_how_its_signatories_divide(pages: Mapping[str, Element]) -> None:
    page = pages[f"briefings/{BRIEFING}/index.html"]
    sentences = [item.text for item in page.every("li") if "13 of 14" in item.text]
    assert "NATO: 13 of 14 are members; not a member: Austria." in sentences


def test_the_division_comes_from_the_memberships_of_the_actors(tmp_path: Path) -> None:
    shutil.copytree(FROZEN, tmp_path / "briefings")
    austria = tmp_path / "briefings/actors/austria.yaml"
    text = austria.read_text("utf-8")
    added = text.replace("memberships:\n", "memberships:\n  - of: nato\n    from: 1955-07-27\n")
    austria.write_text(added, "utf-8")
    settings = Settings(briefings=tmp_path / "briefings", docs=REPOSITORY / "docs")
    rendered = {page.path: page.text for page in render_pages(read_site(settings).kb, settings)}
    page = rendered[f"briefings/{BRIEFING}.md"]
    assert "-   [NATO](../actors/nato.md): all 14 are members.\n" in page
    assert "13 of 14" not in page


def test_the_arctic_council_issue_shows_the_shift_of_seven_actors(
    pages: Mapping[str, Element],
) -> None:
    article = pages["issues/arctic-council-work/index.html"].one("article")
    (timeline,) = article.after("Shifts")
    shown = [item.every("p")[0] if item.every("p") else item for item in timeline.every("li")]
    assert [item.text for item in shown] == [
        (
            "8 June 2022 Canada, Denmark, Finland, Iceland, Norway, Sweden and United States on "
            "Work in the Arctic Council: ✗ against → ◐ for, on conditions: The Arctic states "
            "should take part in the Arctic Council’s meetings and projects while Russia’s war "
            "against Ukraine "
            "goes on."
        )
    ]
    leading = [link.attributes["href"] for link in shown[0].every("a")][:-1]
    assert leading == [
        f"../../actors/{id_}/"
        for id_ in ("canada", "denmark", "finland", "iceland", "norway", "sweden", "united-states")
    ]


def test_every_former_address_leads_to_the_page_of_today(everything_site: Path) -> None:
    pages = read_built(everything_site)
    moved = {
        path: page.one("a").attributes["href"]
        for path, page in pages.items()
        if page.meta("robots") == "noindex"
        and not path.endswith(f"/{links.CARD_FILE}")
        and not re.search(r"/\d{4}/", path)  # a year of a list
    }
    assert moved == {
        "actors/kingdom-of-norway/index.html": "../norway/",
        "briefings/2022-03-03-arctic/index.html": "../2022-03-03-arctic-pause/",
        "can-i-write-this/arctic-council-work/index.html": "../arctic-work/",
        "issues/arctic-council-work/index.html": "../arctic-work/",
        "issues/arctic-council-work/ties/index.html": "../../arctic-work/ties/",
        "network/index.html": "../actors/",
        "series/arctic-council-work/index.html": "../arctic-work/",
        "sources/2022-03-03-arctic-pause/release/index.html": "../statement/",
        "sources/2022-03-03-arctic/copy/index.html": "../../2022-03-03-arctic-pause/copy/",
        "sources/2022-03-03-arctic/minutes/index.html": "../../2022-03-03-arctic-pause/minutes/",
        "sources/2022-03-03-arctic/release/index.html": (
            "../../2022-03-03-arctic-pause/statement/"
        ),
        "sources/2022-03-03-arctic/statement/index.html": (
            "../../2022-03-03-arctic-pause/statement/"
        ),
        "sources/2022-06-08-arctic-resumption/pause-statement/index.html": (
            "../../2022-03-03-arctic-pause/statement/"
        ),
        "statements/2022-03-03-arctic/break-off/index.html": "../../2022-03-03-arctic-pause/pause/",
        "statements/2022-03-03-arctic/pause/index.html": "../../2022-03-03-arctic-pause/pause/",
        "statements/2022-03-03-arctic/stop/index.html": "../../2022-03-03-arctic-pause/pause/",
        "statements/2022-03-03-arctic-pause/break-off/index.html": "../pause/",
        "statements/2022-03-03-arctic-pause/stop/index.html": "../pause/",
        **{
            f"statements/{briefing}/{passage}/index.html": f"{up}pause/#statement-value"
            for briefing, up in {
                "2022-03-03-arctic-pause": "../",
                "2022-03-03-arctic": "../../2022-03-03-arctic-pause/",
            }.items()
            for passage in ("value", "worth")
        },
        "statements/pairs/kingdom-of-norway/about/united-kingdom/index.html": (
            "../../../norway/about/united-kingdom/"
        ),
        "votes/2024-01-01-every-value/accepted/index.html": "../adopted/",
        **{
            f"statements/2024-01-01-every-value/passage-{act}/index.html": (
                f"../all-acts/#statement-passage-{act}"
            )
            for act in Act
        },
    }
    canonical = pages["actors/kingdom-of-norway/index.html"].every("link")
    assert [one.attributes["href"] for one in canonical] == [f"{PUBLISHED}actors/norway/"]


def test_a_former_place_on_a_briefings_page_is_that_of_today(everything_site: Path) -> None:
    page = read_built(everything_site)["briefings/2022-03-03-arctic-pause/index.html"]
    (said,) = (one for one in page.every("h3") if one.attributes["id"] == "statement-pause")
    (happened,) = (one for one in page.every("li") if "Seven states pause" in one.text)
    assert [one.attributes["id"] for one in said.every("span") if "id" in one.attributes] == [
        "statement-stop",
        "statement-break-off",
    ]
    assert [one.attributes["id"] for one in happened.every("span") if "id" in one.attributes] == [
        "event-pause-declared",
        "event-pause-announced",
    ]


def test_every_page_has_each_place_once(pages: Mapping[str, Element]) -> None:
    for path, page in pages.items():
        ids = [one.attributes["id"] for one in page.every() if "id" in one.attributes]
        assert sorted(ids) == sorted(set(ids)), path


def test_every_page_has_a_description_an_address_and_one_heading(
    pages: Mapping[str, Element],
) -> None:
    for path, page in pages.items():
        if page.meta("robots") == "noindex" or path == "404.html":
            continue
        address = PUBLISHED + path.removesuffix("index.html")
        assert page.meta("og:url") == address
        assert page.meta("og:title")
        assert page.meta("description")
        assert [one.tag for one in page.one("article").every() if one.tag == "h1"] == ["h1"], path


def test_every_generated_page_of_a_record_links_to_its_yaml_file(
    pages: Mapping[str, Element],
) -> None:
    page = pages[f"briefings/{BRIEFING}/index.html"]
    edit = [
        one.attributes["href"] for one in page.every("a") if one.attributes.get("rel") == "edit"
    ]
    assert edit == [
        f"https://github.com/example/briefings/edit/main/briefings/2025/{BRIEFING}.yaml"
    ]


def test_no_page_loads_anything_from_another_host(pages: Mapping[str, Element]) -> None:
    for path, page in pages.items():
        assert [address for address in loaded_by(page) if "//" in address] == [], path


def test_the_navigation_lists_sections_and_no_record(pages: Mapping[str, Element]) -> None:
    for path, page in pages.items():
        if page.meta("robots") == "noindex":
            continue
        light = (nav for shell in page.every("brf-shell") for nav in shell.every("nav"))
        (navigation,) = (*page.every("nav", "md-nav--primary"), *light)
        inside = [one.attributes.get("href", "") for one in navigation.every("a")]
        assert [
            href
            for href in inside
            if re.search(r"^[^#]*(\d{4}-\d{2}-\d{2}-|actors/.|issues/.)", href)
        ] == [], path
