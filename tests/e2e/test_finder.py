"""The filter of the page of statements in a real browser, with and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser import Visit, visiting
from tests.e2e.controls import control, open_page, summary


@pytest.fixture
def visit(browser: Browser, everything_site: Path) -> Iterator[Visit]:
    with visiting(browser, everything_site) as visit:
        yield visit


def lines(visit: Visit) -> Locator:
    """Find the statements that were found."""
    return visit.page.get_by_role("region", name="Statements", exact=True).locator("tbody tr")


def heading(visit: Visit) -> Locator:
    return visit.page.locator(".md-content h1")


def chips(visit: Visit) -> list[str]:
    """Give what is chosen, in words."""
    texts = visit.page.locator(".brf-chosen li:not(.brf-chosen__all)").all_inner_texts()
    return [text.removesuffix("×").strip() for text in texts]


def filtered(visit: Visit) -> str:
    """Give what the page's address asks for."""
    return visit.page.url.partition("?")[2]


def test_who_said_what_about_whom_stands_in_the_address(visit: Visit) -> None:
    open_page(visit, "statements/?by=canada&about=russia&since=2022-06")
    told = "1 statement by Canada about Russia since 2022-06"
    expect(heading(visit)).to_contain_text(told)
    expect(visit.page).to_have_title(f"{told} - On the Record")
    expect(summary(visit)).to_have_text(f"{told}.")
    assert chips(visit) == ["by Canada", "about Russia", "since 2022-06"]
    expect(lines(visit)).to_have_count(1)
    expect(lines(visit).first.locator("td").first).to_have_text("8 June 2022")
    expect(visit.page.locator("h2", has_text="2024")).to_have_count(0)


def test_a_choice_is_a_step_that_the_way_back_undoes(visit: Visit) -> None:
    visit.go("statements/")
    control(visit, "By").fill("United States")
    control(visit, "By").press("Enter")
    expect(heading(visit)).to_contain_text("3 statements by the United States")
    control(visit, "Since").fill("2022")
    control(visit, "Since").press("Enter")
    expect(heading(visit)).to_contain_text("2 statements by the United States since 2022")
    assert filtered(visit) == "by=united-states&since=2022"
    visit.page.go_back()
    expect(heading(visit)).to_contain_text("3 statements by the United States")
    expect(control(visit, "Since")).to_have_value("")
    visit.page.get_by_role("button", name="Remove by the United States").click()
    expect(heading(visit)).to_have_text("Statements\N{PILCROW SIGN}")
    expect(control(visit, "By")).to_be_focused()
    expect(lines(visit)).to_have_count(0)
    expect(visit.page.get_by_text("The newest 30 of")).to_be_visible()


def test_what_is_said_on_behalf_of_a_state_counts_and_so_do_narrower_issues(visit: Visit) -> None:
    open_page(visit, "statements/?by=united-states&issue=cooperation&form=speech")
    told = "1 statement by the United States on Co-operation between states; form: speech"
    expect(heading(visit)).to_contain_text(told)
    open_page(visit, "statements/?by=finland&issue=cooperation")
    expect(lines(visit)).to_have_count(2)


def test_the_members_of_a_bloc_are_those_of_the_day(visit: Visit) -> None:
    open_page(visit, "statements/?by=nato.members&since=2022&until=2022-12-31")
    expect(heading(visit)).to_contain_text(
        "2 statements by members of NATO since 2022 until 31 December 2022"
    )


def test_a_bloc_and_its_members_are_told_apart_beside_what_is_found(visit: Visit) -> None:
    open_page(visit, "statements/?by=nato")
    expect(heading(visit)).to_contain_text("No statements by NATO")
    told = visit.page.get_by_text("This counts NATO itself. Its members have words of their own:")
    told.get_by_role("button", name="by members of NATO").click()
    expect(heading(visit)).to_contain_text("statements by members of NATO")
    expect(visit.page.get_by_text("This counts members of NATO, each on the days")).to_be_visible()


def test_about_somebody_and_on_an_issue_are_told_apart(visit: Visit) -> None:
    open_page(visit, "statements/?about=russia")
    told = "“About” counts what concerns somebody, on any issue"
    expect(visit.page.get_by_text(told)).to_be_visible()


def test_where_nothing_is_found_each_choice_says_what_is_there_without_it(visit: Visit) -> None:
    open_page(visit, "statements/?by=canada&about=russia&since=2023")
    expect(summary(visit)).to_have_text("No statements by Canada about Russia since 2023.")
    offers = visit.page.locator(".brf-without button")
    expect(offers).to_have_text(["since 2023 (2 statements without it)"])
    offers.last.click()
    expect(lines(visit)).to_have_count(2)


def test_long_results_are_read_by_the_page(visit: Visit) -> None:
    open_page(visit, "statements/?by=norway")
    expect(lines(visit)).to_have_count(30)
    expect(summary(visit)).to_contain_text("Shown are 1 to 30, newest first.")
    visit.page.get_by_role("button", name="Older").click()
    expect(summary(visit)).to_contain_text("Shown are 31 to 35, newest first.")
    expect(lines(visit)).to_have_count(5)
    assert filtered(visit) == "by=norway&page=2"
    visit.page.go_back()
    expect(lines(visit)).to_have_count(30)


def test_what_cannot_be_meant_is_said_where_it_was_typed(visit: Visit) -> None:
    open_page(visit, "statements/?by=norway&about=atlantis&since=soon")
    expect(summary(visit)).to_contain_text(
        "\N{LEFT DOUBLE QUOTATION MARK}atlantis\N{RIGHT DOUBLE QUOTATION MARK} is left out"
    )
    assert chips(visit) == ["by Norway"]
    control(visit, "Until").fill("2022-13")
    control(visit, "Until").press("Enter")
    expect(visit.page.locator(".brf-fault")).to_contain_text("is no date: write a year")
    expect(control(visit, "Until")).to_have_attribute("aria-invalid", "true")
    control(visit, "By").fill("Atlantis")
    control(visit, "By").press("Enter")
    expect(visit.page.locator(".brf-fault")).to_contain_text("No actor on record is called")


def test_claims_that_rest_on_one_report_are_found_in_two_choices(visit: Visit) -> None:
    visit.go("statements/")
    visit.page.get_by_text("To whom, form, sources and answers").click()
    control(visit, "Sources").select_option("one")
    expect(heading(visit)).to_contain_text("statements; resting on one source")
    control(visit, "Answer to an accusation").select_option("none on record")
    expect(heading(visit)).to_contain_text(
        "statements; resting on one source and accusing, no answer on record"
    )
    silent = visit.page.locator(".brf-silence", has_text="No answer recorded")
    expect(lines(visit).filter(has=silent)).not_to_have_count(0)
    expect(lines(visit).filter(has_not=silent)).to_have_count(0)


ROWS = """selector => Object.fromEntries([...document.querySelectorAll(selector)].map(row => [
  row.querySelector("a").href,
  [...row.querySelectorAll("td")].map(cell => [
    cell.textContent.replace(/\\s+/g, " ").trim(),
    [...cell.querySelectorAll("a")].map(link => link.href),
    [...cell.querySelectorAll(".brf-silence, .brf-answer")].map(span => span.className),
  ]),
]))"""
"""Gives what each row says, by its address: texts, where its links lead, and how it is marked."""


def test_a_line_says_what_the_pages_own_list_says(browser: Browser, frozen_site: Path) -> None:
    with visiting(browser, frozen_site / "briefings") as visit:
        open_page(visit, "statements/?since=1900")
        expect(lines(visit)).to_have_count(30)
        found = visit.page.evaluate(ROWS, "div[aria-label=Statements] tbody tr")
        own = visit.page.evaluate(ROWS, "[hidden] tbody tr")
    assert len(own) == 30
    assert found == own
    assert all(words in str(found) for words in ("No answer recorded as of", "Answered, "))


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_asked_for_before_a_reader_chooses(
    browser: Browser, everything_site: Path, width: int
) -> None:
    with visiting(browser, everything_site, viewport={"width": width, "height": 900}) as visit:
        asked: list[str] = []
        visit.page.on("request", lambda request: asked.append(request.url))
        visit.go("statements/")
        expect(control(visit, "By")).to_be_visible()
        assert not [url for url in asked if "/data/statements/" in url]
        wide = visit.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width


def test_without_scripts_the_newest_and_the_years_stand_there(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site, java_script_enabled=False) as visit:
        visit.go("statements/?by=norway")
        expect(heading(visit)).to_contain_text("Statements")
        expect(visit.page.get_by_text("The newest 30 of")).to_be_visible()
        expect(visit.page.locator(".md-content form")).to_have_count(0)


def test_without_scripts_two_clicks_lead_to_what_one_said_about_another(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site, java_script_enabled=False) as visit:
        visit.go("statements/")
        visit.page.get_by_role("link", name="Lists of who said what about whom").click()
        expect(visit.page.get_by_text("A list for each pair of which there are 3")).to_be_visible()
        visit.page.get_by_role("link", name="about the United Kingdom (15)").first.click()
        expect(heading(visit)).to_contain_text("about the United Kingdom")
        expect(visit.page.locator(".md-content tbody tr")).to_have_count(15)
