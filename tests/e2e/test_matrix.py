"""The table of positions as it is looked at, gone through, tapped, read on a phone and printed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Route, expect
from pypdf import PdfReader

from tests.browser import Visit
from tests.e2e.controls import control, open_page, summary, whole

Json = dict[str, Any]

SCREEN = {"viewport": {"width": 1280, "height": 900}}
WHOLE = """([selector]) => {
  const box = document.querySelector(".brf-matrix").getBoundingClientRect();
  return [...document.querySelectorAll(selector)].filter((one) => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    const isInBox = left >= box.left && right <= box.right && top >= box.top;
    return isInBox && bottom <= Math.min(box.bottom, innerHeight);
  }).length;
}"""
"""Counts what is to be seen whole without scrolling."""


def signs(visit: Visit) -> Locator:
    return visit.page.locator(".brf-grid td button")


def detail(visit: Visit) -> Locator:
    return visit.page.locator("#brf-detail")


@pytest.mark.parametrize("options", [SCREEN])
@pytest.mark.parametrize("path", ["matrix/", "matrix/?issue=civil-and-political-rights"])
def test_the_first_screen_shows_a_subject_and_twenty_actors_whole(visit: Visit, path: str) -> None:
    open_page(visit, path)
    columns = visit.page.locator(".brf-grid thead th").count()
    assert columns > 1
    sees_whole(visit, ".brf-grid thead th", columns)
    sees_whole(visit, ".brf-grid tbody th", 20)


def sees_whole(visit: Visit, selector: str, least: int) -> None:
    """Wait until so many are seen whole: how wide columns are is known with the next frame."""
    visit.waits(
        lambda: visit.page.evaluate(WHOLE, [selector]) >= least,
        f"fewer than {least} {selector} are seen whole",
    )


def test_until_it_is_drawn_only_what_is_seen_first_is_laid_out_and_all_where_it_cannot_be(
    visit: Visit,
) -> None:
    held: list[Route] = []
    visit.page.route("**/data/matrix.json", lambda route: held.append(route))  # noqa: PLW0108 - Playwright takes no method of a list
    visit.page.goto(f"{visit.address}matrix/")
    visit.waits(lambda: held, "the data is not asked for")
    rows = visit.page.locator("[data-brf=matrix] tr")
    visible = visit.page.locator("[data-brf=matrix] tr:visible")
    assert visible.count() == 13 < rows.count()
    for asked in held:
        asked.fulfill(status=503)
    expect(visible).to_have_count(rows.count())
    assert visit.faults
    visit.faults.clear()


def test_a_part_that_could_not_be_loaded_is_asked_for_again(visit: Visit, www: Path) -> None:
    chosen, head, (first, rest) = in_two_parts(www)
    at_first = [{"status": 503}]
    serve(visit, "data/matrix.json", lambda: {"json": head})
    serve(visit, "data/matrix/0.json", lambda: {"json": first})
    serve(visit, "data/matrix/1.json", lambda: at_first.pop() if at_first else {"json": rest})
    open_page(visit, f"matrix/?issue={chosen}")
    whole(visit)
    before = signs(visit).count()
    control(visit, "Issue").select_option("*")
    fault = visit.page.locator("[data-brf=matrix] > .brf-fault")
    expect(fault).to_have_text("The positions on what you chose could not be loaded. Try again")
    assert signs(visit).count() == before
    fault.get_by_role("button", name="Try again").click()
    expect(fault).to_be_empty()
    whole(visit)
    assert signs(visit).count() > before
    visit.faults.clear()


def in_two_parts(www: Path) -> tuple[str, Json, tuple[Json, Json]]:
    """Put the positions on all issues but one into a second part, as those of a larger site are."""
    head, part = (
        json.loads((www / "data" / name).read_text("utf-8"))
        for name in ("matrix.json", "matrix/0.json")
    )
    wider = {id_ for one in head["issues"] for id_ in one["within"]}
    issue = next(one["id"] for one in head["issues"] if one["id"] not in wider)
    for one in head["issues"]:
        one["part"] = int(one["id"] != issue)
    parts = [
        {"positions": [one for one in part["positions"] if (one["issue"] == issue) is is_first]}
        for is_first in (True, False)
    ]
    return issue, head, (parts[0], parts[1])


def serve(visit: Visit, path: str, answer: Callable[[], Json]) -> None:
    """Answer whatever asks for a file."""
    visit.page.route(f"**/{path}", lambda route: route.fulfill(**answer()))


def test_a_browser_warns_of_nothing_where_the_scripts_are_late(visit: Visit) -> None:
    held: list[Route] = []
    theirs = "**/bundle.*.js"  # the theme's, behind which all others stand in line
    visit.page.route(theirs, lambda route: held.append(route))  # noqa: PLW0108 - as above
    visit.page.goto(f"{visit.address}matrix/", wait_until="domcontentloaded")
    visit.page.wait_for_timeout(4_000)  # a browser warns 3 seconds behind the load of a page
    for asked in held:
        asked.fallback()
    expect(visit.page.locator(".brf-grid tbody tr").first).to_be_visible()


@pytest.mark.parametrize("options", [SCREEN])
def test_a_sign_takes_24_by_24_pixels(visit: Visit) -> None:
    open_page(visit, "matrix/?issue=*")
    whole(visit)
    sizes = signs(visit).evaluate_all(
        "all => [...new Set(all.map((one) => `${one.offsetWidth} ${one.offsetHeight}`))]"
    )
    assert sizes == ["24 24"]


@pytest.mark.parametrize("options", [{"viewport": {"width": 800, "height": 700}}])
def test_heads_stay_in_sight_and_the_edges_say_that_there_is_more(visit: Visit) -> None:
    open_page(visit, "matrix/?issue=*")
    whole(visit)
    box = visit.page.locator(".brf-matrix")
    edges = visit.page.locator(".brf-edges")
    head, name = (visit.page.locator(f".brf-grid {part} th").first for part in ("thead", "tbody"))
    before = head.bounding_box(), box.bounding_box()
    box.evaluate("box => box.scrollTo(40, 60)")
    for side in ("start", "end", "top", "bottom"):
        expect(edges).to_have_class(re.compile(rf"brf-edges--{side}\b"))
    assert (head.bounding_box(), box.bounding_box()) == before
    beside, inside = name.bounding_box(), box.bounding_box()
    assert beside is not None
    assert inside is not None
    assert beside["x"] == pytest.approx(inside["x"], abs=2)


def test_the_box_that_scrolls_has_a_name_and_is_a_stop(visit: Visit) -> None:
    open_page(visit, "matrix/")
    box = visit.page.get_by_role("region", name="Where they stand")
    box.focus()
    expect(box).to_be_focused()
    table = box.get_by_role("table", name="Where they stand")
    expect(table.get_by_role("rowheader").first).to_be_visible()
    expect(table.get_by_role("columnheader").first).to_be_visible()


def test_the_keyboard_goes_from_sign_to_sign_into_the_box_and_back(visit: Visit) -> None:
    open_page(visit, "matrix/?issue=*")
    table = visit.page.locator(".brf-grid")
    expect(table.locator("[tabindex='0']")).to_have_count(1)
    signs(visit).first.focus()
    expect(detail(visit)).to_be_visible()
    visit.page.keyboard.press("ArrowRight")
    expect(signs(visit).nth(1)).to_be_focused()
    visit.page.keyboard.press("Enter")
    expect(detail(visit).get_by_role("link").first).to_be_focused()
    visit.page.keyboard.press("Tab")
    expect(detail(visit).get_by_role("link", name="What shows it")).to_be_focused()
    visit.page.keyboard.press("Escape")
    expect(detail(visit)).to_be_hidden()
    expect(signs(visit).nth(1)).to_be_focused()


def test_a_head_tells_its_proposition_and_counts_and_sorts(visit: Visit) -> None:
    open_page(visit, "matrix/?issue=arctic-council-work&asOf=2022-06-07")
    head = visit.page.locator(".brf-grid thead th").nth(1)
    expect(head).to_contain_text("✓ 0 for✗ 7 against")
    head.get_by_role("button").click()
    expect(detail(visit)).to_contain_text("✗ against: 7 actors")
    detail(visit).get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")


def test_a_head_counts_those_for_on_conditions_where_there_are_any(visit: Visit) -> None:
    open_page(visit, "matrix/?issue=arctic-council-work&asOf=2022-06-08")
    head = visit.page.locator(".brf-grid thead th").nth(1)
    expect(head).to_contain_text("✓ 0 for◐ 7 for, on conditions✗ 0 against")


@pytest.mark.parametrize(
    "options", [{"viewport": {"width": 820, "height": 1100}, "has_touch": True}]
)
def test_a_tap_opens_the_box_and_one_elsewhere_closes_it(visit: Visit) -> None:
    open_page(visit, "matrix/")
    address = visit.page.url
    signs(visit).nth(2).tap()
    expect(detail(visit)).to_be_visible()
    expect(visit.page).to_have_url(address)
    summary(visit).tap()
    expect(detail(visit)).to_be_hidden()


def test_a_pointer_opens_the_box_and_takes_it_along(visit: Visit) -> None:
    open_page(visit, "matrix/")
    signs(visit).first.hover()
    detail(visit).get_by_role("link", name="What shows it").hover()
    expect(detail(visit)).to_be_visible()
    summary(visit).hover()
    expect(detail(visit)).to_be_hidden()


def test_several_actors_are_chosen_and_stand_in_the_address(visit: Visit) -> None:
    open_page(visit, "matrix/")
    visit.page.get_by_role("button", name="More choices").click()
    for name in ("Norway", "Canada"):
        control(visit, "Add an actor").fill(name)
        control(visit, "Add an actor").blur()
    expect(visit.page).to_have_url(f"{visit.address}matrix/?actors=norway,canada")
    expect(visit.page.locator(".brf-grid tbody th")).to_have_text(["Canada", "Norway"])
    visit.page.reload()
    expect(visit.page.locator(".brf-grid tbody th")).to_have_text(["Canada", "Norway"])


@pytest.mark.parametrize("options", [{"viewport": {"width": 390, "height": 844}}])
def test_a_phone_shows_a_card_for_each_actor(visit: Visit) -> None:
    open_page(visit, "matrix/?issue=arctic-council-work&asOf=2022-06-07&actors=norway")
    expect(visit.page.locator(".brf-grid")).to_be_hidden()
    card = visit.page.locator(".brf-placed")
    expect(card).to_have_count(1)
    expect(card.locator("h2")).to_have_text("Norway")
    expect(card).to_contain_text("✗ against: ")
    expect(card.locator("bdi")).not_to_be_empty()
    expect(card.get_by_role("link", name="What shows it")).to_be_visible()
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("options", [{"viewport": {"width": 390, "height": 844}}])
def test_a_phone_has_its_cards_before_any_script_and_keeps_them_until_something_is_chosen(
    visit: Visit, frozen_site: Path
) -> None:
    held: list[Route] = []
    visit.page.route("**/data/matrix.json", lambda route: held.append(route))  # noqa: PLW0108 - as above
    visit.page.goto(f"{visit.address}matrix/")
    visit.waits(lambda: held, "the data is not asked for")
    head = visit.page.locator("[data-brf=matrix] > h2").first
    subject = (head.get_attribute("id") or "").removeprefix("of-")
    cards = visit.page.locator("[data-brf=matrix] > .brf-matrix").first.locator("tbody tr")
    first, count = cards.first, cards.count()
    before = first.bounding_box()
    assert before is not None
    assert before["y"] < 500
    expect(first.locator(".brf-asked").first).to_be_visible()
    content = json.loads((frozen_site / "briefings/data/matrix.json").read_text("utf-8"))
    for asked in held:
        asked.fulfill(json=content | {"begin": subject})
    expect(summary(visit)).to_contain_text(f"{count} actors")
    expect(first).to_be_visible()
    after = first.bounding_box()
    assert after is not None
    assert after["y"] == pytest.approx(before["y"], abs=60)
    names = cards.locator("th").all_text_contents()[:10]
    control(visit, "Issue").select_option("*")
    expect(visit.page.locator("[data-brf=matrix] > .brf-matrix")).to_have_count(0)
    control(visit, "Issue").select_option(subject)
    heads = visit.page.locator(".brf-placed h2")
    expect(heads.nth(9)).to_be_visible()
    assert [text.strip() for text in heads.all_inner_texts()[:10]] == [one.strip() for one in names]


@pytest.mark.parametrize(
    "options", [{"viewport": {"width": 390, "height": 844}, "java_script_enabled": False}]
)
def test_a_phone_without_scripts_shows_cards_no_wider_than_it_is(visit: Visit) -> None:
    visit.go("matrix/")
    cell = visit.page.locator(".brf-matrix td:not(:empty)").first
    expect(cell.locator("bdi")).to_be_visible()
    for box in visit.page.locator(".brf-matrix").all():
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")


def test_paper_has_every_actor_and_issue_on_sheets_as_wide_as_they_are(printing: Visit) -> None:
    open_page(printing, "matrix/?issue=*")
    whole(printing)
    names = {text.strip() for text in printing.page.locator(".brf-grid tbody th").all_inner_texts()}
    heads = printing.page.locator(".brf-grid thead bdi").all_text_contents()
    reader = PdfReader(BytesIO(printing.page.pdf(prefer_css_page_size=True)))
    sheets = [page for page in reader.pages if page.mediabox.width > page.mediabox.height]
    assert len(sheets) > 2
    told = " ".join(" ".join(page.extract_text() for page in sheets).split())
    assert [name for name in names if name not in told] == []
    assert [head for head in heads if head.split()[0] not in told] == []
    expect(printing.page.locator(".brf-sheets")).to_have_count(0)
