"""The table of positions in a real browser, with and without scripts."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from playwright.sync_api import Locator, expect

from briefing_site.knowledge.blocs import members_on
from briefing_site.knowledge.positions import held_on, histories
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.browser import Open, Visit
from tests.e2e.controls import control, open_page, summary, whole
from tests.whole_sites import PUBLISHED
from tools.frozen import FROZEN

DAY = dt.date(2022, 4, 1)
NATO = "matrix/?asOf=2022-04-01&bloc=nato"
CELLS = """table => [...table.tBodies[0].rows].flatMap(row => [...row.cells].slice(1)
  .map((cell, index) => [
    row.cells[0].innerText.trim(),
    table.tHead.rows[0].cells[index + 1].querySelector("bdi").textContent,
    cell.innerText.replace(/\\s+/g, " ").trim(),
    cell.querySelector("a")?.href,
    cell.querySelector(".brf-stance")?.classList.contains("brf-stance--stale"),
  ])
  .filter(([,, text]) => text))"""
"""Gives each cell that is not empty: actor, proposition, text, address, and whether it is old."""

DETAILS = """table => [...table.querySelectorAll("td > button")].map(button => {
  button.focus();
  const detail = document.querySelector("#brf-detail");
  const [actor, stance, lines, evidence] = detail.querySelectorAll("p");
  const chip = stance.querySelector(".brf-stance");
  return [
    actor.innerText.trim(),
    stance.querySelector("bdi").textContent,
    `${chip.textContent} ${lines.textContent.replace(/\\s+/g, " ")}`,
    evidence.querySelector("a").href,
    chip.classList.contains("brf-stance--stale"),
  ];
})"""
"""Gives the same of each sign, from the box that shows what is behind it."""

BOX = "#brf-detail"


def matrix(visit: Visit) -> Locator:
    return visit.page.locator(".brf-matrix table").first


def sign(visit: Visit, actor: str, column: int = 0) -> Locator:
    """Find the sign of an actor in a column."""
    row = matrix(visit).locator("tr", has=visit.page.get_by_text(actor, exact=True))
    return row.locator("td").nth(column).locator("button")


def names(visit: Visit) -> list[str]:
    return matrix(visit).locator("tbody th").all_inner_texts()


def test_the_table_says_the_same_with_and_without_scripts(open_site: Open) -> None:
    with open_site(java_script_enabled=False) as visit:
        visit.go("matrix/")
        tables = visit.page.locator(".brf-matrix table").all()
        without = [cell for table in tables for cell in table.evaluate(CELLS)]
    assert len(tables) > 1
    with open_site() as visit:
        open_page(visit, "matrix/?issue=*")
        whole(visit)
        within = matrix(visit).evaluate(DETAILS)
    assert within != []
    assert sorted(within) == sorted(without)


def test_filtered_to_nato_on_a_day_the_table_shows_the_members_of_that_day(visit: Visit) -> None:
    kb = read_site(Settings(briefings=FROZEN)).kb
    members = {actor.id for actor in members_on(kb, "nato", DAY)}
    placed = {
        actor for (actor, _), history in histories(kb).items() if held_on(history, DAY) is not None
    }
    open_page(visit, "matrix/")
    control(visit, "Members of").select_option("NATO")
    control(visit, "As of").fill("2022-04-01")
    control(visit, "As of").blur()
    expect(visit.page).to_have_url(visit.address + "matrix/?asOf=2022-04-01&bloc=nato")
    expect(summary(visit)).to_contain_text("as of 1 April 2022")
    expect(summary(visit)).to_contain_text("on that day only.")
    whole(visit)
    shown = names(visit)
    assert sorted(shown) == sorted(kb.actors[id_].name for id_ in members & placed)
    assert "Norway" in shown
    assert "Finland" not in shown


def test_an_address_brings_its_choices(visit: Visit) -> None:
    open_page(visit, NATO + "&kind=state&agree=norway")
    expect(control(visit, "As of")).to_have_value("2022-04-01")
    expect(control(visit, "Members of")).to_have_value("nato")
    expect(control(visit, "Kind")).to_have_value("state")
    expect(control(visit, "Agreement with")).to_have_value("norway")
    slider = control(visit, "As of, on a slider")
    expect(slider).to_have_attribute("aria-valuetext", "1 April 2022")
    assert names(visit)[0] == "Norway"


def test_choices_that_mean_nothing_are_as_if_they_were_not_made(visit: Visit) -> None:
    open_page(visit, "matrix/?asOf=2022-02-30&bloc=x&kind=y&issue=z&agree=w&sort=v")
    usual = summary(visit).inner_text()
    expect(control(visit, "Agreement with")).to_have_value("")
    open_page(visit, "matrix/")
    assert summary(visit).inner_text() == usual


def test_before_anything_is_on_record_the_table_says_so(visit: Visit) -> None:
    open_page(visit, "matrix/?asOf=1900-01-01")
    expect(summary(visit)).to_contain_text("No position is on record as of 1 January 1900.")
    expect(matrix(visit).locator("tbody tr")).to_have_count(0)


def test_after_the_last_change_the_table_says_that_it_knows_no_more(visit: Visit) -> None:
    open_page(visit, "matrix/?asOf=2030-01-01")
    expect(summary(visit)).to_contain_text("The record was last changed on 31 July 2025")
    expect(matrix(visit).locator(".brf-sign--3")).not_to_have_count(0)
    expect(matrix(visit).locator(".brf-sign--0")).to_have_count(0)


def test_a_shift_shows_from_its_day_on_and_not_before(visit: Visit) -> None:
    address = "matrix/?issue=arctic-council-work&asOf="
    open_page(visit, f"{address}2022-06-07")
    expect(sign(visit, "Norway")).to_have_accessible_name(
        "against, last shown 3 March 2022, 3 months old"
    )
    open_page(visit, f"{address}2022-06-08")
    expect(sign(visit, "Norway")).to_have_accessible_name(
        "for, on conditions, last shown 8 June 2022, that day"
    )


@pytest.mark.parametrize("script", [True, False])
def test_where_norway_stood_on_a_day_is_told_with_and_without_scripts(
    open_site: Open, *, script: bool
) -> None:
    with open_site(java_script_enabled=script) as visit:
        if script:
            open_page(visit, f"matrix/?asOf={DAY}&bloc=nato&issue=arctic-council-work")
            sign(visit, "Norway").focus()
            row = visit.page.locator(BOX)
        else:
            visit.go("actors/norway/")
            issue = visit.page.locator("a[href*='issues/arctic-council-work/']")
            row = visit.page.locator(".brf-held").filter(has=issue).first
        expect(row).to_contain_text("against")
        expect(row).to_contain_text("3 March 2022")


def test_a_cell_opens_its_evidence(visit: Visit) -> None:
    open_page(visit, "matrix/?issue=arctic-council-work&asOf=2022-06-07")
    sign(visit, "Norway").click()
    link = visit.page.locator(BOX).get_by_role("link", name="What shows it")
    visit.reach(link)
    link.click()
    expect(visit.page).to_have_url(
        re.compile(rf"{PUBLISHED}briefings/2022-03-03-arctic-council-pause/#position-\d+$")
    )
    place = visit.page.locator(f"[id='{visit.page.url.partition('#')[2]}']")
    visit.sees(place.get_by_role("link").first)  # its holders, above whatever else the row says
    expect(visit.page.locator("tr", has=place)).to_contain_text("✗ against")


def test_the_keyboard_sorts_a_column_both_ways_and_stays_on_it(visit: Visit) -> None:
    open_page(visit, "matrix/")
    button = visit.page.get_by_role("button", name="Sort by Actor")
    head = matrix(visit).locator("thead th").first
    button.focus()
    visit.page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    whole(visit)
    ascending = names(visit)
    visit.page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(button).to_be_focused()
    whole(visit)
    assert names(visit) == ascending[::-1]
    visit.page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")


def test_sorted_by_an_issue_rows_stand_in_the_order_of_stances_then_of_names(visit: Visit) -> None:
    open_page(visit, "matrix/?sort=iranian-uranium-enrichment&issue=iranian-uranium-enrichment")
    whole(visit)
    signs = matrix(visit).locator("td").all_inner_texts()
    assert signs == sorted(signs, key="✓◐○✗?".index)
    assert len(set(signs)) > 1


def test_the_slider_moves_by_days_with_the_keyboard(visit: Visit) -> None:
    open_page(visit, "matrix/?asOf=2022-06-08")
    visit.page.get_by_role("button", name="More choices").click()
    control(visit, "As of, on a slider").focus()
    visit.page.keyboard.press("ArrowLeft")
    expect(control(visit, "As of")).to_have_value("2022-06-07")
    expect(visit.page).to_have_url(visit.address + "matrix/?asOf=2022-06-07")
    expect(summary(visit)).to_contain_text("as of 7 June 2022.")


@pytest.mark.parametrize("path", [NATO, "compare/?actors=canada,norway,united-states"])
def test_a_chosen_table_fits_a_small_telephone(open_site: Open, path: str) -> None:
    with open_site(viewport={"width": 360, "height": 740}) as visit:
        open_page(visit, path)
        expect(summary(visit)).to_be_visible()
        visit.until("document.documentElement.scrollWidth === 360", "it is as wide as no telephone")
