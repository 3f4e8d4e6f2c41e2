"""The comparison of actors in a real browser, with and without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser import Open, Visit, visiting
from tests.e2e.controls import control, held, open_page, summary


def said(visit: Visit) -> Locator:
    """Find the rows of the statements that are compared."""
    region = visit.page.get_by_role("region", name="Statements", exact=True)
    return region.locator("tbody tr")


def counted(visit: Visit) -> dict[str, str]:
    """Give the number of statements of each group."""
    table = visit.page.get_by_role("region", name="Statements by year").locator("table")
    heads, last = table.locator("thead th"), table.locator("tbody tr").last.locator("th, td")
    return dict(zip(heads.all_inner_texts(), last.all_inner_texts(), strict=True))


def test_canada_and_norway_are_compared(visit: Visit) -> None:
    open_page(visit, "compare/?actors=canada,norway")
    expect(summary(visit)).to_have_text(
        "Canada and Norway: the same stance on 5 issues. "
        "They signed no statement together."  # of none is it recorded in what form they spoke
    )
    rows = visit.page.get_by_role("region", name="Where they stand").locator("tbody tr")
    arctic = rows.filter(has_text="Work in the Arctic Council")
    expect(arctic.locator("td").first).to_have_text("= agree")
    expect(arctic.locator("td").nth(1)).to_contain_text(
        held("◐ for, on conditions", "8 June 2022", "3 years old")
    )


def test_what_two_signed_together_is_counted_and_listed(
    browser: Browser, site_with_series: Path
) -> None:
    with visiting(browser, site_with_series) as visit:
        open_page(visit, "compare/?actors=canada,norway")
        assert "They signed 5 statements together." in summary(visit).inner_text()
        assert counted(visit)["Both signed"] == "5"
        control(visit, "Show").select_option("Both signed (5)")
        days = ["8 June 2022", "8 June 2022", "3 March 2022", "3 March 2022", "28 June 2021"]
        expect(said(visit).locator("td:first-child")).to_have_text(days)
        assert {row.inner_text() for row in said(visit).locator("td:last-child").all()} == {
            "✓\N{NO-BREAK SPACE}yes"
        }


def test_of_three_it_is_told_what_all_and_what_some_signed(
    browser: Browser, site_with_series: Path
) -> None:
    with visiting(browser, site_with_series) as visit:
        open_page(visit, "compare/?actors=canada,norway,france")
        assert "They signed 1 statement together." in summary(visit).inner_text()
        assert (counted(visit)["All 3 signed"], counted(visit)["Some together"]) == ("1", "7")


def test_what_two_took_part_in_is_not_called_signed(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site) as visit:
        open_page(visit, "compare/?actors=norway,iceland")
        told = "They signed 2 statements together. They took part together in 1 other."
        assert told in summary(visit).inner_text()
        control(visit, "Show").select_option("Both took part (1)")
        expect(said(visit)).to_have_count(1)


def test_who_speaks_for_another_is_not_together_with_it(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site) as visit:
        open_page(visit, "compare/?actors=eleanor-roosevelt,united-states")
        assert "They signed no statement together." in summary(visit).inner_text()
        assert counted(visit) == {
            "Year": "In all",
            "Both signed": "0",
            "Eleanor Roosevelt without United States": "0",
            "United States without Eleanor Roosevelt": "2",
            "One on behalf of another": "1",
        }
        control(visit, "Show").select_option("One on behalf of another (1)")
        expect(said(visit).locator("td:nth-child(n + 3)")).to_have_text(["✓ yes", "✓ yes"])


def test_nobody_in_particular_is_not_compared_and_not_counted(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site) as visit:
        open_page(visit, "compare/?actors=senior-officials,norway")
        expect(summary(visit)).to_have_text("Choose two actors or more to compare them.")
        expect(visit.page.locator(".brf-fault[role='alert']")).to_have_text(
            "Nobody in particular, so not compared: Senior officials."
        )
        assert visit.page.locator("datalist option[value='Senior officials']").count() == 0
        open_page(visit, "matrix/?issue=threats")
        table = visit.page.locator(".brf-matrix table")
        expect(table.locator("tbody th")).to_have_text(["Iceland", "Norway", "Senior officials"])
        expect(summary(visit)).to_contain_text("2 actors on 1 issue as of")
        options = control(visit, "Agreement with").locator("option").all_inner_texts()
        assert "Norway" in options
        assert "Senior officials" not in options
        visit.page.get_by_role("button", name="More choices").click()
        control(visit, "Agreement with").select_option("Norway")
        cells = table.locator("tbody tr td:nth-child(2)")
        expect(cells).to_have_text(["1 of 1 issue", "itself", ""])


def test_votes_are_compared_and_a_stance_from_one_alone_names_it(
    browser: Browser, votes_site: Path
) -> None:
    renewal = "S/RES/2672 (2023): Renewal of cross-border aid into Syria for six months"
    nine = "S/2023/506: Renewal of cross-border aid into Syria for nine months"
    six = "S/2023/507: Renewal of cross-border aid into Syria for six months"
    with visiting(browser, votes_site) as visit:
        open_page(visit, "compare/?actors=russia,united-states")
        expect(summary(visit)).to_have_text(
            "Russia and United States: the same stance on 1 issue; voted "
            "alike in 1 of 3 votes. They signed no statement together."
        )
        stances = visit.page.get_by_role("region", name="Where they stand").locator("tbody td")
        expect(stances.first).to_have_text(
            f"= agreeRussia, by votes alone: {renewal}"
            f"United States, by votes alone: {renewal}; {nine}"
        )
        table = visit.page.get_by_role("region", name="Votes in which they differed")
        rows = [row.locator("td").all_inner_texts() for row in table.locator("tbody tr").all()]
        assert rows == [
            ["11 July 2023", six, "voted for", "voted against"],
            ["11 July 2023", nine, "voted against (a veto)", "voted for"],
        ]


def test_of_three_only_votes_of_all_are_counted_and_those_of_two_by_twos(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site) as visit:
        open_page(visit, "compare/?actors=canada,russia,finland")
        assert "voted alike" not in summary(visit).inner_text()
        heading = visit.page.get_by_role("heading", name="How they voted")
        expect(heading.locator("xpath=following-sibling::p[1]")).to_have_text(
            "This counts the votes in which each of those compared voted for, voted against or "
            "abstained, and as alike those in which they did the same."
        )
        assert by_twos(visit) == [["Canada and Russia", "0 of 2 votes"]]
        table = visit.page.get_by_role("region", name="Votes in which they differed")
        cells = [row.locator("td").all_inner_texts()[2:] for row in table.locator("tbody tr").all()]
        assert cells == [
            ["voted for", "voted against (a veto)", "no vote on record"],
            ["voted for", "voted against", "no vote on record"],
        ]


def test_of_three_who_all_voted_it_is_told_how_often_all_and_each_two_were_alike(
    browser: Browser, votes_site: Path
) -> None:
    with visiting(browser, votes_site) as visit:
        open_page(visit, "compare/?actors=russia,united-states,france")
        assert "voted alike in 1 of 3 votes." in summary(visit).inner_text()
        assert by_twos(visit) == [
            ["Russia and United States", "1 of 3 votes"],
            ["Russia and France", "1 of 3 votes"],
            ["United States and France", "3 of 3 votes"],
        ]


def by_twos(visit: Visit) -> list[list[str]]:
    """Give how often each two of those compared voted alike."""
    table = visit.page.get_by_role("region", name="Two by two")
    return [row.locator("th, td").all_inner_texts() for row in table.locator("tbody tr").all()]


def test_statements_of_a_comparison_are_filtered_by_who_signed(visit: Visit) -> None:
    open_page(visit, "compare/?actors=iran,united-states")
    rows = visit.page.get_by_role("region", name="Statements", exact=True).locator("tbody tr")
    years = visit.page.get_by_role("region", name="Statements by year").locator("tr").last
    assert years.locator("th, td").all_inner_texts() == ["In all", "0", "3", "21"]
    control(visit, "Show").select_option("Both signed (0)")
    expect(rows).to_have_count(0)
    control(visit, "Show").select_option("Iran without United States (3)")
    expect(rows).to_have_count(3)
    assert {tuple(row.locator("td").all_inner_texts()[2:]) for row in rows.all()} == {
        ("✓\N{NO-BREAK SPACE}yes", "\N{EN DASH}\N{NO-BREAK SPACE}no")
    }


def test_actors_are_added_and_taken_away_with_the_keyboard(visit: Visit) -> None:
    open_page(visit, "compare/")
    expect(summary(visit)).to_have_text("Choose two actors or more to compare them.")
    field, alert = control(visit, "Add an actor"), visit.page.locator(".brf-fault[role='alert']")
    for name in ("Iran", "united states"):
        field.focus()
        visit.page.keyboard.type(name)
        visit.page.keyboard.press("Enter")
    expect(visit.page).to_have_url(visit.address + "compare/?actors=iran,united-states")
    table = visit.page.get_by_role("region", name="Where they stand")
    expect(table.locator("tbody tr").first.locator("td").first).to_have_text("≠ differ")
    field.fill("Atlantis")
    field.press("Enter")
    expect(alert).to_have_text("No actor on record is called “Atlantis”.")
    visit.page.get_by_role("button", name="Remove Iran").press("Enter")
    expect(field).to_be_focused()
    expect(visit.page).to_have_url(visit.address + "compare/?actors=united-states")


def test_whom_the_address_names_in_vain_is_told_with_the_reason(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site) as visit:
        open_page(visit, "compare/?actors=nato,norway,<b>atlantis</b>,canada")
        expect(visit.page.locator(".brf-fault[role='alert']")).to_have_text(
            "Nothing on record to compare: NATO. No actor on record is called “<b>atlantis</b>”."
        )
        expect(summary(visit)).to_contain_text("Norway and Canada: ")
        visit.page.get_by_role("button", name="Remove Canada").press("Enter")
        expect(visit.page.locator(".brf-fault[role='alert']")).to_have_text("")


def test_no_more_than_five_actors_are_compared(visit: Visit) -> None:
    open_page(visit, "compare/?actors=canada,denmark,nobody,finland,canada,iceland,norway,sweden")
    chosen = visit.page.get_by_role("button", name="Remove")
    expect(chosen).to_have_count(5)
    expect(visit.page.locator(".brf-fault[role='alert']")).to_have_text(
        "No actor on record is called “nobody”. At most 5 actors can be compared."
    )
    field = control(visit, "Add an actor")
    field.fill("Sweden")
    field.press("Enter")
    expect(visit.page.locator(".brf-fault[role='alert']")).to_have_text(
        "At most 5 actors can be compared."
    )
    expect(chosen).to_have_count(5)


def test_without_scripts_the_comparison_leads_to_who_signs_with_whom(open_site: Open) -> None:
    with open_site(java_script_enabled=False) as visit:
        visit.go("compare/?actors=canada,norway")
        page = visit.page
        expect(page.locator(".md-content p").nth(1)).to_have_text(
            "Choosing actors on this page needs JavaScript. "
            "Without it, each actor\N{RIGHT SINGLE QUOTATION MARK}s page shows its positions "
            "and whom it signs with, and the table of positions shows "
            "everyone\N{RIGHT SINGLE QUOTATION MARK}s stances side by side. "
            "It also needs a server: "
            "a page that is opened from a disk shows no more than this."
        )
        told = page.locator(".md-content p", has_text="No two actors have signed together yet.")
        expect(told).to_be_visible()


def test_a_comparison_loads_the_records_of_those_compared_and_no_other(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    open_page(visit, "compare/?actors=canada,norway")
    data = [one.removeprefix(f"{visit.address}data/") for one in asked if "/data/" in one]
    assert sorted(data) == ["actors.json", "actors/canada.json", "actors/norway.json"]
    field = control(visit, "Add an actor")
    field.fill("Iran")
    field.press("Enter")
    expect(summary(visit)).to_contain_text("Canada, Norway and Iran: ")
    again = [one.removeprefix(f"{visit.address}data/") for one in asked if "/data/" in one]
    assert again[len(data) :] == ["actors/iran.json"]


@pytest.mark.parametrize("options", [{"viewport": {"width": 390, "height": 844}}])
def test_each_issue_of_a_comparison_is_a_card_on_a_telephone(visit: Visit) -> None:
    visit.go("compare/?actors=canada,norway")
    row = visit.page.get_by_role("region", name="Where they stand").locator("tbody tr").first
    names = row.locator(".brf-asked")
    expect(names).to_have_text(["Canada", "Norway"])
    expect(names.first).to_be_visible()
    for cell in row.locator("td").all():
        box = cell.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
