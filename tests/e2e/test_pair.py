"""Any two statements or votes, compared by who is behind them, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser import Visit, visiting


def told(visit: Visit) -> Locator:
    return visit.page.locator("#two-documents ~ [data-brf=pair] .brf-summary")


def rows(visit: Visit) -> list[list[str]]:
    """Give who did what in both, a row each."""
    table = visit.page.get_by_role("region", name="Who did what in both")
    return [row.locator("th, td").all_inner_texts() for row in table.locator("tbody tr").all()]


def choose(visit: Visit, label: str, words: str, name: str) -> None:
    """Choose a document by words of its name: type them, then take what is offered."""
    visit.page.get_by_label(label).and_(visit.page.locator("input")).fill(words)
    visit.page.get_by_role("button", name=name).first.click()


def test_who_signed_both_is_found_by_typing_two_names(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site) as visit:
        visit.go("statements/2022-03-03-arctic-pause/pause/")
        visit.page.get_by_role(
            "link", name="Compare who is behind this and another document"
        ).click()
        choose(visit, "Second document", "resumption", "resum")
        expect(told(visit)).to_have_text(
            "Named in both: 7 actors; only in the first: 0 actors; only in the second: 0 actors."
        )
        names = "Canada, Denmark, Finland, Iceland, Norway, Sweden, United States (7)"
        assert rows(visit) == [[names, "signed", "signed"]]
        assert visit.page.url.partition("?")[2].partition("#")[0] == (
            "first=2022-03-03-arctic-pause/pause&second=2022-06-08-arctic-resumption/resumption"
        )
        visit.page.go_back()
        expect(told(visit)).to_have_text(
            "Type words from the names of two statements or votes, and choose each."
        )


CHOSEN_MEANWHILE = """async (root) => {
  const { DocumentChoice } = await import(`${root}assets/javascripts/document_choice.js`);
  const chosen = [];
  const choice = new DocumentChoice("First", new URL(root), (name) => chosen.push(name));
  const rows = [{ href: "statements/x/y/", title: "Y" }];
  let find;
  choice.found = (typed) => (typed === "y" ? rows : new Promise((found) => (find = found)));
  choice.field.value = "y";
  await choice.offer();
  choice.field.value = "other words";
  const late = choice.offer();
  choice.offered.querySelector("button").click();
  find(rows);
  await late;
  return [chosen, choice.offered.children.length];
}"""
"""Chooses what is offered while other words are looked for; gives what is chosen and offered."""


def test_what_is_found_once_a_document_is_chosen_is_not_offered_any_more(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site) as visit:
        visit.go("compare/")
        assert visit.page.evaluate(CHOSEN_MEANWHILE, visit.address) == [["x/y"], 0]


def test_what_is_not_there_is_said(browser: Browser, everything_site: Path) -> None:
    with visiting(browser, everything_site) as visit:
        visit.go("compare/?first=x/y")
        gone = "No statement or vote of “x/y” is on record."
        expect(visit.page.get_by_text(gone)).to_be_visible()
        field = visit.page.get_by_label("Second document").and_(visit.page.locator("input"))
        field.fill("zyzzyva")
        expect(visit.page.get_by_text("No statement or vote holds “zyzzyva”.")).to_be_visible()


def test_nothing_is_asked_for_before_a_reader_types(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site) as visit:
        asked: list[str] = []
        visit.page.on("request", lambda request: asked.append(request.url))
        visit.go("compare/")
        expect(visit.page.get_by_label("First document").first).to_be_visible()
        assert not [url for url in asked if "/data/documents/" in url or "/search/" in url]


@pytest.mark.parametrize("page", ["statements/2022-03-03-arctic-pause/pause/"])
def test_without_scripts_a_statements_page_lists_its_signatories(
    browser: Browser, everything_site: Path, page: str
) -> None:
    with visiting(browser, everything_site, java_script_enabled=False) as visit:
        visit.go(page)
        for name in ("Canada", "Denmark", "Finland", "Iceland", "Norway", "Sweden"):
            expect(visit.page.locator(".md-content").get_by_text(name).first).to_be_attached()
