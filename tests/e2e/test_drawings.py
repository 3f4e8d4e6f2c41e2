"""Maps and networks in a real browser, on the built real site."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Visit

ISSUE = "issues/iranian-state-threats/"
ALBANIA = "Albania: ✓ supports since 31 July 2025"

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
    expect(states).to_have_count(15)
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


def test_an_actor_in_a_network_leads_to_its_page(visit: Visit) -> None:
    visit.go("actors/united-states/")
    network = visit.page.get_by_role("group", name="Network of actors")
    expect(network.get_by_role("link")).to_have_count(20)
    network.get_by_role("link", name="Canada").click()
    expect(visit.page).to_have_url(f"{visit.address}actors/canada/")


def sight(page: Page) -> list[float]:
    """Give the part of the drawing that is in sight: left, top, width and height."""
    shown = page.locator(".brf-network > svg").get_attribute("viewBox") or ""
    return [round(float(number), 1) for number in shown.split()]


def test_a_reader_comes_nearer_to_the_network_and_steps_back(visit: Visit) -> None:
    visit.go("network/")
    page = visit.page
    nearer = page.get_by_role("button", name="Come nearer")
    nearer.click()
    assert sight(page) == [166.7, 116.7, 666.7, 466.7]
    nearer.press("ArrowLeft")
    assert sight(page) == [83.3, 116.7, 666.7, 466.7]
    nearer.press("-")
    assert sight(page) == [0, 0, 1000, 700]
    nearer.press("+")
    page.get_by_role("button", name="Show all").click()
    assert sight(page) == [0, 0, 1000, 700]


def test_dragging_moves_the_network_and_follows_no_link(visit: Visit) -> None:
    visit.go("network/")
    page = visit.page
    page.get_by_role("button", name="Come nearer").click()
    first = page.locator(".brf-network > svg > a").first
    first.locator("circle").hover()
    page.mouse.down()
    page.mouse.move(700, 500, steps=4)
    page.mouse.up()
    left, top, *size = sight(page)
    assert size == [666.7, 466.7]
    assert (left, top) != (166.7, 116.7)
    expect(page).to_have_url(f"{visit.address}network/")


def test_pointing_at_a_row_of_the_table_shows_whom_the_actor_has_ties_to(visit: Visit) -> None:
    visit.go("network/")
    page = visit.page
    near = page.locator(".brf-network__near")
    expect(page.get_by_role("button", name="Come nearer")).to_be_visible()
    expect(near).to_have_count(0)
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name="Kuwait", exact=True))
    row.get_by_role("link").focus()
    expect(near).not_to_have_count(0)
    names = {one.get_attribute("aria-label") for one in near.all()}
    assert {"Kuwait", "Arab League", "United States"} <= names
    assert names.isdisjoint({"Iran", "Austria", "Taliban"})


def test_a_dot_of_the_whole_network_leads_to_its_actor(visit: Visit) -> None:
    visit.go("network/")
    visit.page.locator(".brf-network a[aria-label='Kuwait'] circle").click()
    expect(visit.page).to_have_url(f"{visit.address}actors/kuwait/")


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_without_script_the_whole_network_is_a_drawing_and_a_table(visit: Visit) -> None:
    visit.go("network/")
    page = visit.page
    expect(page.locator(".brf-network__buttons")).to_have_count(0)
    dots = page.locator(".brf-network > svg > a").count()
    expect(page.get_by_role("row")).to_have_count(dots + 1)


@pytest.mark.parametrize("options", [{"viewport": {"width": 360, "height": 740}}])
@pytest.mark.parametrize("path", [ISSUE, "actors/united-states/", "network/"])
def test_a_drawing_fits_a_narrow_screen(visit: Visit, path: str) -> None:
    visit.go(path)
    for drawing in visit.page.locator(":is(.brf-map, .brf-network) > svg").all():
        box = drawing.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
