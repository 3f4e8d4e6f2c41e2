"""A page of one of many: it shows those beside it, so that a site grows as its content does."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.pages.beside import MOST_BESIDE
from briefing_site.pages.desk import Desk
from briefing_site.pages.library import Library
from briefing_site.pages.site import build_pages
from briefing_site.pages.statement import others
from briefing_site.pages.threads import thread_around
from briefing_site.pipeline import read_site
from briefing_site.render.engine import render
from briefing_site.settings import Settings

MANY = 120
MIDDLE = 60


def library(folder: Path, answering: str = "") -> Library:
    """Write one briefing of many statements."""
    (folder / "actors").mkdir()
    (folder / "actors/a.yaml").write_text("name: A\nkind: organization\n", "utf-8")
    (folder / "2024").mkdir()
    head = (
        "title: X\ndate: 2024-01-01\nsummary: Words.\n"
        "sources: [{id: s, title: S, url: 'https://example.org/'}]\nstatements:\n"
    )
    statements = (
        f"  - {{id: s{number:03}, by: [a], act: declare, summary: Words., sources: [s]"
        f"{answering.format(f'#s{number - 1:03}') if number else ''}}}\n"
        for number in range(MANY)
    )
    (folder / "2024/2024-01-01-x.yaml").write_text(head + "".join(statements), "utf-8")
    settings = Settings(briefings=folder)
    return Library(read_site(settings).kb, settings)


@pytest.mark.parametrize(
    ("place", "first", "last"),
    [(0, 1, MOST_BESIDE), (MIDDLE, 35, 85), (MANY - 1, MANY - 1 - MOST_BESIDE, MANY - 2)],
)
def test_a_page_lists_the_nearest_other_statements_of_its_briefing(
    tmp_path: Path, place: int, first: int, last: int
) -> None:
    found = library(tmp_path)
    said = found.kb.statements[f"2024-01-01-x#s{place:03}"]
    shown = others(Desk(found, f"statements/2024-01-01-x/s{place:03}.md"), said)
    expected = [number for number in range(first, last + 1) if number != place]
    assert [int(row.link.href.removesuffix(".md")[-3:]) for row in shown.rows] == expected
    assert shown.total == MANY - 1


@pytest.mark.parametrize("answering", [", in_response_to: ['{}']", ", in_response_to: ['#s000']"])
def test_a_page_shows_the_nearest_turns_of_its_thread_set_in_as_a_list(
    tmp_path: Path, answering: str
) -> None:
    found = library(tmp_path, answering)
    said = found.kb.statements[f"2024-01-01-x#s{MIDDLE:03}"]
    shown = thread_around(Desk(found, f"statements/2024-01-01-x/s{MIDDLE:03}.md"), said)
    assert (len(shown.rows), shown.total) == (2 * MOST_BESIDE + 1, MANY)
    assert shown.rows[0].depth == 0
    assert [row.here for row in shown.rows].index(True) == MOST_BESIDE
    assert len(shown.rows[0].answers) == 1  # what it answers does not stand above it


def test_a_page_says_how_many_there_are(tmp_path: Path) -> None:
    found = library(tmp_path, ", in_response_to: ['{}']")
    path = f"statements/2024-01-01-x/s{MIDDLE:03}.md"
    page = next(page for page in build_pages(found.kb, found.settings) if page.path == path)
    text = render(page).text
    assert "## Thread { #thread }\n\nThe nearest 51 of 120.\n" in text
    assert "{ #other-statements-of-this-briefing }\n\nThe nearest 50 of 119.\n" in text
