"""What a page says of its record to programs, in a browser that holds it to its policy."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import expect

from tests.browser import Visit

STATEMENT = "statements/2022-03-03-arctic-council-pause/pause/"
BRIEFING = "briefings/2022-03-03-arctic-council-pause/"

BLOCK = "head > script[type='application/ld+json']"


def said(visit: Visit) -> dict[str, Any]:
    """Give what a page says, which is said once."""
    block = visit.page.locator(BLOCK)
    expect(block).to_have_count(1)
    found: dict[str, Any] = json.loads(block.text_content() or "")
    return found


def test_a_page_says_what_it_is_about(visit: Visit) -> None:
    visit.go(STATEMENT)
    found = said(visit)
    assert found["@id"].endswith(f"{STATEMENT}#this")
    assert "CreativeWork" in found["@type"]


def test_a_page_that_is_led_to_without_a_reload_says_its_own(visit: Visit) -> None:
    visit.go(STATEMENT)
    visit.page.locator(f'.md-content a[href$="{BRIEFING}"]').first.click()
    visit.page.wait_for_url(f"**/{BRIEFING}*")
    visit.until(
        f"document.querySelector(`{BLOCK}`).textContent.includes('/{BRIEFING}#this\"')",
        "the page says what the one before it said",
    )
    assert "Report" in said(visit)["@type"]


def test_a_list_says_nothing(visit: Visit) -> None:
    visit.go("statements/")
    expect(visit.page.locator(BLOCK)).to_have_count(0)
