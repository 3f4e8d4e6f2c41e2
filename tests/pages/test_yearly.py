"""Lists that are divided by years: what stands on the first page, and on a year's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import blocks, paragraph
from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.yearly import MOST_NEWEST, Excerpt, YearlyList, years_of
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings


def numbers(_library: Library, shown: Excerpt[int]) -> Blocks:
    """Show what would stand on a page."""
    return blocks(years_of(shown), paragraph(" ".join(map(str, shown.items))))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    settings = Settings(briefings=tmp_path)
    return Library(read_site(settings).kb, settings)


def texts_of(library: Library, items: Sequence[int]) -> dict[str, str]:
    """Write each page of a list of numbers, twenty a year."""
    listed = YearlyList(
        title="Numbers",
        description="All numbers.",
        first="numbers/index.md",
        of_year="numbers/{}.md".format,
        year_of=lambda number: 2000 + number // 20,
        show=numbers,
    )
    return {page.path: written(page) for page in listed.pages(library, items)}


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
