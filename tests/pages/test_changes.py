"""Months: what happened and what was corrected stand apart, and an empty month says so."""

from __future__ import annotations

from pathlib import Path

from briefing_site.document.runs import paragraph
from briefing_site.document.write_markdown import write_markdown
from briefing_site.knowledge.months import Months, before, through
from briefing_site.pages.ahead import ahead_page
from briefing_site.pages.all_data import data_page
from briefing_site.pages.changes import changes_page, month_page
from briefing_site.pages.library import Library
from briefing_site.pages.parts.monthly import told_of_month
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

ADDED = "2022-03-03-arctic-pause"

EVERYTHING = Path(__file__).parents[1] / "sites/everything"


def library() -> Library:
    settings = Settings(briefings=EVERYTHING / "briefings", docs=EVERYTHING / "docs")
    return Library(read_site(settings).kb, settings)


def sentence(of: Library, month: str) -> str:
    return write_markdown("changes/x.md", (paragraph(told_of_month(of, of.months[month])),))


def test_an_empty_month_says_so_and_what_was_last_before() -> None:
    assert sentence(library(), "2022-10") == (
        "Nothing that happened in October 2022 is recorded, and nothing was added to the record or "
        'corrected in it. The last entry before that: <span class="brf-date">about September 2022'
        "</span> ([An approximate month]"
        "(../briefings/2024-01-01-every-value.md#event-approximate)).\n"
    )


def test_before_the_first_month_nothing_was() -> None:
    assert sentence(library(), "1900-01") == (
        "Nothing that happened in January 1900 is recorded, and nothing was added to the record or "
        "corrected in it.\n"
    )


def test_what_there_is_none_of_is_not_counted() -> None:
    assert sentence(library(), "1996-09") == (
        "Happened in September 1996: 1 event. Nothing in the record was corrected in September "
        "1996.\n"
    )


def test_a_correction_is_of_the_month_in_which_it_was_made() -> None:
    found = library()
    months: Months = found.months
    changed = [one for month in months.all for one in month.changes]
    assert changed
    assert all(
        one.date.strftime("%Y-%m") == month.iso for month in months.all for one in month.changes
    )
    page = month_page(found, months["2022-03"])
    text = write_markdown(page.path, page.body)
    happened, corrected = text.split("## What was corrected in the record")
    assert "An earlier version named six states." in corrected
    assert "An earlier version named six states." not in happened


def test_a_briefing_is_added_in_the_month_in_which_it_was_recorded() -> None:
    found = library()
    told = {month.iso: [one.id for one in month.added] for month in found.months.all}
    assert {iso: ids for iso, ids in told.items() if ids} == {"2022-03": [ADDED]}
    page = write_markdown("changes/x.md", month_page(found, found.months["2022-03"]).body)
    section = page.split("## What was added to the record")[1].split("\n## ")[0]
    assert section.strip() == (
        '{ #added }\n\n-   <time datetime="2022-03-05">5 March 2022</time> '
        f"[{found.kb.briefings[ADDED].title}](../briefings/{ADDED}.md) "
        "(briefing of 3 March 2022)"
    )
    assert "Added to the record in March 2022: 1 briefing." in page


def test_the_month_before_january_is_december() -> None:
    assert before("2024-01") == "2023-12"
    assert list(through("2023-11", "2024-02")) == ["2023-11", "2023-12", "2024-01", "2024-02"]


ENDED = """\
title: Talks
date: 2025-12-01
summary: There were talks.
sources: [{id: w, title: W}]
statements: [{id: x, date: 2025-01-01, by: [norway], act: declare, quote: Yes., sources: [w]}]
positions:
  - {actors: [norway], issue: talks, stance: supports, summary: It talks., evidence: [x],
     until: {date: /2025-11-06, sources: [w]}}
"""


def test_an_end_by_a_day_stands_apart_in_the_month_of_that_day(tmp_path: Path) -> None:
    records = {
        "actors/norway.yaml": "name: Norway\nkind: state\n",
        "issues/talks.yaml": "title: Talks\nproposition: There should be talks.\n",
        "2025/2025-12-01-talks.yaml": ENDED,
    }
    for path, text in records.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    settings = Settings(briefings=tmp_path)
    of = Library(read_site(settings).kb, settings)
    assert sentence(of, "2025-11").startswith("Nothing that happened in November 2025 is recorded.")
    assert "By a day in November 2025 at the latest: 1 position ended." in sentence(of, "2025-11")
    page = month_page(of, of.months["2025-11"])
    assert "### Ended by a day of this month at the latest { #ended-by }" in write_markdown(
        page.path, page.body
    )
    assert [month.iso for month in of.months.all if month.ended_by] == ["2025-11"]


def test_a_record_that_is_not_begun_goes_up_to_no_day(tmp_path: Path) -> None:
    actors = tmp_path / "actors"
    actors.mkdir()
    (actors / "canada.yaml").write_text("name: Canada\nkind: state\ncountry: CA\n", "utf-8")
    settings = Settings(briefings=tmp_path)
    of = Library(read_site(settings).kb, settings)
    pages = [changes_page(of), data_page(of), ahead_page(of)]
    texts = [write_markdown(page.path, page.body) for page in pages]
    assert [text for text in texts if "1970" in text or "1969" in text] == []
    assert of.months.all == []
