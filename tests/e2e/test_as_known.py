"""What the record said on a day, as readers choose it beside the day of the world."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Route, expect
from pypdf import PdfReader

from tests.browser import Visit, visiting
from tests.e2e.controls import control, open_page, summary
from tests.e2e.pasts import Changes, build_alone, build_past, known_on
from tests.history.record import FIRST, NEWS
from tests.thorough import some_of
from tests.whole_sites import BuildOnce

BRIEFING, OTHER, ISSUE = f"2024/{NEWS}.yaml", "2024/2024-02-03-other.yaml", "issues/talks.yaml"
RECORDS = FIRST | {
    OTHER: FIRST[BRIEFING]
    .replace("title: News of", "title: Other news of")
    .replace("date: 2024-01-02", "date: 2024-02-03")
    .replace("actors: [iran]", "actors: [council]")
}
RETRACTED = "status: retracted\nretraction: It erred.\ntitle: Other"
COMMITS: dict[str, Changes] = {
    "2026-01-02": (),
    "2026-02-03": ((BRIEFING, "stance: opposes", "stance: supports"),),
    "2026-03-04": ((BRIEFING, "actors: [iran]", "actors: [iran, oman]"),),
    "2026-04-05": (
        (ISSUE, "There should be talks", "There should be no talks"),
        (BRIEFING, "stance: supports", "stance: opposes"),
    ),
    "2026-05-06": ((OTHER, "title: Other", RETRACTED),),
}
"""What the commit of each day changed."""

TABLE = """() => {
  const heads = [...document.querySelectorAll(".brf-grid thead th > .brf-grid__issue")];
  const rows = [...document.querySelectorAll(".brf-grid tbody tr")];
  const cells = (row) => [...row.querySelectorAll("td button")].map((one) => one.ariaLabel);
  return [
    heads.map((one) => one.ariaLabel),
    rows.map((row) => [row.querySelector("th").textContent, ...cells(row)]).sort(),
  ];
}"""
"""Gives the propositions of the table, and the stances of everyone."""


@pytest.fixture
def sites(build_once: BuildOnce, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of a record with a past, in two languages; lay out each commit alone."""

    def make(folder: Path) -> None:
        build_past(folder, tmp_path_factory.mktemp("known") / "site", RECORDS, COMMITS)

    return build_once("as-known", make)


@pytest.fixture
def alone(build_once: BuildOnce, sites: Path) -> Callable[[str], Path]:
    """Give what builds the site of a day's commit alone."""
    return partial(build_alone, build_once, sites)


@pytest.fixture
def www(sites: Path) -> Path:
    """Visit the site of now."""
    return sites / "now"


@pytest.mark.parametrize(
    "day", some_of(COMMITS, ("2026-03-04", "2026-05-06"), "The same on other days.")
)
def test_a_day_is_shown_as_a_site_of_that_day_alone_shows_it(
    visit: Visit, browser: Browser, alone: Callable[[str], Path], day: str
) -> None:
    open_page(visit, f"matrix/?asKnown={day}&asOf={day}")
    shown = visit.page.evaluate(TABLE)
    with visiting(browser, alone(day)) as other:
        open_page(other, f"matrix/?asOf={day}")
        wanted = other.page.evaluate(TABLE)
    # What was retracted since is counted, and not shown.
    is_retracted = day < "2026-05-06"
    wanted[1] = [row for row in wanted[1] if row[0] != "The Council"]
    assert shown == wanted
    assert len(shown[1]) > 0
    hidden = "1 position that the record held on that day is not shown"
    assert (hidden in summary(visit).inner_text()) == is_retracted


def test_where_positions_are_hidden_of_nobody_is_said_that_there_was_none(visit: Visit) -> None:
    open_page(visit, "matrix/?asKnown=2026-02-03")
    text = summary(visit).inner_text()
    assert "1 position that the record held on that day is not shown" in text
    assert "no position on record here" not in text


def test_of_a_narrower_choice_it_is_said_that_all_that_is_hidden_is_counted(visit: Visit) -> None:
    told = "That counts all of the record: which of them belong to what is chosen here is not told."
    hidden = "1 position that the record held on that day is not shown"
    for path, is_said in (
        ("matrix/?asKnown=2026-02-03", False),
        ("matrix/?asKnown=2026-02-03&actors=iran", True),
        ("matrix/?asKnown=2026-02-03&issue=talks", True),
    ):
        open_page(visit, path)
        text = summary(visit).inner_text()
        assert hidden in text
        assert (told in text) == is_said, path
    content = visit.page.locator(".md-content")
    visit.go("statements/?asKnown=2026-02-10")
    expect(content).to_contain_text("2 statements that the record held on that day")
    expect(content).not_to_contain_text(told)
    visit.go("statements/?by=iran&asKnown=2026-02-10")
    expect(content).to_contain_text(told)


def test_of_a_past_day_it_is_not_said_that_an_empty_cell_means_nothing(visit: Visit) -> None:
    told = visit.page.get_by_text("An empty cell means that nothing is recorded.")
    open_page(visit, "matrix/")
    expect(told).to_be_visible()
    open_page(visit, "matrix/?asKnown=2026-02-10")
    expect(told).to_be_hidden()
    visit.page.get_by_role("button", name="Start again").click()
    expect(told).to_be_visible()


def test_where_the_file_cannot_be_loaded_that_is_said(visit: Visit) -> None:
    visit.page.route("**/data/known.json", lambda route: route.abort())
    told = (
        "What the record said on 10 February 2026 could not be loaded. Shown is what it says now."
    )
    open_page(visit, "matrix/?asKnown=2026-02-10")
    expect(visit.page.get_by_text(told)).to_be_visible()
    expect(summary(visit)).not_to_contain_text("as known")
    open_page(visit, "matrix/")
    visit.page.get_by_role("button", name="More choices").click()
    known_on(visit).fill("2026-02-10")
    expect(visit.page.get_by_text(told)).to_be_visible()
    visit.go("statements/?by=iran&asKnown=2026-02-10")
    expect(visit.page.get_by_text(told)).to_be_visible()
    expect(visit.page.locator("h1")).not_to_contain_text("as known")
    assert {"ERR_FAILED" in fault for fault in visit.faults} == {True}
    visit.faults.clear()
    visit.page.unroute("**/data/known.json")
    visit.page.reload()  # the address still asks for it
    expect(visit.page.locator("h1")).to_contain_text("as known at the end of 10 February 2026")


def test_the_page_of_data_names_the_file(visit: Visit) -> None:
    visit.go("data/")
    assert visit.page.get_by_role("link", name="data/known.json").count() == 1


def test_both_clocks_go_together_and_stand_in_the_address(visit: Visit) -> None:
    open_page(visit, "matrix/")
    visit.page.get_by_role("button", name="More choices").click()
    known_on(visit).fill("2026-02-10")
    expect(summary(visit)).to_contain_text("as known at the end of 10 February 2026")
    expect(visit.page).to_have_url(f"{visit.address}matrix/?asKnown=2026-02-10")
    control(visit, "As of").fill("2024-01-15")
    control(visit, "As of").dispatch_event("change")
    expect(summary(visit)).to_contain_text(
        "1 actor on 1 issue as of 15 January 2024, as known at the end of 10 February 2026."
    )
    expect(visit.page).to_have_url(f"{visit.address}matrix/?asOf=2024-01-15&asKnown=2026-02-10")
    visit.page.reload()
    expect(known_on(visit)).to_have_value("2026-02-10")
    visit.page.get_by_role("button", name="Start again").click()
    expect(summary(visit)).not_to_contain_text("as known")
    expect(visit.page).to_have_url(f"{visit.address}matrix/")


def test_nothing_of_the_past_is_loaded_before_a_day_is_chosen(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    open_page(visit, "matrix/")
    visit.page.get_by_role("button", name="More choices").click()
    assert not [one for one in asked if one.endswith("known.json")]
    for day in ("2026-02-10", "2026-03-10"):
        known_on(visit).fill(day)
        expect(summary(visit)).to_contain_text("as known")
    expect(summary(visit)).to_contain_text("10 March 2026")
    assert len([one for one in asked if one.endswith("known.json")]) == 1


def test_what_is_chosen_while_the_past_is_awaited_stays_chosen(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/data/known.json", lambda route: held.append(route))  # noqa: PLW0108 - Playwright takes no method of a list
    open_page(visit, "matrix/")
    visit.page.get_by_role("button", name="More choices").click()
    known_on(visit).fill("2026-03-10")
    visit.waits(lambda: held, "the past is not asked for")
    for name in ("Iran", "Oman"):
        control(visit, "Add an actor").fill(name)
        control(visit, "Add an actor").press("Enter")
    held[0].fallback()
    expect(summary(visit)).to_contain_text("as known at the end of 10 March 2026")
    expect(visit.page).to_have_url(re.compile("actors=iran,oman"))
    expect(visit.page.locator(".brf-grid tbody th")).to_have_text(["Iran", "Oman"])


@pytest.mark.parametrize("page", ["matrix/", "statements/"])
def test_before_its_first_commit_the_record_says_how_far_it_goes_back(
    visit: Visit, page: str
) -> None:
    open_page(visit, f"{page}?asKnown=2020-01-01")
    told = "goes back to 2 January 2026 here: what it said on 1 January 2020 is not known"
    expect(visit.page.locator(".md-content")).to_contain_text(told)
    expect(summary(visit)).not_to_contain_text("as known")


def test_a_stance_of_then_stands_under_its_proposition_of_then(visit: Visit) -> None:
    for day, proposition, sign in (
        ("2026-02-10", "There should be talks.", "for, last shown 2 January 2024"),
        ("2026-04-10", "There should be no talks.", "against, last shown 2 January 2024"),
    ):
        open_page(visit, f"matrix/?asKnown={day}")
        heads, rows = visit.page.evaluate(TABLE)
        assert heads == [proposition]
        assert rows[0][0] == "Iran"
        assert rows[0][1].startswith(sign)


def test_statements_are_those_that_were_on_record(visit: Visit) -> None:
    visit.go("statements/")
    known_on(visit).fill("2026-02-10")
    expect(visit.page.locator("h1")).to_contain_text(
        "2 statements as known at the end of 10 February 2026"
    )
    content = visit.page.locator(".md-content")
    expect(content).to_contain_text(
        "2 statements that the record held on that day are not listed: they were withdrawn,"
    )
    expect(content).to_contain_text("as they are recorded now")
    expect(visit.page).to_have_url(f"{visit.address}statements/?asKnown=2026-02-10")
    visit.page.locator(".brf-remove").click()
    expect(visit.page.locator("h1")).to_contain_text("Statements")


@pytest.mark.parametrize("options", [{"viewport": {"width": 390, "height": 800}}])
def test_a_phone_shows_it_in_cards(visit: Visit) -> None:
    open_page(visit, "matrix/?asKnown=2026-02-10")
    card = visit.page.locator(".brf-placed")
    expect(card).to_have_count(1)
    expect(card).to_contain_text("There should be talks.")
    expect(known_on(visit)).to_be_visible()
    width = visit.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


def test_paper_names_both_days(printing: Visit) -> None:
    open_page(printing, "matrix/?asKnown=2026-02-10&asOf=2024-01-15")
    paper = PdfReader(BytesIO(printing.page.pdf()))
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    assert "15 January 2024, as known at the end of 10 February 2026" in text


def test_it_can_be_chosen_by_keyboard_and_has_a_name(visit: Visit) -> None:
    open_page(visit, "matrix/")
    visit.page.get_by_role("button", name="More choices").press("Enter")
    field = visit.page.get_by_label("As known on")
    field.focus()
    visit.page.keyboard.type("02102026")
    expect(field).to_be_focused()
    assert field.evaluate("one => one.getAttribute('min')") == "2026-01-02"


@pytest.mark.parametrize("path", ["matrix/?asKnown=2026-02-10", "statements/?asKnown=2026-02-10"])
def test_axe_finds_nothing(visit: Visit, path: str) -> None:
    visit.go(path)
    expect(known_on(visit)).to_have_value("2026-02-10")
    expect(visit.page.locator(".md-content table").first).to_be_visible()
    found = Axe().run(visit.page).response["violations"]
    assert [(rule["id"], rule["nodes"]) for rule in found] == []


def test_a_site_from_right_to_left_has_it(browser: Browser, sites: Path) -> None:
    with visiting(browser, sites / "persian") as visit:
        open_page(visit, "matrix/?asKnown=2026-02-10")
        expect(summary(visit)).to_contain_text("بنا بر دانسته‌های پایان")
        expect(visit.page.locator("body")).to_have_attribute("dir", "rtl")


def test_without_a_history_there_is_no_control(
    browser: Browser, alone: Callable[[str], Path]
) -> None:
    with visiting(browser, alone("2026-03-04")) as visit:
        open_page(visit, "matrix/?asKnown=2026-01-02")
        expect(known_on(visit)).to_have_count(0)
        told = "“2026-01-02” is left out: nothing on this page is told by it."
        expect(visit.page.get_by_text(told)).to_be_visible()
        visit.go("statements/")
        expect(visit.page.get_by_label("Since")).to_be_visible()
        expect(known_on(visit)).to_have_count(0)
