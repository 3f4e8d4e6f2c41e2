"""What stands on paper, and what a screen alone has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import Visit, visiting

STATEMENT = "statements/2022-03-03-arctic-pause/pause/"


@pytest.fixture
def visit(browser: Browser, everything_site: Path) -> Iterator[Visit]:
    """Visit the site that has everything."""
    with visiting(browser, everything_site) as visit:
        yield visit


def test_a_statement_on_paper_has_its_own_citation_and_not_those_of_its_passages(
    visit: Visit,
) -> None:
    visit.go(STATEMENT)
    citations = visit.page.locator(".brf-cite")
    assert citations.count() > 1
    visit.page.emulate_media(media="print")
    assert [one.is_visible() for one in citations.all()] == [True] + [False] * (
        citations.count() - 1
    )


def test_paper_has_no_field_to_search_in_and_the_addresses_of_feeds(visit: Visit) -> None:
    visit.go("data/")
    visit.page.emulate_media(media="print")
    expect(visit.page.locator(".brf-follow [data-copied]").first).to_be_visible()
    visit.page.emulate_media(media="screen")
    visit.go("")
    expect(visit.page.locator(".brf-ask")).to_be_visible()
    visit.page.emulate_media(media="print")
    expect(visit.page.locator(".brf-ask")).to_be_hidden()


def test_paper_keeps_the_line_that_says_what_was_folded_and_how_much(visit: Visit) -> None:
    visit.go("votes/2024-01-01-every-value/adopted/")
    visit.page.emulate_media(media="print")
    line = visit.page.locator("details.brf-fold > summary").first
    expect(line).to_be_visible()
    expect(line).to_have_text(re.compile(r"^\d+ "))
    expect(line.locator("+ *")).to_be_visible()
