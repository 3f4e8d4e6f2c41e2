"""Pages as HTML: every node in every way, as whole texts in `every_node/*.html`."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.document.nodes import ItemList, Mark, Place
from briefing_site.document.runs import blocks, bullets, heading, link, paragraph
from briefing_site.document.write_html import Titles, write_html
from tests.conftest import MatchGolden
from tests.document.conftest import Writer
from tests.document.every_node import EVERY_NODE, HERE, ISSUE, LIST, SECOND, TOP, file_of
from tests.html_trees import compare

WRITTEN = Path(__file__).parent / "every_node"

HOME = Place("index.md")


@pytest.mark.parametrize("name", EVERY_NODE)
def test_a_node_is_written_whole(name: str, write: Writer, match_golden: MatchGolden) -> None:
    match_golden(write(EVERY_NODE[name]), WRITTEN / file_of(name, "html"))


@pytest.mark.parametrize("name", EVERY_NODE)
def test_a_node_is_what_mkdocs_makes_of_its_markdown(
    name: str, write: Writer, convert: Writer
) -> None:
    body = EVERY_NODE[name]
    assert compare(convert(body), write(body)).first == ""


@pytest.mark.parametrize(
    ("path", "written"),
    {
        "index.md": '<a href="actors/norway/#top">a</a><a href="actors/">b</a><a href="./">',
        "actors/index.md": '<a href="norway/#top">a</a><a href="./">b</a><a href="../">',
        HERE: '<a href="#top">a</a><a href="../">b</a><a href="../../">',
        "compare.md": '<a href="../actors/norway/#top">a</a><a href="../actors/">b</a>'
        '<a href="../">',
    }.items(),
)
def test_a_link_leads_from_the_page_that_it_stands_on(
    path: str, written: str, write: Writer, convert: Writer
) -> None:
    body = blocks(paragraph(link(TOP, "a"), link(LIST, "b"), link(HOME, "c")))
    html = write(body, path)
    assert html == f"<p>{written}c</a></p>"
    assert compare(convert(body, path), html).first == ""


def test_a_link_leads_to_a_file_where_pages_are_files() -> None:
    body = blocks(paragraph(*(link(place, "a") for place in (TOP, Place(HERE), LIST, ISSUE, HOME))))
    html = write_html(HERE, body, lambda path: path.replace(".md", ".html"), Titles("", ""))
    assert html == (
        '<p><a href="#top">a</a>'
        '<a href="norway.html">a</a>'
        '<a href="index.html">a</a>'
        '<a href="../issues/example.html#top">a</a>'
        '<a href="../index.html">a</a></p>'
    )


def test_titles_of_a_page_s_own_links_are_text() -> None:
    titles = Titles('To "this" & <that>', "<b>{}</b>")
    html = write_html(HERE, blocks(heading(2, "a", "A", Mark(SECOND))), str, titles)
    assert 'href="#a" title="To &quot;this&quot; &amp; &lt;that&gt;">&para;</a>' in html
    title = "&lt;b&gt;1&lt;/b&gt;"
    assert f'href="#fnref:1" title="{title}" aria-label="{title}">&#8617;</a>' in html


def test_a_long_list_is_what_mkdocs_makes_of_its_markdown(write: Writer, convert: Writer) -> None:
    items = tuple((paragraph("a"), bullets(["b"])) for _ in range(101))
    body = blocks(ItemList(1, items))
    assert compare(convert(body), write(body)).first == ""
