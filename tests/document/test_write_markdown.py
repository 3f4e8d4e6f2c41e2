"""Pages as Markdown: every node in every way, as whole texts in `every_node/*.md`."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.document.nodes import ItemList, Mark, Place
from briefing_site.document.runs import blocks, bullets, heading, link, paragraph
from briefing_site.document.write_markdown import write_markdown
from tests.conftest import MatchGolden
from tests.document.every_node import EVERY_NODE, FIRST, HERE, LIST, SECOND, TOP, file_of
from tests.document.test_escape import Engine, Reader

WRITTEN = Path(__file__).parent / "every_node"


@pytest.mark.parametrize("name", EVERY_NODE)
def test_a_node_is_written_whole(name: str, match_golden: MatchGolden) -> None:
    match_golden(write_markdown(HERE, EVERY_NODE[name]), WRITTEN / file_of(name, "md"))


def test_no_text_is_left_of_what_is_no_node_any_more() -> None:
    files = {file_of(name, ending) for name in EVERY_NODE for ending in ("md", "html", "plain")}
    assert {path.name for path in WRITTEN.iterdir()} == files


def test_a_link_leads_from_the_page_that_it_stands_on() -> None:
    body = blocks(paragraph(link(TOP, "a"), " ", link(LIST, "b")))
    assert write_markdown("actors/norway.md", body) == "[a](#top) [b](index.md)\n"
    assert write_markdown("index.md", body) == "[a](actors/norway.md#top) [b](actors/index.md)\n"
    assert write_markdown("a/b/c.md", body) == (
        "[a](../../actors/norway.md#top) [b](../../actors/index.md)\n"
    )


def test_a_file_is_named_whatever_is_in_its_name() -> None:
    body = (paragraph(link(Place("a&b #1 100%.md", "c"), "d")),)
    assert write_markdown(HERE, body) == "[d](../a%26b%20%231%20100%25.md#c)\n"


def test_notes_are_numbered_on_each_page_from_the_top() -> None:
    first, second = paragraph("a", Mark(FIRST)), paragraph("b", Mark(SECOND))
    one, two = (f'<span class="brf-cited">&#91;[^{number}]&#93;</span>' for number in (1, 2))
    above, below = f"a{one}\n\nb{two}\n\n[^1]: The first", f"b{one}\n\na{two}\n\n[^1]: &#60;"
    assert write_markdown(HERE, (first, second)).startswith(above)
    assert write_markdown(HERE, (second, first)).startswith(below)


def test_a_mark_names_the_place_in_the_source_whose_number_it_has() -> None:
    body = paragraph("a ", Mark(FIRST, "para. 4"), " ", Mark(FIRST, "fig. 2 (a)"), ".")
    assert write_markdown(HERE, (body,)).splitlines()[0] == (
        'a <span class="brf-cited">&#91;[^1], para. 4&#93;</span>'
        ' <span class="brf-cited">&#91;[^1], fig. 2 (a)&#93;</span>.'
    )


@pytest.mark.parametrize("anchor", ["top", "2024-01-01-example--words"])
def test_a_heading_keeps_its_id_beside_links_to_issues(
    anchor: str, python_markdown: Engine, read_html: Reader
) -> None:
    page = read_html(python_markdown(write_markdown(HERE, (heading(2, anchor, "#1 A"),))))
    (found,) = page.every("h2")
    assert (found.attrs, found.children) == ({"id": anchor}, ["#1 A"])


def test_a_number_is_never_wider_than_the_indent_of_what_is_below_it() -> None:
    items = tuple((paragraph("a"), bullets(["b"])) for _ in range(101))
    lines = write_markdown(HERE, (ItemList(1, items),)).splitlines()
    assert lines[:4] == ["1.  a", "    -   b", "2.  a", "    -   b"]
    assert lines[-6:] == ["99. a", "    -   b"] * 3
