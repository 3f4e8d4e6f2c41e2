"""The page of queries: SQL in the reader's own browser, once they say so and not before."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser import Open, Visit
from tests.e2e.test_accessibility import SCHEMES, violations
from tests.thorough import some_of

FIELD = "textarea[name=sql]"
FOUND = ".brf-answered"
TOLD = "[data-brf=query] [role=status]"
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
HOSTILE = "<img src=x onerror=alert(1)>'); DROP TABLE votes; --"


@pytest.fixture
def www(everything_site: Path) -> Path:
    """Give the folder of the site that is visited: each question has an answer there."""
    return everything_site


@pytest.fixture
def asked(visit: Visit) -> list[str]:
    """Note what the browser asks for."""
    addresses: list[str] = []

    def note(request: Request) -> None:
        addresses.append(request.url)

    visit.page.context.on("request", note)
    return addresses


@pytest.fixture
def loaded(visit: Visit) -> Page:
    """Open the page, and load the data."""
    visit.go("query/")
    load(visit.page)
    return visit.page


@pytest.fixture
def record(www: Path) -> Iterator[sqlite3.Connection]:
    """Open the same file in Python."""
    with closing(sqlite3.connect(www / "data/briefings.sqlite")) as connection:
        yield connection


def load(page: Page) -> None:
    page.get_by_role("button", name="Load the data").click()
    expect(page.locator(TOLD)).to_contain_text("The data is here")


def run(page: Page, query: str) -> None:
    page.fill(FIELD, query)
    page.get_by_role("button", name="Run the query").click()
    expect(page.locator(TOLD)).not_to_have_text("The query runs.")


def rows_on(page: Page) -> list[list[str]]:
    found: list[list[str]] = page.evaluate(
        "[...document.querySelectorAll('.brf-answered tbody tr')].map((row) =>"
        "[...row.cells].map((cell) => cell.querySelector('a')?.href ?? cell.textContent))"
    )
    return found


def texts_of(row: tuple[object, ...]) -> list[str]:
    return ["NULL" if cell is None else str(cell).removesuffix(".0") for cell in row]


def test_each_question_is_answered_as_python_answers_it(
    loaded: Page, record: sqlite3.Connection
) -> None:
    links = loaded.locator("a[href*='?sql=']")
    assert links.count() == 10
    for number in range(10):
        links.nth(number).click()
        query = loaded.locator(FIELD).input_value()
        expect(loaded.locator(TOLD)).to_contain_text("It runs once you say so.")
        loaded.get_by_role("button", name="Run the query").click()
        answer = record.execute(query).fetchall()
        assert answer, query
        expect(loaded.locator(TOLD)).to_contain_text(f"{len(answer)} row")
        assert rows_on(loaded) == [texts_of(row) for row in answer], query


def test_nothing_is_loaded_and_nothing_runs_before_somebody_says_so(
    visit: Visit, asked: list[str]
) -> None:
    visit.go(f"query/?sql={quote(HOSTILE)}")
    button = visit.page.get_by_role("button", name="Load the data")
    expect(button).to_contain_text("1.1 for SQLite)")
    assert visit.page.locator(FIELD).input_value() == HOSTILE
    visit.page.locator(FIELD).press("Control+Enter")
    visit.page.wait_for_timeout(300)
    assert [one for one in asked if "sqlite" in one or "worker" in one] == []
    load(visit.page)
    expect(visit.page.locator(FOUND)).to_be_empty()
    assert {one.rpartition("/")[2] for one in asked if "sqlite" in one} == {
        "briefings.sqlite",
        "sqlite3.js",
        "sqlite3.wasm",
    }
    visit.page.get_by_role("button", name="Run the query").click()
    expect(visit.page.locator(TOLD)).to_contain_text("SQL is not understood at “<”.")
    assert visit.page.locator(f"{FOUND} img, {TOLD} img").count() == 0
    run(visit.page, "SELECT count(*) FROM votes")
    expect(visit.page.locator(TOLD)).to_have_text("1 row.")


def test_a_query_that_never_ends_is_stopped(loaded: Page) -> None:
    loaded.fill(FIELD, ENDLESS)
    loaded.locator(FIELD).press("Control+Enter")
    loaded.get_by_role("button", name="Stop").click()
    expect(loaded.locator(TOLD)).to_contain_text("The query was stopped")
    run(loaded, "SELECT 6 * 7 AS answer")
    expect(loaded.locator(TOLD)).to_have_text("1 row.")
    assert rows_on(loaded) == [["42"]]


@pytest.mark.parametrize(
    ("query", "told", "chosen"),
    [
        ("SELECT * FROM nobody", "There is no table “nobody”.", ""),
        ("SELECT 1;\nSELECT 'é', name FROM actors WHERE 1 ODER BY 1", "at “ODER”.", "ODER"),
        ("SELECT weather FROM votes", "There is no column “weather”", "weather"),
        ("DELETE FROM votes", "The data cannot be changed here.", ""),
        ("SELECT randomblob(2000000000)", "SQLite says: ", ""),
        ("SELECT zeroblob(900000000)", "SQLite says: ", ""),
        ("-- nothing", "The query gives no table.", ""),
        ("  ", "Write a query first.", ""),
    ],
)
def test_what_is_wrong_is_told_where_it_is(
    loaded: Page, query: str, told: str, chosen: str
) -> None:
    run(loaded, query)
    expect(loaded.locator(TOLD)).to_contain_text(told)
    if chosen:
        selected = "(f) => f.value.slice(f.selectionStart, f.selectionEnd)"
        assert loaded.locator(FIELD).evaluate(selected) == chosen


def test_many_rows_are_cut_and_the_file_has_them_all(loaded: Page, tmp_path: Path) -> None:
    run(
        loaded,
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1234) "
        "SELECT x, '=1+' || x AS sum, 'a \"b\", <b>c</b>' AS words, NULL AS none FROM n",
    )
    expect(loaded.locator(TOLD)).to_have_text("1,234 rows, of which the first 500 are shown.")
    assert len(rows_on(loaded)) == 500
    assert rows_on(loaded)[0] == ["1", "=1+1", 'a "b", <b>c</b>', "NULL"]
    with loaded.expect_download() as download:
        loaded.get_by_role("button", name="Download as CSV").click()
    path = tmp_path / "query.csv"
    download.value.save_as(path)
    with path.open(encoding="utf-8", newline="") as file:
        [head, *rows] = csv.reader(file)
    assert head == ["x", "sum", "words", "none"]
    assert len(rows) == 1234
    assert rows[-1] == ["1234", "'=1+1234", 'a "b", <b>c</b>', ""]


def test_a_query_that_ran_stands_in_the_address(loaded: Page) -> None:
    run(loaded, "SELECT name FROM actors ORDER BY name LIMIT 2")
    loaded.reload()
    field = loaded.locator(FIELD)
    expect(field).to_have_value("SELECT name FROM actors ORDER BY name LIMIT 2")
    expect(loaded.locator(FOUND)).to_be_empty()


def test_tables_and_columns_are_listed_with_what_they_mean(
    loaded: Page, record: sqlite3.Connection
) -> None:
    query = "SELECT count(DISTINCT table_name) FROM described"
    [[number]] = record.execute(query).fetchall()
    whole = loaded.locator("[data-brf=query] > div > details")
    lists = whole.locator("details")
    expect(lists).to_have_count(number)
    expect(loaded.locator("#questions")).to_be_in_viewport()
    whole.locator("summary").first.click()
    votes = lists.filter(has_text="Who voted how on which text.")
    votes.locator("summary").click()
    expect(votes.locator("li", has_text="result").first).to_be_visible()


def test_it_works_after_a_change_of_page_without_a_reload(visit: Visit) -> None:
    visit.go("data/")
    visit.page.locator("article a", has_text="Query").click()
    visit.page.wait_for_url("**/query/")
    load(visit.page)
    run(visit.page, "SELECT 1")
    expect(visit.page.locator(TOLD)).to_have_text("1 row.")


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_without_scripts_it_says_what_to_do_with_the_file(
    open_site: Open, options: dict[str, object]
) -> None:
    with open_site(**options) as visit:
        visit.go("query/")
        article = visit.page.locator("article")
        expect(article).to_contain_text("datasette briefings.sqlite")
        visit.page.locator("summary", has_text="These questions as SQL").click()
        expect(article.locator("pre")).to_contain_text("FROM roll_call")


@pytest.mark.parametrize("width", some_of((360, 1280), {360}, "the same on a wide page"))
@pytest.mark.parametrize("options", [{"bypass_csp": True, "reduced_motion": "reduce"}])
def test_axe_finds_nothing_once_rows_and_tables_are_shown(loaded: Page, width: int) -> None:
    loaded.set_viewport_size({"width": width, "height": 800})
    run(loaded, "SELECT * FROM roll_call")
    loaded.locator("[data-brf=query] > div > details > summary").click()
    loaded.locator("[data-brf=query] details details summary").first.click()
    for scheme in SCHEMES:
        loaded.emulate_media(color_scheme=scheme)
        assert violations(loaded) == []
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert loaded.evaluate(wider) == 0
