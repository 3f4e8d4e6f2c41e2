"""Lists that show but the newest, and lead to the years that hold the others."""

from __future__ import annotations

import datetime as dt

from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages import links
from briefing_site.pages.parts.the_rest import Rest, newest

FIRST = dt.date(2023, 11, 30)


def day(number: int) -> dt.date:
    """Date items one a day, from the end of a year on."""
    return FIRST + dt.timedelta(days=number)


def test_a_long_list_says_how_many_there_are_and_leads_to_all_of_them_by_year() -> None:
    rest = Rest.in_timeline("actor", "norway", "statement")
    shown, told = newest(range(35), day, rest)
    assert list(shown) == list(range(34, 9, -1))
    query = "?kind=statement&amp;actor=norway"
    assert write_markdown("actors/norway.md", told) == (
        "The newest 25 of 35. All of them, by year: "
        f"[2024](../timeline/2024.md{query}) (3) · [2023](../timeline/2023.md{query}) (32).\n"
    )


def test_a_list_that_stands_there_whole_says_nothing() -> None:
    assert newest(range(25), day, Rest(links.briefings_of)) == (range(24, -1, -1), ())
