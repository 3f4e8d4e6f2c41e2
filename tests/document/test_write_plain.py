"""Pages as plain Markdown: every node in whole texts, and what an independent parser reads there.

What stands on a page as HTML is the measure: the same words in the same order, the same headings,
lists, tables and links, and nothing that a text could have forged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from urllib.parse import urljoin

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing_site.document.nodes import (
    BlockQuote,
    Blocks,
    Break,
    Code,
    CodeBlock,
    Division,
    Fold,
    ItemList,
    Link,
    Mark,
    Place,
    Table,
)
from briefing_site.document.plain_lines import REPEATED
from briefing_site.document.runs import DOT, bullets, fold, heading, link, paragraph, span, strong
from briefing_site.document.write_html import Titles, write_html
from briefing_site.document.write_plain import write_plain
from briefing_site.exports.plain_pages import is_way
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.site import planned_pages
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.conftest import MatchGolden
from tests.document.conftest import Element
from tests.document.every_node import EVERY_NODE, FIRST, HERE, LIST, SECOND, file_of
from tests.hostile import write_hostile
from tests.records import changed, is_markdown, read_records, takes, write_record
from tests.thorough import examples, some_of_each_folder
from tests.whole_sites import EVERYTHING

WRITTEN = Path(__file__).parent / "every_node"
SITES = EVERYTHING.parent
CASES = ("answers", "drafts", "empty", "minimal", "votes", "withdrawn", "everything", "long")
OF_EACH_FOLDER = examples(3, 1_000)
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

FORGING = (
    '<b onclick="x">&amp;&#35; `*_~^|#[x](http://y "z"){ .k }!:@\\$%</b> ![i](j) [^1] [x]: y\n'
    "# h\n\n```\nc\n```\n\n- l\n1. o\n> q\n***\n\tt\n![x]\n[1]: k\n| a | b |\n|---|---|\n~~~\n=="
)
"""Words of which each part would be a node of its own: a heading, a fence, a link, a table."""

UNSAID = re.compile(r"[\s\u00b7:]|\[-|-\]|\{\+|\+\}")
"""What stands between words in one way of writing and not in the other, and around changed ones."""

MORE = " …"
"""Behind the ways back from a note that are too many."""

GONE = ("headerlink", "footnote-backref", "brf-way", REPEATED)
"""Classes of what only a page has."""


def leading(page: str, place: Place) -> str:
    """Lead to a path from the root, and on the page itself nowhere."""
    if place.path == page and not place.query:
        return ""
    return f"/{place.path}{f'?{place.query}' if place.query else ''}"


def plain(body: Blocks, path: str = HERE, address: str = "") -> str:
    lead = partial(leading, path)
    return write_plain(path, body, lead, address, left_out=is_way)


@dataclass
class Told:
    """What a reader gets of a page.

    Attributes:
        words: All words, in their order.
        headings: The level and the words of each heading.
        links: The words of each link, and where it leads as far as that is out of the site.
        counts: How many there are of some elements.
    """

    words: str = ""
    headings: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)


COUNTED = ("blockquote", "table", "img")


def told(root: Element, page: str = "") -> Told:
    """Tell what a reader gets of HTML.

    Args:
        root: The whole of it.
        page: The path of the page as whose HTML it is written; nothing for what a parser made.
    """
    found = Told(words=worded(root), counts={tag: len(root.every(tag)) for tag in COUNTED})
    for one in root.every():
        if re.fullmatch("h[1-6]", one.tag):
            found.headings.append((one.tag, worded(one)))
        if one.tag == "a" and (words := worded(one)):
            address = one.attrs.get("href") or ""
            here = urljoin(f"/{page}", address)
            if page and (address.startswith("#") or here.partition("#")[0] == f"/{page}"):
                continue
            is_out = address.startswith("http")
            found.links.append((words, address if is_out else ""))
    return found


def worded(element: Element) -> str:
    return UNSAID.sub("", element.text())


def cut(element: Element) -> Element:
    """Leave out of a page what plain Markdown goes without: signs to be pressed, and drawings."""
    kept = [
        one if isinstance(one, str) else cut(one)
        for one in element.children
        if (one != MORE if isinstance(one, str) else not is_gone(one))
    ]
    return Element(element.tag, element.attrs, kept)


def is_gone(element: Element) -> bool:
    classes = (element.attrs.get("class") or "").split()
    return element.tag == "svg" or any(name in classes for name in GONE)


Read = Callable[[str], Element]


def hold_equal(page: str, body: Blocks, read_html: Read) -> None:
    """Hold a page's plain Markdown to what its HTML tells."""
    html = write_html(page, body, lambda path: path, Titles("", ""))
    text = plain(body, page)
    ours = told(read_html(PARSER.render(text)))
    theirs = told(cut(read_html(html)), page)
    assert ours.words == theirs.words, page
    assert ours.headings == theirs.headings, page
    assert ours.links == theirs.links, page
    assert ours.counts == theirs.counts, page
    kinds = Counter(token.type for token in tokens(text))
    assert kinds["fence"] == sum(1 for _ in fenced(body)), page
    assert not kinds & Counter(("html_block", "html_inline", "s_open", "code_block")), page


def fenced(body: Blocks) -> Iterator[CodeBlock]:
    """Give each block of code on a page."""
    for one in body:
        match one:
            case CodeBlock():
                yield one
            case Fold() if is_way(one):
                pass
            case Division(_, inner) | Fold(_, _, inner) | BlockQuote(inner):
                yield from fenced(inner)
            case ItemList(_, items):
                yield from fenced(tuple(inner for item in items for inner in item))


def tokens(text: str) -> Iterator[Token]:
    for token in PARSER.parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("name", EVERY_NODE)
def test_a_node_is_written_whole(name: str, match_golden: MatchGolden) -> None:
    match_golden(plain(EVERY_NODE[name]), WRITTEN / file_of(name, "plain"))


@pytest.mark.parametrize("name", EVERY_NODE)
def test_a_parser_reads_of_a_node_what_its_html_tells(name: str, read_html: Read) -> None:
    hold_equal(HERE, EVERY_NODE[name], read_html)


def pages_of(briefings: Path, docs: Path) -> Iterator[Page]:
    settings = Settings(briefings, docs=docs, drafts=True, site_url="https://example.org/site/")
    library = Library(read_site(settings).kb, settings)
    with speaking("en"):
        for planned in planned_pages(library):
            yield planned.build()


@pytest.mark.parametrize("case", CASES)
def test_a_parser_reads_of_a_golden_site_what_its_pages_tell(case: str, read_html: Read) -> None:
    for page in pages_of(SITES / case / "briefings", SITES / case / "docs"):
        hold_equal(page.path, page.body, read_html)


def test_no_text_of_a_hostile_site_forges_anything(tmp_path: Path, read_html: Read) -> None:
    write_hostile(EVERYTHING / "briefings", tmp_path)
    pages = pages_of(tmp_path, EVERYTHING / "docs")
    for page in some_of_each_folder(pages, attrgetter("path"), OF_EACH_FOLDER):
        hold_equal(page.path, page.body, read_html)


def test_no_text_of_what_forges_nodes_forges_any(tmp_path: Path, read_html: Read) -> None:
    def forged(_where: object, kind: object, value: str) -> str:
        return FORGING if takes(kind, FORGING) and not is_markdown(kind) else value

    for model, path, content in read_records(EVERYTHING / "briefings"):
        write_record(tmp_path / path, changed(model, content, forged))
    pages = list(pages_of(tmp_path, EVERYTHING / "docs"))
    assert sum("onclick" in plain(page.body, page.path) for page in pages) > len(pages) / 2
    for page in some_of_each_folder(pages, attrgetter("path"), OF_EACH_FOLDER):
        hold_equal(page.path, page.body, read_html)


@pytest.mark.parametrize(
    "words",
    [
        *FORGING.split("\n"),
        "[1]",
        "a!",
        "a_b_",
        "_a",
        "a*",
        "x\\",
        "1986. b",
        "12) c",
        "&copy;",
        "`",
    ],
)
def test_no_line_forges_anything_wherever_it_stands(words: str, read_html: Read) -> None:
    mark = Mark(FIRST, words)
    body = (
        heading(1, "top", words),
        paragraph(words),
        paragraph(words, link(LIST, words), words, mark, words, strong(words), words),
        paragraph(mark, words),
        paragraph(Mark(SECOND), ": ", words),
        paragraph(strong(words), " ", Code(words), words, Code(words), Code(words)),
        paragraph(span(words, name="del"), span(words, name="ins"), words),
        bullets([words, (mark, words)]),
        fold(words, paragraph(words)),
    )
    hold_equal(HERE, body, read_html)


def test_a_page_tells_its_address_below_its_title() -> None:
    body = (heading(1, "top", "A & B"), paragraph("c"))
    address = "https://example.org/a/"
    assert plain(body, address=address) == "# A & B\n\n<https://example.org/a/>\n\nc\n"
    assert plain(body[1:], address=address) == "<https://example.org/a/>\n\nc\n"


def test_an_address_keeps_its_ampersands_but_where_they_begin_a_reference() -> None:
    to = "https://example.org/?a=1&b=2&copy;=3"
    assert plain((paragraph(link(to, "x")),)) == ("[x](https://example.org/?a=1&b=2&amp;copy;=3)\n")


def test_a_link_that_leads_nowhere_leaves_its_words() -> None:
    body = (paragraph(link("javascript:x", "a"), " ", Link(Place(HERE, "top"), ("b",))),)
    assert plain(body) == "a b\n"


def test_what_only_looks_apart_is_set_apart_by_a_sign() -> None:
    act = span("warned", class_="brf-quote__act")
    assert plain((paragraph("Sweden ", act), paragraph(act))) == "Sweden · warned\n\nwarned\n"
    version = span("Version 739f66a", name="small", class_="brf-version", id="p-1")
    body = (paragraph(Link(Place("actors/iran.md"), ("Iran",)), version),)
    assert plain(body) == "[Iran](/actors/iran.md) · Version 739f66a\n"


def test_words_of_others_part_no_row() -> None:
    words = "Iran agreed · confirmed by all · "
    row = Table((("a",),), ((((words, Break(), "Norway", DOT, "no·rge")),),))
    assert plain((row,)).splitlines()[-1] == (
        "| Iran agreed &middot; confirmed by all &middot; · Norway · no·rge |"
    )


def test_what_is_repeated_for_a_narrow_screen_is_left_out() -> None:
    asked = span("Aid should go on", class_=REPEATED)
    assert plain((paragraph(asked, "for, since 2022"),)) == "for, since 2022\n"


def test_words_of_others_tell_no_difference() -> None:
    assert plain((paragraph("{+new+} [-gone-]"),)) == "\\{+new\\+} \\[-gone-\\]\n"
