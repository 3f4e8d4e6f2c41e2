"""The comparison of actors as the record had it on a day, by both clocks, in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.browser import Visit, visiting
from tests.e2e.controls import control, open_page, summary
from tests.e2e.pasts import Changes, build_alone, build_past, known_on
from tests.e2e.test_weight import KILOBYTE, weigh
from tests.history.record import FIRST, NEWS
from tests.thorough import some_of
from tests.whole_sites import BuildOnce

BRIEFING, OTHER, ISSUE = f"2024/{NEWS}.yaml", "2024/2024-02-03-other.yaml", "issues/talks.yaml"
RENEWAL = "    for: [iran, oman]\n"
JOINT = """\
  - id: joint
    date: 2024-01-01
    by: [iran, oman]
    form: joint-statement
    act: offer
    quote: We meet.
    sources: [wire]
votes:
"""
SECOND = """\
  - id: end
    body: council
    title: End
    result: rejected
    for: [iran]
    against: [oman]
    sources: [wire]
positions:
"""
RECORDS = FIRST | {
    OTHER: FIRST[BRIEFING]
    .replace("title: News of", "title: Other news of")
    .replace("date: 2024-01-02", "date: 2024-02-03")
}
RETRACTED = "status: retracted\nretraction: It erred.\ntitle: Other"
COMMITS: dict[str, Changes] = {
    "2026-01-02": (),
    "2026-02-03": ((BRIEFING, RENEWAL, "    for: [iran]\n    against: [oman]\n"),),
    "2026-03-04": (
        (BRIEFING, "votes:\n", JOINT),
        (BRIEFING, "actors: [iran]", "actors: [iran, oman]"),
        (ISSUE, "There should be talks", "There should be no talks"),
    ),
    "2026-04-05": (
        (BRIEFING, "positions:\n", SECOND),
        (BRIEFING, "stance: opposes", "stance: supports"),
    ),
    "2026-05-06": ((OTHER, "title: Other", RETRACTED),),
}
"""What the commit of each day changed."""

PATH = "compare/?actors=iran,oman"
DATA = re.compile(r"/(data/[^?]*)")

SHOWN = """() => [...document.querySelectorAll(".md-content table")]
  .filter((table) => table.closest("[data-brf=compare]") && !table.innerText.includes("so since"))
  .map((table) => [...table.querySelectorAll("tr")].map((row) =>
    [...row.cells].map((cell) => cell.innerText)))"""
"""Gives what stands in the tables of a comparison, but for what was not known."""


@pytest.fixture
def sites(build_once: BuildOnce, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of a record with a past, in two languages; lay out each commit alone."""

    def make(folder: Path) -> None:
        build_past(folder, tmp_path_factory.mktemp("compared") / "site", RECORDS, COMMITS)

    return build_once("compared-as-known", make)


@pytest.fixture
def alone(build_once: BuildOnce, sites: Path) -> Callable[[str], Path]:
    """Give what builds the site of a day's commit alone."""
    return partial(build_alone, build_once, sites)


@pytest.fixture
def www(sites: Path) -> Path:
    """Visit the site of now."""
    return sites / "now"


def later(visit: Visit) -> list[list[str]]:
    """Give what the record did not say on the day."""
    table = visit.page.get_by_role("region", name="Recorded later, or otherwise")
    return [row.locator("td").all_inner_texts() for row in table.locator("tbody tr").all()]


def data_of(asked: list[str]) -> list[str]:
    """Give the files of data among what was asked for."""
    return [found[1] for one in asked if (found := DATA.search(one))]


@pytest.mark.parametrize(
    "day", some_of(COMMITS, ("2026-02-03", "2026-04-05"), "The same on other days.")
)
def test_a_day_is_compared_as_a_site_of_that_day_alone_compares_it(
    visit: Visit, browser: Browser, alone: Callable[[str], Path], day: str
) -> None:
    open_page(visit, f"{PATH}&asKnown={day}&asOf={day}")
    shown = visit.page.evaluate(SHOWN)
    with visiting(browser, alone(day)) as other:
        open_page(other, f"{PATH}&asOf={day}")
        wanted = other.page.evaluate(SHOWN)
    is_retracted = day < "2026-05-06"
    if not is_retracted:
        assert shown == wanted
    told = visit.page.locator("[data-brf=compare]").inner_text()
    assert (
        "1 vote that the record held on that day is not shown as it was" in told
    ) is is_retracted
    assert ("which of them belong to what is chosen here is not told" in told) is is_retracted
    assert wanted


def test_a_vote_is_shown_as_it_was_recorded_then(visit: Visit) -> None:
    for day, told in (
        ("2026-01-10", "voted alike in 1 of 1 vote."),
        ("2026-02-10", "voted alike in 0 of 1 vote."),
        ("2026-04-10", "voted alike in 0 of 2 votes."),
    ):
        open_page(visit, f"{PATH}&asKnown={day}")
        expect(summary(visit)).to_contain_text(told)
    open_page(visit, f"{PATH}&asKnown=2026-02-10")
    differing = visit.page.get_by_role("region", name="Votes in which they differed")
    rows = [row.locator("td").all_inner_texts() for row in differing.locator("tbody tr").all()]
    assert rows == [["2 January 2024", "Renewal", "voted for", "voted against"]]


def test_it_says_which_day_it_shows_and_what_was_not_known_yet(visit: Visit) -> None:
    open_page(visit, f"{PATH}&asKnown=2026-02-10")
    text = summary(visit).inner_text()
    assert "As of 3 February 2024, as known at the end of 10 February 2026." in text
    assert "Not on record on that day, or not as now: 2 positions, 1 vote, 1 statement." in text
    assert later(visit) == [
        ["2 January 2024", "Position of Iran on Talks", "5 April 2026"],
        ["2 January 2024", "End", "5 April 2026"],
        ["2 January 2024", "Position of Oman on Talks", "5 April 2026"],
        ["1 January 2024", "Iran and Oman: “We meet.”", "4 March 2026"],
    ]


def test_the_words_of_a_stance_are_those_of_its_proposition_then(visit: Visit) -> None:
    table = visit.page.get_by_role("region", name="Where they stand")
    for day, proposition, stance in (
        ("2026-02-10", "There should be talks.", "✗ against"),
        ("2026-04-10", "There should be no talks.", "✓ for"),
    ):
        open_page(visit, f"{PATH}&asKnown={day}")
        row = table.locator("tbody tr").first
        expect(row.locator("th")).to_contain_text(proposition)
        assert stance.split()[1] in row.locator("td").nth(1).inner_text()


def test_days_are_chosen_on_the_page_and_stand_in_the_address(visit: Visit) -> None:
    open_page(visit, PATH)
    known_on(visit).fill("2026-02-10")
    expect(summary(visit)).to_contain_text("as known at the end of 10 February 2026")
    assert visit.page.url.endswith(f"{PATH}&asKnown=2026-02-10")
    control(visit, "As of").fill("2024-01-01")
    control(visit, "As of").dispatch_event("change")
    expect(summary(visit)).to_contain_text(
        "As of 1 January 2024, as known at the end of 10 February 2026."
    )
    expect(summary(visit)).not_to_contain_text("voted alike")
    assert visit.page.url.endswith(f"{PATH}&asOf=2024-01-01&asKnown=2026-02-10")
    visit.page.reload()
    expect(known_on(visit)).to_have_value("2026-02-10")
    known_on(visit).fill("")
    expect(summary(visit)).not_to_contain_text("as known")


def test_the_comparison_and_the_table_lead_to_each_other_as_of_the_same_days(visit: Visit) -> None:
    open_page(visit, f"{PATH}&asOf=2024-01-15&asKnown=2026-04-10")
    visit.page.get_by_role("link", name="These actors in the table of positions").click()
    expect(summary(visit)).to_contain_text(
        "2 actors on 1 issue as of 15 January 2024, as known at the end of 10 April 2026."
    )
    visit.page.get_by_role("link", name="Compare these actors").click()
    expect(summary(visit)).to_contain_text("Iran and Oman: ")
    expect(summary(visit)).to_contain_text(
        "As of 15 January 2024, as known at the end of 10 April 2026."
    )
    assert visit.page.url.endswith(f"{PATH}&asOf=2024-01-15&asKnown=2026-04-10")


def test_one_actor_alone_is_led_to_no_comparison(visit: Visit) -> None:
    open_page(visit, "matrix/?actors=iran")
    expect(visit.page.get_by_role("link", name="Compare these actors")).to_have_count(0)


def test_a_comparison_loads_the_past_of_those_compared_once_a_day_is_chosen(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    open_page(visit, PATH)
    assert sorted(data_of(asked)) == [
        *("data/actors.json", "data/actors/iran.json", "data/actors/oman.json"),
    ]
    asked.clear()
    for day in ("2026-02-10", "2026-03-10"):
        known_on(visit).fill(day)
        expect(summary(visit)).to_contain_text("as known")
    expect(summary(visit)).to_contain_text("10 March 2026")
    assert sorted(data_of(asked)) == [
        *("data/known/actors/iran.json", "data/known/actors/oman.json", "data/known/days.json"),
    ]


def test_what_it_loads_of_the_past_is_small(www: Path) -> None:
    files = [*(www / "data/known").rglob("*.json")]
    assert sorted(file.stem for file in files) == ["days", "iran", "oman"]
    assert max(map(weigh, files)) < KILOBYTE


def test_where_the_past_cannot_be_loaded_that_is_said(visit: Visit) -> None:
    visit.page.route("**/data/known/days.json", lambda route: route.abort())
    told = (
        "What the record said on 10 February 2026 could not be loaded. Shown is what it says now."
    )
    open_page(visit, f"{PATH}&asKnown=2026-02-10")
    expect(visit.page.get_by_text(told)).to_be_visible()
    expect(summary(visit)).not_to_contain_text("as known")
    assert {"ERR_FAILED" in fault for fault in visit.faults} == {True}
    visit.faults.clear()
    visit.page.unroute("**/data/known/days.json")
    known_on(visit).fill("2026-02-10")
    expect(summary(visit)).to_contain_text("as known")
    expect(visit.page.get_by_text(told)).to_have_count(0)


def test_before_its_first_commit_the_record_says_how_far_it_goes_back(visit: Visit) -> None:
    open_page(visit, f"{PATH}&asKnown=2020-01-01")
    told = "goes back to 2 January 2026 here: what it said on 1 January 2020 is not known"
    expect(visit.page.locator(".md-content")).to_contain_text(told)
    expect(summary(visit)).not_to_contain_text("as known")


def test_an_actor_of_whom_less_is_told_says_since_when(visit: Visit, www: Path) -> None:
    path = "data/known/actors/oman.json"
    shortened = json.loads((www / path).read_text("utf-8")) | {"since": "2026-03-04"}
    visit.page.route(f"**/{path}", lambda route: route.fulfill(json=shortened))
    open_page(visit, f"{PATH}&asKnown=2026-02-10")
    told = "goes back to 4 March 2026 here: what it said on 10 February 2026 is not known"
    expect(visit.page.locator(".md-content")).to_contain_text(told)
    known_on(visit).fill("2026-03-10")
    expect(summary(visit)).to_contain_text("as known at the end of 10 March 2026")


@pytest.mark.parametrize("options", [{"viewport": {"width": 390, "height": 800}}])
def test_a_phone_shows_it(visit: Visit) -> None:
    open_page(visit, f"{PATH}&asKnown=2026-02-10")
    expect(known_on(visit)).to_be_visible()
    assert len(later(visit)) == 4
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_paper_names_both_days(printing: Visit) -> None:
    open_page(printing, f"{PATH}&asKnown=2026-02-10&asOf=2024-01-15")
    paper = PdfReader(BytesIO(printing.page.pdf()))
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    assert "15 January 2024, as known at the end of 10 February 2026" in text


def test_axe_finds_nothing(visit: Visit) -> None:
    open_page(visit, f"{PATH}&asKnown=2026-02-10")
    found = Axe().run(visit.page).response["violations"]
    assert [(rule["id"], rule["nodes"]) for rule in found] == []


def test_a_site_from_right_to_left_has_it(browser: Browser, sites: Path) -> None:
    with visiting(browser, sites / "persian") as visit:
        open_page(visit, f"{PATH}&asKnown=2026-02-10")
        expect(summary(visit)).to_contain_text("بنا بر دانسته‌های پایان")


def test_without_a_history_there_is_no_control(
    browser: Browser, alone: Callable[[str], Path]
) -> None:
    with visiting(browser, alone("2026-04-05")) as visit:
        assert not (alone("2026-04-05") / "data/known").exists()
        open_page(visit, f"{PATH}&asKnown=2026-01-02")
        expect(known_on(visit)).to_have_count(0)
        told = "“2026-01-02” is left out: nothing on this page is told by it."
        expect(visit.page.get_by_text(told)).to_be_visible()
        expect(summary(visit)).not_to_contain_text("as known")
