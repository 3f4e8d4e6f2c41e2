"""A page of one of many: it shows those beside it, so that a site grows as its content does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_site.document.nodes import (
    Block,
    Division,
    Inline,
    ItemList,
    Link,
    Paragraph,
    Place,
    Span,
    Table,
)
from briefing_site.document.runs import run, strong
from briefing_site.pages.bounds import MOST_BESIDE
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_briefing
from briefing_site.pages.parts.shortened import nearest_of
from briefing_site.pages.site import build_pages
from briefing_site.pages.statement import others, thread
from briefing_site.pipeline import read_site
from briefing_site.render import render
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
    _heading, how_many, table = others(found, said)
    expected = [number for number in range(first, last + 1) if number != place]
    assert isinstance(table, Table)
    assert [linked_number(row[1][0]) for row in table.rows] == expected
    whole = run(to_briefing(said.briefing))
    assert how_many == nearest_of(len(expected), MANY - 1, whole)[0]


def linked_number(node: Inline) -> int:
    """Give the number of the statement that a link leads to."""
    assert isinstance(node, Link)
    assert isinstance(node.to, Place)
    return int(node.to.path.removesuffix(".md")[-3:])


@pytest.mark.parametrize("answering", [", in_response_to: ['{}']", ", in_response_to: ['#s000']"])
def test_a_page_shows_the_nearest_turns_of_its_thread_set_in_as_a_list(
    tmp_path: Path, answering: str
) -> None:
    found = library(tmp_path, answering)
    said = found.kb.statements[f"2024-01-01-x#s{MIDDLE:03}"]
    _heading, how_many, division, *_rest = thread(found, said)
    assert how_many == nearest_of(2 * MOST_BESIDE + 1, MANY)[0]
    assert isinstance(division, Division)
    (turns,) = division.blocks
    assert isinstance(turns, ItemList)
    lines = list(lines_of(turns))
    here = [strong(found.name_of(said)) in line for line in lines]
    assert (len(lines), here.index(True)) == (2 * MOST_BESIDE + 1, MOST_BESIDE)
    # What the first answers does not stand above it.
    assert any("in answer to " in node.children for node in lines[0] if isinstance(node, Span))


def lines_of(turns: ItemList[Block]) -> Iterator[tuple[Inline, ...]]:
    """Go through the lines of a list and of the lists in it."""
    for first, *below in turns.items:
        assert isinstance(first, Paragraph)
        yield first.children
        for inner in below:
            assert isinstance(inner, ItemList)
            yield from lines_of(inner)


def test_a_page_says_how_many_there_are(tmp_path: Path) -> None:
    found = library(tmp_path, ", in_response_to: ['{}']")
    path = f"statements/2024-01-01-x/s{MIDDLE:03}.md"
    page = next(page for page in build_pages(found.kb, found.settings) if page.path == path)
    text = render(page).text
    assert "## Thread { #thread }\n\nThe nearest 51 of 120.\n" in text
    others_of = "{ #other-statements-of-this-briefing }\n\nThe nearest 50 of 119. "
    assert f"{others_of}All of them: [X](../../briefings/2024-01-01-x.md)\n" in text
