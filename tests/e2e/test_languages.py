"""A site in Persian in a real browser: from right to left, its words and its scripts' words."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from briefing_site.interface import language
from tests.browser import Open, Visit
from tests.e2e.test_accessibility import violations
from tests.thorough import some_of

PERSIAN = language("fa")
ACTOR, BRIEFING = "actors/norway/", "briefings/2022-06-08-arctic-resumption/"
STATEMENT = "statements/1948-12-10-universal-declaration/article-1/"
KINDS = ("", ACTOR, BRIEFING, "matrix/", "compare/?actors=canada,norway", "timeline/2022/")
NARROW = {"width": 360, "height": 800}


@pytest.fixture
def www(persian_site: Path) -> Path:
    return persian_site / "briefings"


def test_a_page_says_its_language_and_direction(visit: Visit) -> None:
    visit.go(ACTOR)
    html = visit.page.locator("html")
    assert html.get_attribute("lang") == "fa"
    assert direction(visit.page.locator("body")) == "rtl"
    expect(visit.page.locator("h2").first).to_contain_text(PERSIAN.text("Where it stands"))


def direction(element: Locator) -> str:
    return str(element.evaluate("one => getComputedStyle(one).direction"))


def test_a_quotation_keeps_its_own_language_and_direction(visit: Visit) -> None:
    words = visit.page.locator(".brf-quote [lang]")
    visit.go(BRIEFING)
    assert words.first.get_attribute("lang") == "fa"  # the site's own, where the file names none
    assert direction(words.first) == "ltr"  # what its letters say
    visit.go(STATEMENT)
    assert (words.first.get_attribute("lang"), direction(words.first)) == ("fa", "rtl")


@pytest.mark.parametrize(
    ("path", "place", "end"),
    [
        ("briefings/", ".md-content li > p", "."),
        ("issues/", ".md-content li > p", "."),
        ("can-i-write-this/arctic-work/", ".md-content p", "."),
        ("briefings/2024-01-01-every-value/", ".footnote li p", '"official"'),
        ("threads/", ".md-content h3", ""),
    ],
)
def test_words_of_a_record_keep_their_mark_at_their_own_end(
    visit: Visit, path: str, place: str, end: str
) -> None:
    visit.go(path)
    words = visit.page.locator(place).locator("bdi", has_text=re.compile(f"{re.escape(end)}$"))
    assert direction(words.first) == "ltr"


def test_a_question_runs_as_the_page_whatever_name_begins_it(visit: Visit) -> None:
    visit.go("")
    questions = visit.page.locator(".brf-questions a")
    expect(questions.first).to_be_visible()
    kept = questions.evaluate_all("all => all.map((one) => getComputedStyle(one).unicodeBidi)")
    assert set(kept) == {"isolate"}


@pytest.mark.parametrize("tag", ["ar", "fa"])
def test_from_right_to_left_an_arrow_and_the_marks_of_a_list_are_turned(tag: str) -> None:
    assert [language(tag).text(mark) for mark in (" → ", ", ", "; ")] == [" ← ", "، ", "؛ "]


def test_scripts_speak_the_language_of_the_page(visit: Visit, www: Path) -> None:
    visit.go("matrix/")
    main = visit.page.locator("main")
    main.get_by_role("button", name=PERSIAN.text("More choices")).click()
    for message in ("As of", "Members of", "Kind", "Issue", "Agreement with", "Start again"):
        expect(main.get_by_text(PERSIAN.text(message), exact=True).first).to_be_visible()
    file = www / "data/positions.json"
    day = dt.date.fromisoformat(json.loads(file.read_text("utf-8"))["updated"])
    # The browser's own words for the day are those of the pages.
    expect(visit.page.locator(".brf-summary")).to_contain_text(PERSIAN.day(day))


@pytest.mark.parametrize(
    "path", some_of(KINDS, KINDS[:2], "more kinds of pages, which are looked at in English")
)
def test_axe_finds_no_violation(open_site: Open, path: str) -> None:
    with open_site(viewport=NARROW, bypass_csp=True) as visit:
        visit.go(path)
        assert violations(visit.page) == []


@pytest.mark.parametrize("path", KINDS)
def test_a_page_fits_a_small_telephone(open_site: Open, path: str) -> None:
    with open_site(viewport=NARROW) as visit:
        visit.go(path)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
