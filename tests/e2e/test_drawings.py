"""Maps in a real browser, on the built real site."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import Visit

ISSUE = "issues/iranian-state-threats/"
ALBANIA = (
    "Albania, since 31 July 2025, last shown 31 July 2025: ✓ for: Iran should end the activities "
    "of its intelligence services against people in other countries."
)

PAINTED = """async (image) => {
  const address = new URL(image.href.baseVal, document.baseURI);
  return [address.pathname, (await fetch(address)).status, image.getBBox().width];
}"""


def test_a_map_reached_without_a_reload_shows_the_land_behind_its_states(visit: Visit) -> None:
    visit.go("issues/")
    page = visit.page
    page.evaluate("window.stayed = true")
    page.locator(f".md-content a[href$='{ISSUE.removeprefix('issues/')}']").first.click()
    land = page.locator(".brf-map image")
    expect(land).to_be_attached()
    expect(page).to_have_url(visit.address + ISSUE)
    assert page.evaluate("window.stayed")
    assert land.evaluate(PAINTED) == ["/briefings/assets/world.svg", 200, 2400]


def test_the_keyboard_goes_through_the_states_of_a_map_and_into_one(visit: Visit) -> None:
    visit.go(ISSUE)
    page = visit.page
    states = page.get_by_role("group", name="Map of where states stand").get_by_role("link")
    expect(states).to_have_count(14)
    states.first.focus()
    expect(states.first).to_have_accessible_name(ALBANIA)
    page.keyboard.press("Tab")
    expect(states.nth(1)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visit.address}actors/albania/")


def test_a_state_too_small_to_be_hit_has_a_circle_to_be_clicked(visit: Visit) -> None:
    visit.go(ISSUE)
    visit.page.get_by_role("link", name=ALBANIA).locator("circle").click()
    expect(visit.page).to_have_url(f"{visit.address}actors/albania/")


@pytest.mark.parametrize("options", [{"viewport": {"width": 360, "height": 740}}])
def test_a_map_fits_a_narrow_screen(visit: Visit) -> None:
    visit.go(ISSUE)
    box = visit.page.locator(".brf-map > svg").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
