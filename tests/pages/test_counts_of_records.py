"""Every page of every golden site: each count of records is what the records say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.counts import counts_on, wrong_counts
from tests.markup import read_html
from tests.recounting.records import records_of
from tests.stances import kept_pages
from tests.whole_sites import EVERYTHING, GOLDEN_SITES


@pytest.mark.parametrize("site", GOLDEN_SITES, ids=lambda site: site.name)
def test_every_count_is_what_the_records_say(site: Path) -> None:
    assert wrong_counts(site) == []


def test_every_kind_of_page_that_counts_was_looked_at() -> None:
    records = records_of(EVERYTHING / "briefings")
    pages = kept_pages(EVERYTHING)
    kinds = {
        path.partition("/")[0]
        for path, page in pages.items()
        if any(counts_on(records, path, page))
    }
    assert kinds == {
        "actors",
        "briefings",
        "changes",
        "compare.md",
        "index.md",
        "issues",
        "matrix.md",
        "series",
        "sources",
        "statements",
        "threads",
        "votes",
    }


TABLE = (
    "<table><tr><th>First</th><th>{head}</th></tr>"
    "<tr><td>{first}</td><td>{number}</td></tr></table>"
)


@pytest.mark.parametrize(
    ("page", "html", "told"),
    [
        (
            "index.md",
            "<li><strong>36</strong> statements</li>",
            'index.md: "36 statements" in "36 statements" should be 37',
        ),
        (
            "compare.md",
            TABLE.format(
                head="Signed together",
                first="Canada",
                number='<a href="compare.md?actors=canada,denmark">3 statements</a>',
            ),
            'compare.md: "3 statements" in "3 statements" should be 2',
        ),
        (
            "actors/canada.md",
            '<ul><li><a href="denmark.md">Denmark</a> · 3 signed together</li></ul>',
            'actors/canada.md: "3 signed together" in "Denmark · 3 signed together" should be 2',
        ),
        (
            "actors/index.md",
            TABLE.format(head="Statements", first='<a href="canada.md">Canada</a>', number="4"),
            'actors/index.md: "Statements 4" in "4" should be 2',
        ),
        (
            "tags.md",
            "<p>12 new statements</p>",
            'tags.md: "12 new statements" in "12 new statements" has no rule',
        ),
        (
            "tags.md",
            TABLE.format(head="Votes", first="arctic", number="4"),
            'tags.md: "Votes 4" in "4" has no rule',
        ),
    ],
)
def test_a_wrong_count_and_one_without_a_rule_are_told(page: str, html: str, told: str) -> None:
    found = counts_on(records_of(EVERYTHING / "briefings"), page, read_html(html))
    assert [str(one) for one in found if not one.is_right] == [told]
