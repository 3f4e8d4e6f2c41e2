"""What a page says of the version that its address asks for, with and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import Open, Visit

STATEMENT = "statements/2022-03-03-arctic-council-pause/pause/"
BRIEFING = "briefings/2022-03-03-arctic-council-pause/"
OTHER = (
    "Version 0000000 was cited, and this is another: it was changed since, or the citation errs. "
    "What was changed is told here only as far as a correction of it is recorded."
)


def told(visit: Visit) -> str:
    """Give what a statement's page says of the version that was asked for."""
    line = visit.page.locator(".brf-version [role=status]")
    expect(line).to_have_count(1)
    return line.inner_text()


def test_a_page_says_whether_it_is_the_version_that_was_cited(visit: Visit) -> None:
    visit.go(STATEMENT)
    name = visit.page.locator("div.brf-version").get_attribute("data-version")
    expect(visit.page.locator(".brf-version")).to_contain_text(f"Version {name}; of which day")
    expect(visit.page.locator(".brf-version [role=status]")).to_have_count(0)
    cited = visit.page.locator(".brf-cite a [data-copied]").first.text_content() or ""
    assert cited.endswith(f"{STATEMENT}?v={name}")
    visit.go(f"{STATEMENT}?v={name}")
    assert told(visit) == f"This is the version that was cited, {name}."
    visit.go(f"{STATEMENT}?v=0000000")
    assert told(visit) == OTHER
    visit.go(f"{STATEMENT}?v=<b>")
    assert told(visit) == "The address names no version."


def test_a_position_says_so_where_the_address_leads_to_it(visit: Visit) -> None:
    visit.go(f"{BRIEFING}?v=0000000#position-1")
    assert told(visit) == OTHER
    expect(visit.page.locator("#position-1")).to_contain_text(OTHER)
    visit.go(f"{BRIEFING}?v=0000000")
    expect(visit.page.locator("#position-1")).not_to_contain_text("was cited")


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_without_scripts_a_reader_can_compare(open_site: Open, options: dict[str, object]) -> None:
    with open_site(**options) as visit:
        visit.go(f"{STATEMENT}?v=0000000")
        expect(visit.page.locator(".brf-version")).to_contain_text("Version ")
