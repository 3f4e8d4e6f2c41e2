"""Previews in a real browser: what they cost before they are asked for, and how they go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import ARE_STILL, Visit, browsing, publish
from tests.e2e.test_visits import BRIEFING, link_to_austria
from tests.whole_sites import PUBLISHED


@pytest.fixture
def visit(browser: Browser, frozen_site: Path) -> Iterator[Visit]:
    with browsing(browser) as context:
        publish(context, frozen_site / "briefings", PUBLISHED)
        visit = Visit(context.new_page(), PUBLISHED)
        yield visit
        assert visit.faults == []


def test_a_page_asks_for_nothing_that_its_previews_would_need(visit: Visit) -> None:
    asked = list[str]()
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.page.goto(f"{PUBLISHED}actors/united-states/", wait_until="networkidle")
    expect(visit.page.locator(".md-content a").nth(100)).to_be_attached()
    pages = [address for address in asked if address.endswith(("/", ".xml", ".html"))]
    assert pages == [f"{PUBLISHED}actors/united-states/"]


def test_the_keyboard_brings_a_preview_and_puts_it_away(visit: Visit) -> None:
    visit.go(BRIEFING)
    page = visit.page
    link = link_to_austria(page)
    page.keyboard.press("Tab")
    link.focus()
    preview = page.get_by_role("dialog", name="Austria")
    expect(preview.get_by_role("heading")).to_contain_text("Austria")
    page.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    expect(link).to_be_focused()


def test_a_preview_stays_while_the_pointer_is_on_it_and_its_links_lead_where_they_led(
    visit: Visit,
) -> None:
    visit.go(BRIEFING)
    page = visit.page
    link = link_to_austria(page)
    visit.reach(link)  # the theme places a preview by how far it knows the page to be scrolled
    link.hover()
    preview = page.locator(".md-tooltip2")
    inside = preview.locator("a").first
    expect(preview).to_have_class(re.compile("--active"))
    # The driver scrolls the page to reach what moves, and so takes the pointer off the link.
    visit.until(ARE_STILL, "the preview does not come to rest")
    inside.hover()
    assert (inside.get_attribute("href") or "").startswith(PUBLISHED)
    assert preview.locator("[id]").count() == 0
    page.locator("h1").hover()
    expect(preview).to_have_count(0)


def test_only_a_link_to_another_page_of_the_site_has_a_preview(visit: Visit) -> None:
    visit.go(f"{BRIEFING}#sources")
    page = visit.page
    asked = list[str]()
    page.on("request", lambda one: asked.extend([one.url] * (one.resource_type == "fetch")))
    for link in ("a[href$='.json']", "a.headerlink", "a[rel='external']"):
        page.locator(f".md-content {link}").first.evaluate(
            "link => link.dispatchEvent("
            "new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}))"
        )
        page.wait_for_timeout(400)  # as long as one waits for a preview, and as long again
    assert asked == []
    link_to_austria(page).hover()
    expect(page.locator(".md-tooltip2")).to_have_count(1)
    assert asked == [f"{PUBLISHED}actors/austria/"]


def test_a_preview_goes_when_its_link_is_followed(visit: Visit) -> None:
    visit.go(BRIEFING)
    page = visit.page
    link = link_to_austria(page)
    link.hover()
    expect(page.locator(".md-tooltip2")).to_have_count(1)
    link.click()
    expect(page.locator(".md-content h1")).to_contain_text("Austria")
    expect(page.locator(".md-tooltip2")).to_have_count(0)
