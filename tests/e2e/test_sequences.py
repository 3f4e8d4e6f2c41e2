"""Series, threads and the timeline in a real browser, on the built frozen site with its series.

Statements stand in a series only where they name it, and the frozen content is older than that.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import Visit

ARCTIC = "series/arctic-statements/"
COUNCIL = "series/words-on-the-council/"
SYRIA = "series/statements-on-syria/"
GUARANTEES = "statements/2025-07-31-iran-state-threats-joint-statement/two-guarantees/"
DEMAND = "statements/2025-07-31-iran-state-threats-joint-statement/demand/"
UNANSWERED = "No answer recorded as of 31 July 2025 from: Iran"
OWN_SILENCE = ".brf-silence:not(table *)"
"""Of the statement whose page it is: the table of the briefing's others says it of each."""
REJECTION = "United States: Leaders in the United States, whom the report does not name"


without_script = pytest.mark.parametrize("options", [{"java_script_enabled": False}])
either_way = pytest.mark.parametrize("options", [{}, {"java_script_enabled": False}])


@pytest.fixture
def www(site_with_series: Path) -> Path:
    return site_with_series


def choose(page: Page, control: str, choice: str) -> None:
    page.get_by_role("combobox", name=control, exact=True).select_option(label=choice)


def shown(page: Page) -> Locator:
    return page.locator(".brf-timeline li:visible")


@either_way
def test_an_issue_leads_to_its_series_and_what_changed_in_their_words(
    visit: Visit,
) -> None:
    visit.go("issues/arctic-council-work/")
    content = visit.page.locator(".md-content")
    content.get_by_role("link", name="Arctic statements").click()
    expect(visit.page).to_have_url(visit.address + ARCTIC)
    expect(content).to_contain_text("Signed by the same 7 as the one of 3 March 2022.")
    expect(content.get_by_role("deletion").first).to_have_text(
        "our states are temporarily pausing participation in all meetings of the Council and its "
        "subsidiary bodies"
    )
    visit.page.go_back()
    content.get_by_role("link", name="Words on the Council").click()
    expect(visit.page).to_have_url(visit.address + COUNCIL)
    expect(content.get_by_role("deletion")).to_have_text(["Struck through"])
    expect(content.get_by_role("insertion").first).to_have_text(
        "and reiterate our support for this forum and its important work."
    )


@either_way
def test_a_series_says_who_joined_who_is_missing_and_who_dropped_out(visit: Visit) -> None:
    visit.go(SYRIA)
    changes = [text.split("\n") for text in visit.page.locator(".brf-changes").all_inner_texts()]
    assert [[line for line in one if line] for one in changes] == [
        [
            "Missing this time",
            "Italy, Greece, Japan, Lebanon, United Arab Emirates",
            "Dropped out",
            "Canada, Ireland, Netherlands",
        ],
        [
            "Back again",
            "Italy",
            "Missing this time",
            "Arab League, Egypt, European Union, Iraq, Jordan, Norway, Qatar, Saudi Arabia, Turkey",
        ],
        [
            "Back again",
            "Arab League, Egypt, European Union, Iraq, Jordan, Norway, Qatar, Saudi Arabia, Turkey",
            "Missing this time",
            "Italy",
        ],
        [
            "Joined",
            "Kuwait, Sweden",
            "Back again",
            "Greece, Italy, Japan, Lebanon, United Arab Emirates",
        ],
    ]


@either_way
def test_a_joint_statement_leads_to_its_series(visit: Visit) -> None:
    visit.go("statements/2022-03-03-arctic-council-pause/pause/")
    visit.page.get_by_text("One of the series").get_by_role("link").click()
    expect(visit.page).to_have_url(visit.address + ARCTIC)


@either_way
def test_a_thread_leads_from_a_demand_to_its_answer_and_to_the_list(visit: Visit) -> None:
    visit.go(GUARANTEES)
    page = visit.page
    expect(page.locator(".brf-thread li li")).to_contain_text(REJECTION)
    page.get_by_role("link", name="threads", exact=True).click()
    expect(page).to_have_url(re.compile(r"/threads/2025/#2025-07-31-.*--two-guarantees$"))
    page.locator(".md-content .brf-thread li li").first.get_by_role("link", name=REJECTION).click()
    expect(page.locator(".md-content h1")).to_contain_text(REJECTION)


@either_way
def test_a_demand_without_an_answer_says_so_and_one_with_an_answer_does_not(visit: Visit) -> None:
    visit.go(DEMAND)
    expect(visit.page.locator(OWN_SILENCE)).to_have_text(UNANSWERED)
    visit.go(GUARANTEES)
    expect(visit.page.locator(OWN_SILENCE)).to_have_count(0)


def test_the_timeline_is_narrowed_over_all_years_and_the_address_keeps_it(visit: Visit) -> None:
    visit.go("timeline/")
    page = visit.page
    choose(page, "Actor", "Syria")
    choose(page, "Kind", "Events")
    expect(shown(page)).to_have_count(1)
    expect(shown(page)).to_have_text("15 March 2011 Event The Syrian uprising begins, Syria")
    expect(page).to_have_url(f"{visit.address}timeline/?kind=event&actor=syria")
    page.reload()
    expect(shown(page)).to_have_count(1)
    expect(page.locator(".brf-summary")).to_have_text("1 entry in all.")
    shown(page).get_by_role("link").click()
    expect(page.locator(".md-content h1")).to_contain_text("Five governments rule out")
    page.go_back()
    expect(shown(page)).to_have_count(1)
    page.get_by_role("button", name="Start again").click()
    expect(page).to_have_url(f"{visit.address}timeline/")
    expect(shown(page)).to_have_count(30)


def test_who_asks_for_older_ones_twice_gets_each_once(visit: Visit) -> None:
    visit.go("timeline/?kind=statement")
    page = visit.page
    older = page.get_by_role("button", name="Look further back")
    expect(older).to_be_visible()
    older.evaluate("one => { one.click(); one.click(); }")
    expect(page.locator(".brf-summary")).to_have_text("93 entries in all.")
    expect(shown(page)).to_have_count(93)


def test_a_year_shows_what_of_it_remains_and_its_table_of_months_too(visit: Visit) -> None:
    visit.go("timeline/2022/?kind=shift&issue=arctic-council-work&actor=nobody")
    page = visit.page
    expect(page.locator(".brf-summary")).to_have_text("1 of 83 entries")
    expect(shown(page)).to_contain_text(
        "Canada, Denmark and 5 others on Work in the Arctic Council"
    )
    expect(page.locator(".brf-density span:visible")).to_have_text(["1"])
    expect(page.locator(".md-content h2:visible")).to_have_count(1)
    page.get_by_role("link", name="2021", exact=True).click()
    expect(page).to_have_url(f"{visit.address}timeline/2021/?kind=shift&issue=arctic-council-work")
    expect(page.locator(".brf-summary")).to_have_text("0 of 21 entries")


@without_script
def test_without_a_script_the_timeline_is_a_list_and_its_months_lead_there(visit: Visit) -> None:
    visit.go("timeline/")
    page = visit.page
    expect(page.locator("form.brf-controls")).to_have_count(0)
    expect(shown(page)).to_have_count(30)
    row = page.get_by_role("row", name=re.compile("^2022 "))
    expect(row.get_by_role("link")).to_have_text(["2022", "2", "49", "5", "5", "22"])
    row.get_by_role("link", name="49").click()
    expect(page).to_have_url(f"{visit.address}timeline/2022/#month-2022-03")
    expect(page.get_by_role("heading", name="March 2022")).to_be_in_viewport()
