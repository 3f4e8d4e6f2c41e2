"""The page of the API: its addresses answer, and a reader sees what, with and without scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.browser import Open, Visit

FIELD = "input[name=address]"
ANSWER = ".brf-response"


def test_an_address_that_is_chosen_is_asked_for(visit: Visit, www: Path) -> None:
    visit.go("data/")
    visit.page.locator("article a", has_text="API").click()
    visit.page.wait_for_url("**/api/")
    expect(visit.page.locator(FIELD)).to_have_value("api/v1/index.json")
    visit.page.locator("td a", has_text="api/v1/issues/").click()
    shown = visit.page.locator(ANSWER)
    expect(shown).to_contain_text('"proposition"')
    path = visit.page.locator(FIELD).input_value()
    answer = json.loads((www / path).read_text("utf-8"))
    assert json.loads(shown.inner_text()) == answer
    expect(visit.page.locator("[role=status]", has_text="The answer")).to_have_count(1)


def test_an_answer_that_comes_late_is_not_shown_below_another_address(visit: Visit) -> None:
    held: list[Route] = []
    visit.go("api/")
    visit.page.route("**/api/v1/issues/*", lambda route: held.append(route))  # noqa: PLW0108 - Playwright takes no method of a list
    visit.page.locator("td a", has_text="api/v1/issues/").click()
    visit.waits(lambda: held, "the answer is not asked for")
    visit.page.fill(FIELD, "api/v1/index.json")
    visit.page.keyboard.press("Enter")
    shown = visit.page.locator(ANSWER)
    expect(shown).to_contain_text('"terms"')
    with visit.page.expect_event("requestfinished"):
        held[0].fallback()
    visit.page.evaluate("new Promise(requestAnimationFrame)")
    expect(shown).not_to_contain_text('"proposition"')


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("api/v1/actors/nobody.json", "There is no answer at this address."),
        ("https://example.org/", "Only addresses that begin with api/v1/ can be asked here."),
        ("api/v1/../../index.html", "Only addresses that begin with api/v1/ can be asked here."),
    ],
)
def test_nothing_but_an_answer_of_the_api_is_shown(visit: Visit, typed: str, told: str) -> None:
    visit.go("api/")
    visit.page.fill(FIELD, typed)
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("[role=status]", has_text=told)).to_have_count(1)
    expect(visit.page.locator(ANSWER)).to_have_count(0)
    visit.faults[:] = [one for one in visit.faults if "404" not in one]


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_without_scripts_each_address_leads_to_its_answer(
    open_site: Open, www: Path, options: dict[str, object]
) -> None:
    with open_site(**options) as visit:
        visit.go("api/")
        links = visit.page.locator("td a")
        texts = links.all_inner_texts()
        assert len(texts) > 10
        for text in texts:
            assert json.loads((www / text).read_text("utf-8"))
