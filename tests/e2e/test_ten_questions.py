"""Ten everyday questions: each is answered within three clicks of the home page, or one search.

Where a list can answer, it is asked without scripts as well. Each test reads the answer itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import visiting
from tests.e2e.reader import Reader

RECORDED = "31 July 2025"
IRAN_TO_STOP = "“to immediately put an end to such illegal activities in our respective …”"
ON_ENRICHMENT = "Iran should be allowed to enrich uranium on its own soil"
ARAGHCHI = (
    "Abbas Araghchi. “‘No specific arrangements have been made for negotiations yet. However, in "
    "any arena, including negotiations, should we decide to participate, our goal will be to "
    "defend the blood of the martyrs and the cause for which they were martyred.’” Minister of "
    "Foreign Affairs, Iran; quoted in “News report on the joint statement about Iran's "
    "intelligence services,” July 31, 2025, paras. 13, 14. July 28, 2025. On the Record, version"
)
BRIEFING = "Fourteen governments on the work of Iran’s intelligence services abroad"
REPORT = "News report on the joint statement about Iran's intelligence services"

either_way = pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "none"])


@pytest.fixture
def visits(browser: Browser) -> Iterator[Any]:
    """Give what lets somebody in at the home page of a site, with or without scripts."""
    with ExitStack() as stack:

        def come(site: Path, *, has_scripts: bool = True) -> Reader:
            options = {"java_script_enabled": has_scripts}
            return Reader(stack.enter_context(visiting(browser, site, **options)))

        yield come


@pytest.fixture
def come(visits: Any, frozen_site: Path) -> Any:  # noqa: ANN401 - as it is
    """Give what lets somebody in at the home page of the frozen site."""
    return lambda **options: visits(frozen_site / "briefings", **options)


def test_1_what_the_united_kingdom_said_about_iran_since_2022(come: Any) -> None:  # noqa: ANN401
    reader = come()
    found = reader.search("What did the United Kingdom say on Iran since 2022?")
    reader.click(
        found.get_by_role("link", name="Statements by the United Kingdom about Iran since 2022")
    )
    expect(reader.content.locator("h1")).to_contain_text(
        "8 statements by the United Kingdom about Iran since 2022"
    )
    rows = reader.content.get_by_role("region", name="Statements", exact=True).locator("tbody tr")
    expect(rows).to_have_count(8)
    expect(rows.first).to_contain_text(IRAN_TO_STOP)
    expect(rows.last.locator("td").first).to_have_text("15 March 2022")
    reader.is_soon_there()


def test_1_what_it_said_on_an_issue_and_its_narrower_ones(come: Any) -> None:  # noqa: ANN401
    reader = come()
    found = reader.search("what did the UK say on Policy towards Iran since 2025")
    reader.click(
        found.get_by_role(
            "link", name="Statements by the United Kingdom on Policy towards Iran since 2025"
        )
    )
    expect(reader.content.locator("h1")).to_contain_text(
        "4 statements by the United Kingdom on Policy towards Iran since 2025"
    )
    reader.is_soon_there()


def test_1_without_scripts_it_is_a_list_of_its_own(come: Any) -> None:  # noqa: ANN401
    reader = come(has_scripts=False)
    reader.follow("93 statements")
    reader.follow("Lists of who said what about whom")
    of_uk = reader.content.locator("#by-united-kingdom + ul")
    reader.click(of_uk.get_by_role("link", name="about Iran (8)"))
    expect(reader.content.locator("h1")).to_contain_text("United Kingdom about Iran")
    rows = reader.content.locator("tbody tr")
    expect(rows).to_have_count(8)
    expect(rows.first).to_contain_text(IRAN_TO_STOP)
    reader.is_soon_there()


def test_2_who_signed_both_of_two_documents(visits: Any, everything_site: Path) -> None:  # noqa: ANN401
    reader = visits(everything_site)
    reader.follow("Who is behind both of two documents")
    for label, words, name in (
        ("First document", "pausing", "Joint Statement on Arctic Council Cooperation"),
        ("Second document", "resumption", "a limited resumption of our work"),
    ):
        reader.visit.page.get_by_label(label).and_(reader.visit.page.locator("input")).fill(words)
        reader.click(reader.content.get_by_role("button", name=name))
    table = reader.content.get_by_role("region", name="Who did what in both")
    names = "Canada, Denmark, Finland, Iceland, Norway, Sweden, United States (7)"
    expect(table.locator("tbody tr")).to_have_count(1)
    expect(table.locator("tbody th, tbody td")).to_have_text([names, "signed", "signed"])
    reader.is_soon_there()


def test_2_a_document_is_found_by_its_day_and_by_its_briefing(
    visits: Any,  # noqa: ANN401
    everything_site: Path,
) -> None:
    reader = visits(everything_site)
    found = reader.search("who signed both?")
    reader.click(found.get_by_role("link", name="Who is behind both of two documents"))
    for label, words, name in (
        ("First document", "3.3.2022", "Joint Statement on Arctic Council Cooperation"),
        ("Second document", "arctic resumption June", "a limited resumption of our work"),
    ):
        reader.visit.page.get_by_label(label).and_(reader.visit.page.locator("input")).fill(words)
        reader.content.get_by_role("button", name=name).click()
    table = reader.content.get_by_role("region", name="Who did what in both")
    expect(table.locator("tbody th")).to_contain_text("Canada")
    reader.is_soon_there()


def test_2_without_scripts_a_document_lists_what_the_same_signed(
    visits: Any,  # noqa: ANN401
    everything_site: Path,
) -> None:
    reader = visits(everything_site, has_scripts=False)
    reader.click(reader.content.get_by_role("link", name=re.compile(r"^\d+ statements$")).first)
    reader.click(reader.content.get_by_role("link", name="2022").first)
    reader.follow("Joint Statement on Arctic Council Cooperation")
    other = reader.content.locator("#signed-by-the-same + ul > li")
    expect(other).to_have_count(2)
    expect(other.first).to_contain_text(
        "8 June 2022. 7 signed both: Canada, Denmark, Finland, Iceland, Norway, Sweden, "
        "United States."
    )
    reader.is_soon_there()


def test_2_without_scripts_a_vote_lists_who_did_the_same_in_another(
    visits: Any,  # noqa: ANN401
    everything_site: Path,
) -> None:
    reader = visits(everything_site, has_scripts=False)
    reader.open_from_menu("Votes")
    reader.click(reader.content.locator("a[href*='every-value/adopted']").first)
    folded = reader.content.locator("#the-same-in-others + details")
    reader.click(folded.locator("summary"))
    expect(folded.locator("li")).to_contain_text(
        "voted for in both (1): Canada · voted against in both (1): Russia"
    )
    reader.is_soon_there()


LISTS = (
    ("what changed last month", "Changes"),
    ("What happens next?", "Ahead"),
    ("all data", "Data"),
    ("who signed both", "Who is behind both of two documents"),
    ("Can I write this?", "Can I write this?"),
    ("Who voted how?", "Votes"),
)


@pytest.mark.parametrize(("asked", "name"), LISTS, ids=[name for _, name in LISTS])
def test_a_question_about_a_list_of_the_site_leads_there(come: Any, asked: str, name: str) -> None:  # noqa: ANN401
    reader = come()
    reader.click(reader.search(asked).get_by_role("link", name=name, exact=True))
    expect(reader.content.locator("h1, h2").first).to_be_visible()
    reader.is_soon_there()


@pytest.mark.parametrize("page", ["statements/?by=iran", "matrix/?bloc=e3", "timeline/?actor=iran"])
@either_way
def test_choices_of_an_address_that_are_not_applied_are_told(
    come: Any,  # noqa: ANN401
    page: str,
    has_scripts: bool,  # noqa: FBT001
) -> None:
    reader = come(has_scripts=has_scripts)
    reader.visit.go(page)
    told = reader.content.get_by_text("the choices in the address of this page")
    expect(told).to_be_visible(visible=not has_scripts)


@either_way
def test_3_where_the_e3_stands_on_enrichment(come: Any, has_scripts: bool) -> None:  # noqa: ANN401, FBT001
    reader = come(has_scripts=has_scripts)
    reader.open_from_menu("Actors")
    reader.follow("E3")
    reader.reads(f"E3 as such: no position recorded as of {RECORDED}.")
    told = reader.content.locator("#members-positions ~ .brf-held", has_text=ON_ENRICHMENT)
    expect(told).to_contain_text(
        "none recorded for, none recorded against, 3 not clear · last shown 25 July 2025"
    )
    expect(told).to_contain_text("France, Germany, United Kingdom")
    expect(told).to_contain_text("nothing recorded after 25 July 2025")
    reader.click(told.get_by_text("How we know"))
    shown = told.locator("details")
    expect(shown).to_contain_text("The report does not say what they asked for.")
    expect(shown.get_by_role("link", name="Iran and the three European").first).to_be_visible()
    reader.is_soon_there()


@either_way
def test_4_a_chicago_citation_of_the_foreign_ministers_words(
    come: Any,  # noqa: ANN401
    has_scripts: bool,  # noqa: FBT001
) -> None:
    reader = come(has_scripts=has_scripts)
    reader.follow(BRIEFING)
    quotation = reader.content.get_by_text("No specific arrangements have been made").first
    beside = quotation.locator("xpath=following::a[text()='Cite'][1]")
    reader.click(beside)
    reader.reads(ARAGHCHI)
    reader.is_soon_there()


@either_way
def test_5_what_changed_last_month(come: Any, has_scripts: bool) -> None:  # noqa: ANN401, FBT001
    reader = come(has_scripts=has_scripts)
    told = "Happened in July 2025: 11 statements, 1 answer among them, 3 events"
    reader.reads(told)
    reader.follow("What changed, month by month")
    reader.follow("July 2025")
    reader.reads(told, "Nothing in the record was corrected in July 2025.")
    expect(reader.content.get_by_role("listitem").first).to_contain_text(ON_ENRICHMENT)
    reader.is_soon_there()


@either_way
def test_6_whether_an_accusation_is_answered(come: Any, has_scripts: bool) -> None:  # noqa: ANN401, FBT001
    reader = come(has_scripts=has_scripts)
    reader.follow(BRIEFING)
    demand = reader.content.locator(".brf-quote", has_text="to immediately put an end to")
    answer = demand.locator(".brf-silence")
    expect(answer).to_have_text(f"No answer recorded as of {RECORDED} from: Iran")
    reader.is_soon_there()


@either_way
def test_7_which_claims_rest_on_one_report(come: Any, has_scripts: bool) -> None:  # noqa: ANN401, FBT001
    reader = come(has_scripts=has_scripts)
    reader.open_from_menu("Sources")
    reader.follow(REPORT)
    claims = reader.content.locator("h2:has-text('Statements') + ul > li")
    expect(claims).to_have_count(11)
    expect(claims.filter(has_text=IRAN_TO_STOP)).to_contain_text("para. 5")
    reader.reads("Reliability cannot be judged; probably true (F2)")
    reader.is_soon_there()


@either_way
def test_8_what_happens_next(visits: Any, everything_site: Path, has_scripts: bool) -> None:  # noqa: ANN401, FBT001
    reader = visits(everything_site, has_scripts=has_scripts)
    reader.open_from_menu("Ahead")
    reader.reads("Norway hands over the chair", "May 2025")
    calendar = reader.content.get_by_role("link", name="calendar.ics")
    assert calendar.evaluate("link => link.href") == f"{reader.visit.address}calendar.ics"
    reader.is_soon_there()


@either_way
def test_8_that_nothing_is_ahead_is_said(come: Any, has_scripts: bool) -> None:  # noqa: ANN401, FBT001
    reader = come(has_scripts=has_scripts)
    reader.open_from_menu("Ahead")
    reader.reads(f"No announced event is recorded after {RECORDED}.")
    reader.is_soon_there()


@either_way
def test_9_all_the_data_as_a_table(come: Any, has_scripts: bool, frozen_site: Path) -> None:  # noqa: ANN401, FBT001
    reader = come(has_scripts=has_scripts)
    reader.open_from_menu("Data")
    row = reader.content.locator("tr").filter(has_text="Statements (CSV)")
    expect(row.locator("td, th")).to_have_text(["Statements (CSV)", "one statement", "93", "37"])
    link = row.get_by_role("link").evaluate("link => link.href").removeprefix(reader.visit.address)
    table = (frozen_site / "briefings" / link).read_text("utf-8-sig").splitlines()
    assert table[0].startswith("id,")
    reader.is_soon_there()


@either_way
def test_10_only_what_concerns_iran_from_now_on(come: Any, has_scripts: bool) -> None:  # noqa: ANN401, FBT001
    reader = come(has_scripts=has_scripts)
    reader.follow("Policy towards Iran")
    reader.click(reader.content.get_by_text("Follow", exact=True).first)
    reader.reads(
        "Copy one into it, and each new entry shows up there.",
        f"{reader.visit.address}issues/iran-policy/feed.xml",
    )
    reader.is_soon_there()
