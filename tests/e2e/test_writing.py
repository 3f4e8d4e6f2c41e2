"""Whether something may be written: the page that asks, with and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import Open, Visit

NOTHING = "Nothing recorded, which says nothing of whether it is true."


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (
            "who=united-kingdom&side=for&what=iranian-state-threats",
            "Only as reported: write “according to …”.",
        ),
        ("who=russia&side=for&what=russian-invasion-of-ukraine", NOTHING),
        ("who=e3&side=for&what=iranian-uranium-enrichment", NOTHING),
        (
            "who=united-states&side=for&what=iranian-uranium-enrichment",
            "The record shows otherwise.",
        ),
    ],
)
def test_a_claim_is_answered_from_the_record(visit: Visit, asked: str, answer: str) -> None:
    visit.go(f"can-i-write-this/?{asked}")
    expect(visit.page.locator("[data-brf=writing] [role=status]")).to_have_text(answer)


def test_without_scripts_each_issue_has_a_table(open_site: Open) -> None:
    with open_site(java_script_enabled=False) as visit:
        visit.go("can-i-write-this/")
        visit.page.locator("[data-brf=writing] a[href*=enrichment]").click()
        row = visit.page.locator("tr").filter(has_text="United States")
        expect(row.locator("td").first).to_have_text("The record shows otherwise")
