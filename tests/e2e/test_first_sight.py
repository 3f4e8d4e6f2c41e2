"""What a reader sees of a briefing before unfolding anything."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser import Visit

BRIEFING = "briefings/2025-07-31-iran-state-threats-joint-statement/"
MOST_WORDS = 900


def test_a_briefing_of_twelve_statements_has_at_most_nine_hundred_words_at_first_sight(
    visit: Visit,
) -> None:
    visit.go(BRIEFING)
    article = visit.page.locator("article").inner_text()
    assert len(re.findall(r"\w[\w'’.-]*", article)) <= MOST_WORDS


def test_a_link_to_a_statement_that_is_folded_unfolds_it(visit: Visit) -> None:
    visit.go(BRIEFING)
    told = visit.page.locator("#statement-two-guarantees")
    expect(told).not_to_be_visible()
    visit.go(f"{BRIEFING}#statement-two-guarantees")
    expect(told).to_be_in_viewport()


def test_the_ways_back_from_a_note_have_names_of_their_own(visit: Visit) -> None:
    visit.go(BRIEFING)
    ways = visit.page.locator("a.footnote-backref")
    names = [way.get_attribute("aria-label") for way in ways.all()]
    assert len(names) == len(set(names)) > 1
    assert str(names[0]).startswith("Back to the text, citation 1 a: para")
