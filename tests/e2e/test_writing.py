"""Whether something may be written: the page that asks, with and without scripts."""

from __future__ import annotations

import re

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
        (
            "who=united-states&side=for&what=return-to-jcpoa&since=2018-05-01",
            "Shown only from 9 June 2022; before that: nothing recorded.",
        ),
        ("who=e3&side=for&what=iranian-uranium-enrichment", NOTHING),
        (
            "who=united-states&side=for&what=iranian-uranium-enrichment",
            "Reported otherwise: write “according to …”.",
        ),
    ],
)
def test_a_claim_is_answered_from_the_record(visit: Visit, asked: str, answer: str) -> None:
    visit.go(f"can-i-write-this/?{asked}")
    expect(visit.page.locator("[data-brf=writing] > .brf-summary")).to_have_text(answer)


ENRICHMENT = "can-i-write-this/?who=united-states&side=against&what=iranian-uranium-enrichment"


def test_what_shows_it_is_quoted_with_what_it_is_cited_by(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.go(ENRICHMENT)
    visit.page.evaluate("window.setTimeout = () => 0")  # else what is said is taken away again
    shown = visit.page.locator("[data-brf=writing] li").filter(has_text="Donald Trump")
    copy = shown.get_by_role("button", name="Copy: Donald Trump, 28 July 2025")
    copy.focus()
    visit.page.keyboard.press("Enter")
    expect(shown.get_by_role("status")).to_have_text("Copied")
    told, _, address = visit.page.evaluate("navigator.clipboard.readText()").partition("https:")
    assert told.startswith(
        "Donald Trump, 28 July 2025: “We wiped out their nuclear possibilities. They can start "
        "again. If they do, we’ll wipe it out faster than you can wave your finger at it” "
        "(No answer recorded as of 31 July 2025 from: Iran) — On the Record, "
    )
    assert "/trump-warning/?v=" in address
    whole = visit.page.get_by_role("button", name="Copy: Sentence")
    whole.click()
    expect(whole.locator("+ [role=status]")).to_have_text("Copied")
    assert visit.page.evaluate("navigator.clipboard.readText()").startswith(
        "The United States is against this, last shown 31 July 2025, as told in “News report on "
        "the joint statement about Iran’s intelligence services” (31 July 2025): Iran should be "
        "allowed to enrich uranium on its own soil. On the Record, "
    )


def test_a_sentence_to_copy_carries_the_conditions(visit: Visit) -> None:
    visit.go("can-i-write-this/?who=iran&side=for&what=iran-nuclear-talks")
    told = visit.page.locator("[data-brf=writing] blockquote")
    expect(told).to_contain_text(
        "Iran is for this on conditions, last shown 31 July 2025, as told in “"
    )
    expect(told).to_contain_text(". Condition: ")


def test_what_accuses_has_its_answer_beside_it(visit: Visit) -> None:
    visit.go(ENRICHMENT)
    shown = visit.page.locator("[data-brf=writing] li").filter(has_text="Donald Trump")
    expect(shown).to_contain_text("No answer recorded as of")


@pytest.mark.parametrize("options", [{"viewport": {"width": 390, "height": 844}}])
def test_an_answer_fits_a_telephone(visit: Visit) -> None:
    visit.go(ENRICHMENT)
    expect(visit.page.get_by_role("button", name="Copy: Sentence")).to_be_visible()
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 390


def test_without_scripts_each_issue_has_a_table(open_site: Open) -> None:
    with open_site(java_script_enabled=False) as visit:
        visit.go("can-i-write-this/")
        visit.page.locator("[data-brf=writing] a[href*=enrichment]").click()
        row = visit.page.locator("tr").filter(has_text="United States")
        answer = row.locator("td").first
        expect(answer).to_have_text(
            "Reported otherwise: write “according to …”", use_inner_text=True
        )
        quoted = visit.page.locator("#what-it-rests-on + ul li").filter(has_text="Donald Trump")
        expect(quoted).to_contain_text("“We wiped out their nuclear possibilities.")
        expect(quoted).to_contain_text("No answer recorded as of")


def test_without_scripts_each_answer_is_a_card_on_a_telephone(open_site: Open) -> None:
    options = {"viewport": {"width": 390, "height": 844}, "java_script_enabled": False}
    with open_site(**options) as visit:
        visit.go("can-i-write-this/iranian-uranium-enrichment/")
        cells = visit.page.locator("tr").filter(has_text="United States").locator("td")
        expect(cells.first).to_have_text(
            re.compile(r"^is for this\s+Reported otherwise: write “according to …”$"),
            use_inner_text=True,
        )
        for cell in cells.all():
            box = cell.bounding_box()
            assert box
            assert box["width"] > 280
