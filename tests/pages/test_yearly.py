"""Lists that are divided by years: what stands on the first page, and on a year's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import blocks, paragraph
from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages import bounds
from briefing_site.pages.bounds import MOST_NEWEST
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.periods import Span
from briefing_site.pages.yearly import Excerpt, YearlyList, rest_of, stretch, years_of
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings


def numbers(_library: Library, shown: Excerpt[int]) -> Blocks:
    """Show what would stand on a page."""
    return blocks(years_of(shown), rest_of(shown), paragraph(" ".join(map(str, shown.items))))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    settings = Settings(briefings=tmp_path)
    return Library(read_site(settings).kb, settings)


def span_of(number: int) -> tuple[dt.date, dt.date]:
    """Date a number: twenty a year, each on a day of its own, every tenth in no one month."""
    place = number % 20
    last = dt.date(2000 + number // 20, 1 + place // 4, 1 + place)
    return (last if place % 10 else dt.date(last.year, 1, 1), last)


def texts_of(
    library: Library, items: Sequence[int], span_of: Callable[[int], Span] = span_of
) -> dict[str, str]:
    """Write each page of a list of numbers, twenty a year."""
    listed = YearlyList(
        title="Numbers",
        description="All numbers.",
        first="numbers/index.md",
        page_of="numbers/{}.md".format,
        span_of=span_of,
        show=numbers,
    )
    return {one.path: written(one.build()) for one in listed.pages(library, items)}


def written(page: Page) -> str:
    """Write a page, and before it what a search result says of it."""
    return f"{page.front.description}\n\n{write_markdown(page.path, page.body)}"


def test_a_year_has_a_page_and_the_first_page_has_the_newest(library: Library) -> None:
    newest = " ".join(map(str, range(40, 40 - MOST_NEWEST, -1)))
    assert texts_of(library, range(41)) == {
        "numbers/index.md": (
            "All numbers.\n\n# Numbers { #top }\n\n"
            "[2002](2002.md) (1) · [2001](2001.md) (20) · [2000](2000.md) (20)\n\n"
            "The newest 30 of 41; the years above hold all of them.\n\n"
            f"{newest}\n"
        ),
        "numbers/2002.md": (
            "All numbers. 2002\n\n# Numbers of 2002 { #top }\n\n"
            "**2002** (1) · [2001](2001.md) (20) · [2000](2000.md) (20)\n\n40\n"
        ),
        "numbers/2001.md": (
            "All numbers. 2001\n\n# Numbers of 2001 { #top }\n\n"
            "[2002](2002.md) (1) · **2001** (20) · [2000](2000.md) (20)\n\n"
            f"{' '.join(map(str, range(39, 19, -1)))}\n"
        ),
        "numbers/2000.md": (
            "All numbers. 2000\n\n# Numbers of 2000 { #top }\n\n"
            "[2002](2002.md) (1) · [2001](2001.md) (20) · **2000** (20)\n\n"
            f"{' '.join(map(str, range(19, -1, -1)))}\n"
        ),
    }


def test_a_first_page_that_holds_everything_says_nothing_of_more(library: Library) -> None:
    assert texts_of(library, range(2))["numbers/index.md"] == (
        "All numbers.\n\n# Numbers { #top }\n\n[2000](2000.md) (2)\n\n1 0\n"
    )


def test_an_empty_list_has_its_first_page_alone(library: Library) -> None:
    assert texts_of(library, ()) == {"numbers/index.md": "All numbers.\n\n# Numbers { #top }\n"}


def test_a_year_of_the_record_of_which_a_list_has_nothing_leads_to_its_first_page(
    tmp_path: Path,
) -> None:
    (tmp_path / "1999").mkdir()
    (tmp_path / "1999/1999-12-31-x.yaml").write_text(
        "title: X\ndate: 1999-12-31\nsummary: Words.\n", "utf-8"
    )
    settings = Settings(briefings=tmp_path)
    found = texts_of(Library(read_site(settings).kb, settings), [])
    assert found["numbers/1999.md"] == (
        "Numbers has a new address.\n\n# Moved { #moved }\n\n"
        "This page is now at [Numbers](index.md).\n"
    )


def test_a_long_year_has_a_page_for_each_month_and_leads_to_them(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_ON_PAGE", 10)
    found = texts_of(library, range(20))
    assert found["numbers/2000.md"] == (
        "All numbers. 2000\n\n# Numbers of 2000 { #top }\n\n"
        "**2000** (20)\n\n"
        "20 in all, too many for one page. By month&#58;\n\n"
        '<div class="brf-parts" markdown>\n\n'
        '-   <span id="month-2000-05">[May 2000](2000-05.md) (4)</span>\n'
        '-   <span id="month-2000-04">[April 2000](2000-04.md) (4)</span>\n'
        '-   <span id="month-2000-03">[March 2000](2000-03.md) (3)</span>\n'
        '-   <span id="month-2000-02">[February 2000](2000-02.md) (4)</span>\n'
        '-   <span id="month-2000-01">[January 2000](2000-01.md) (4)</span>\n\n'
        "</div>\n\n"
        "## 2000, in no one month { #year-2000 }\n\n10\n"
    )
    assert found["numbers/2000-05.md"] == (
        "All numbers. May 2000\n\n# Numbers: May 2000 { #top }\n\n"
        "[2000](2000.md) (20)\n\n"
        "**May 2000** (4) · [April 2000](2000-04.md) (4) · [March 2000](2000-03.md) (3) · "
        "[February 2000](2000-02.md) (4) · [January 2000](2000-01.md) (4)\n\n"
        "19 18 17 16\n"
    )


@pytest.fixture
def until_july(tmp_path: Path) -> Library:
    """Give the library of a record whose newest change is of July 2000."""
    (tmp_path / "2000").mkdir()
    (tmp_path / "2000/2000-07-31-x.yaml").write_text(
        "title: X\ndate: 2000-07-31\nsummary: Words.\n", "utf-8"
    )
    settings = Settings(briefings=tmp_path)
    return Library(read_site(settings).kb, settings)


def test_a_month_of_a_long_year_in_which_nothing_is_left_leads_to_the_year(
    until_july: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_ON_PAGE", 10)
    found = texts_of(until_july, range(20))
    assert sorted(found) == [
        *(f"numbers/2000-{month:02}.md" for month in range(1, 8)),
        *("numbers/2000.md", "numbers/index.md"),
    ]
    assert found["numbers/2000-06.md"] == (
        "Numbers of 2000 has a new address.\n\n# Moved { #moved }\n\n"
        "This page is now at [Numbers of 2000](2000.md).\n"
    )


def test_a_year_that_has_just_become_short_enough_keeps_the_addresses_of_its_months(
    until_july: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_ON_PAGE", 20)
    found = texts_of(until_july, range(19))
    assert len(found) == 9
    assert found["numbers/2000-01.md"].endswith("This page is now at [Numbers of 2000](2000.md).\n")
    assert len(texts_of(until_july, range(18))) == 2


def test_a_long_month_has_a_page_for_each_day(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_ON_PAGE", 3)
    found = texts_of(library, range(20))
    assert found["numbers/2000-02.md"] == (
        "All numbers. February 2000\n\n# Numbers: February 2000 { #top }\n\n"
        "[2000](2000.md) (20)\n\n"
        "[May 2000](2000-05.md) (4) · [April 2000](2000-04.md) (4) · "
        "[March 2000](2000-03.md) (3) · **February 2000** (4) · [January 2000](2000-01.md) (4)\n\n"
        "4 in all, too many for one page. By day&#58;\n\n"
        '<div class="brf-parts" markdown>\n\n'
        '-   <span id="day-2000-02-08">[8 February 2000](2000-02-08.md) (1)</span>\n'
        '-   <span id="day-2000-02-07">[7 February 2000](2000-02-07.md) (1)</span>\n'
        '-   <span id="day-2000-02-06">[6 February 2000](2000-02-06.md) (1)</span>\n'
        '-   <span id="day-2000-02-05">[5 February 2000](2000-02-05.md) (1)</span>\n\n'
        "</div>\n"
    )


def test_a_day_that_is_too_long_takes_several_pages(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_ON_PAGE", 3)
    day = dt.date(2000, 2, 5)
    found = texts_of(library, range(8), lambda _number: (day, day))
    assert sorted(found) == [
        "numbers/2000-01.md",
        *("numbers/2000-02-05.md", "numbers/2000-02-05/2.md", "numbers/2000-02-05/3.md"),
        *("numbers/2000-02.md", "numbers/2000.md", "numbers/index.md"),
    ]
    above = (
        "[2000](../2000.md) (8)\n\n[February 2000](../2000-02.md) (8)\n\n"
        "**5 February 2000** (8)\n\n"
    )
    assert found["numbers/2000-02-05/2.md"] == (
        "All numbers. 5 February 2000\n\n# Numbers: 5 February 2000, page 2 { #top }\n\n"
        f"{above}"
        "8 stand here, on several pages: "
        "[1\N{EN DASH}3](../2000-02-05.md) · **4\N{EN DASH}6** · [7\N{EN DASH}8](3.md)\n\n"
        "4 3 2\n"
    )


def test_what_is_too_much_and_in_no_one_month_takes_several_pages(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_ON_PAGE", 3)
    found = texts_of(library, range(4), lambda _: (dt.date(2000, 1, 1), dt.date(2000, 12, 31)))
    assert found["numbers/2000/2.md"].endswith(
        "4 stand here, on several pages: [1\N{EN DASH}3](../2000.md) · **4**\n\n0\n"
    )


def test_a_further_page_that_has_just_become_superfluous_leads_to_the_one_before(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_ON_PAGE", 20)
    day = dt.date(2000, 2, 5)
    found = texts_of(library, range(40), lambda _number: (day, day))
    assert found["numbers/2000-02-05/3.md"].endswith(
        "This page is now at [Numbers: 5 February 2000, page 2](2.md).\n"
    )
    assert "numbers/2000-02-05/3.md" not in texts_of(library, range(38), lambda _number: (day, day))


def test_a_page_is_named_by_what_stands_on_it_and_one_thing_by_its_number() -> None:
    assert (stretch(1, 3), stretch(4, 4)) == ("1\N{EN DASH}3", "4")
