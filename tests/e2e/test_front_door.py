"""The ways in: a field on the home page, an address at which nothing is, lists for a question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser import Visit, visiting


@pytest.fixture
def visit(browser: Browser, everything_site: Path) -> Iterator[Visit]:
    """Visit the site that has everything."""
    with visiting(browser, everything_site) as visit:
        yield visit


def ask(visit: Visit, typed: str) -> Locator:
    """Ask in the field of the page that is open; give what says how much was found."""
    field = visit.page.locator(".brf-ask").get_by_role("textbox")
    field.fill(typed)
    field.press("Enter")
    return visit.page.locator(".md-search-result__meta")


def lists(visit: Visit) -> Locator:
    """Give the lists that a question is answered by."""
    return visit.page.locator(".md-search-result a.brf-near")


def test_what_is_typed_on_the_home_page_is_looked_for(visit: Visit) -> None:
    visit.go()
    expect(ask(visit, "pausing")).to_have_text("Results: 2")
    expect(visit.page.locator("header .md-search__input")).to_be_focused()
    expect(visit.page.locator("header .md-search__input")).to_have_value("pausing")


def test_what_is_typed_on_the_home_page_is_looked_for_on_a_telephone(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site, viewport={"width": 390, "height": 844}) as visit:
        visit.go()
        found = ask(visit, "pausing")
        expect(found).to_be_in_viewport()
        expect(found).to_have_text("Results: 2")
        expect(visit.page.locator("header .md-search__input")).to_be_focused()


def test_a_question_leads_to_the_list_that_answers_it(visit: Visit) -> None:
    visit.go()
    ask(visit, "what did Norway say on Russia")
    expect(lists(visit)).to_have_text(["Statements by Norway about Russia"])
    lists(visit).click()
    expect(visit.page).to_have_url(f"{visit.address}statements/?by=norway&about=russia")


def test_a_question_may_say_since_when(visit: Visit) -> None:
    visit.go()
    said = ask(visit, "What did Norway say on Russia since 2022-06?")
    expect(lists(visit)).to_have_text(["Statements by Norway about Russia since 2022-06"])
    visit.search_for("Norway on Russia until 2021")
    expect(said).to_have_text("Nothing found")
    visit.search_for('"since 2022"')
    expect(said).to_have_text("Nothing on “since 2022” is recorded here")
    expect(lists(visit)).to_have_count(0)


def test_a_bloc_leads_to_what_its_members_said(visit: Visit) -> None:
    visit.go()
    ask(visit, "NATO")
    expect(lists(visit).filter(has_text="members")).to_have_text("Statements by members of NATO")


def test_what_the_members_of_a_bloc_said_is_one_click_away(
    browser: Browser, frozen_site: Path
) -> None:
    with visiting(browser, frozen_site / "briefings") as visit:
        visit.go()
        ask(visit, "E3")
        lists(visit).filter(has_text="Statements by members of E3").click()
        told = visit.page.locator(".md-content h1")
        expect(told).to_contain_text("51 statements by members of E3")


def test_what_is_nowhere_is_said_and_near_names_lead_on(
    browser: Browser, frozen_site: Path
) -> None:
    with visiting(browser, frozen_site / "briefings") as visit:
        visit.go()
        expect(ask(visit, "Netanyahu")).to_have_text("Nothing on “Netanyahu” is recorded here")
        visit.search_for("Aragchi")
        said = visit.page.locator(".md-search-result__meta")
        expect(said).to_have_text("Nothing on “Aragchi” is recorded here")
        visit.page.get_by_role("button", name="Abbas Araghchi").click()
        expect(said).to_have_text("Results: 4")


def test_no_list_is_offered_that_would_be_empty(visit: Visit) -> None:
    visit.go()
    expect(ask(visit, "Soviet Union")).to_have_text("Results: 1")
    visit.page.wait_for_load_state("networkidle")
    expect(lists(visit)).to_have_count(0)


@pytest.mark.parametrize("path", ["actors/norwy/", "norwy", "a/b/c/norwy.html"])
def test_an_address_at_which_nothing_stands_is_looked_for(
    browser: Browser, everything_site: Path, path: str
) -> None:
    with visiting(browser, everything_site) as visit:
        visit.go(path)
        expect(visit.page.locator("h1")).to_have_text("Nothing stands at this address")
        field = visit.page.locator(".brf-ask").get_by_role("textbox")
        expect(field).to_have_value("norwy")
        field.press("Enter")
        expect(visit.page.locator(".md-search-result__meta")).to_have_text(
            "Nothing on “norwy” is recorded here"
        )
        expect(visit.page.locator("button.brf-near")).to_have_text(["Norway"])
        home = visit.page.locator("article").get_by_role("link", name="Home")
        assert home.evaluate("link => link.href") == visit.address
        visit.faults[:] = [one for one in visit.faults if "404" not in one]


def test_without_scripts_the_questions_are_links_to_their_answers(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site, java_script_enabled=False) as visit:
        visit.go()
        expect(visit.page.locator(".brf-ask")).to_be_empty()
        links = visit.page.locator(".brf-questions a")
        places = [link.evaluate("link => link.href") for link in links.all()]
        assert [place.removeprefix(visit.address) for place in places] == [
            "actors/norway/#statements-made",
            "issues/arctic-work/#where-actors-stand",
            "threads/#without-an-answer",
        ]
        for place in places:
            visit.page.goto(place)
            anchor = place.partition("#")[2]
            expect(visit.page.locator(f"#{anchor}")).to_have_count(1)
