"""Any text in any place of a page: MkDocs makes of its Markdown what the writer of HTML writes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_site.document.nodes import (
    BlockQuote,
    Blocks,
    Code,
    CodeBlock,
    Definitions,
    Image,
    ItemList,
    Link,
    Mark,
    Note,
    Place,
    Table,
    ThematicBreak,
)
from briefing_site.document.runs import (
    blocks,
    bullets,
    division,
    emphasis,
    heading,
    link,
    paragraph,
    span,
    strong,
)
from briefing_site.prose.parse import parse
from briefing_site.prose.resolve import to_blocks, to_line
from tests.document.conftest import Writer
from tests.document.every_node import HERE
from tests.document.test_escape import HOSTILE
from tests.html_trees import compare
from tests.prose.conftest import Site
from tests.prose.test_to_markdown import SAMPLES
from tests.site.test_parity import MARKDOWN, PLAIN

NORWAY, ISSUES = Place(HERE, "top"), Place("issues/index.md")


class Places(Site):
    """Leads to pages that the site has."""

    def wiki_link(self, target: str, label: str | None) -> Link | None:
        found = super().wiki_link(target, label)
        return found and replace(found, to=ISSUES)

    def page(self, address: str) -> Place | None:
        return ISSUES if address.endswith(".md") else None

    def image(self, address: str) -> Place | None:
        return Place("images/map.png") if address == "map.png" else None

    def actor(self, actor: str) -> Place:
        return NORWAY if actor == "iran" else ISSUES


SEVERAL = st.lists(st.sampled_from(sorted(SAMPLES.values())), max_size=3).map("\n\n".join)

RESOLVER = Places({"Iran": "iran", "x": "ex"})


def with_text(text: str) -> Blocks:
    """Put a text into each place that takes one."""
    note = Mark(Note(text, (text,)), text)
    return blocks(
        heading(1, "top", text),
        paragraph(text, note, text, note),
        paragraph(link(ISSUES, text), text, link("https://example.org/", text), ": ", text),
        paragraph(strong("x", text, "x"), emphasis(text), text, strong(text), " ", emphasis(text)),
        paragraph(span(text, lang=text, title=text), text, Code(text), text),
        paragraph("a ", Image(Place("images/map.png"), text), text),
        heading(2, "second", "a ", text),
        Table(
            (("a",), (text,)), (((text,), (note, text)), ((text, note), ("b",))), (None, "right")
        ),
        bullets([text, ("a ", text), (link(NORWAY, text), text)]),
        bullets([text, ("a ", text)], loose=True),
        ItemList(1, ((paragraph(text),), (paragraph("b"), bullets([text])))),
        BlockQuote((paragraph(text), BlockQuote((paragraph(text),)))),
        division(paragraph(text), division(paragraph(text)), class_="a"),
        Definitions((((text or "a",), (text or "b",)),)),
        CodeBlock(text),
        ThematicBreak(),
        paragraph(text),
    )


def with_field(field: str) -> Blocks:
    """Put a contributor's Markdown into each place that takes some."""
    prose = parse(field)
    whole, line = to_blocks(prose, RESOLVER), to_line(prose, RESOLVER)
    return blocks(
        heading(1, "top", "A"),
        whole,
        heading(2, "second", "B"),
        division(paragraph(line), whole, class_="a"),
        Table((("a",), ("b",)), ((line, ("c", *line)),)),
        bullets([line, ("a ", *line)]),
        BlockQuote(whole),
        whole,
    )


def test_any_text_in_any_place_is_the_same_both_ways(convert: Writer, write: Writer) -> None:
    @settings(derandomize=True, max_examples=60, database=None)
    @example(HOSTILE)
    @given(PLAIN)
    def holds(text: str) -> None:
        body = with_text(text)
        assert compare(convert(body), write(body)).first == ""

    holds()


@pytest.mark.parametrize(
    "field", ["* a\n*\n* b", "* a\n* ```\n* b", "1. a\n2.\n", "> * a\n> *\n", "``` 2", "[x]: y"]
)
def test_an_item_of_nothing_is_one_both_ways(field: str, convert: Writer, write: Writer) -> None:
    shown = to_blocks(parse(field), RESOLVER), to_line(parse(field), RESOLVER)
    body = blocks(
        heading(1, "top", "A"),
        shown[0],
        bullets(["a", shown[1], "b"]),
        bullets([shown[1], shown[1]], loose=True),
    )
    assert compare(convert(body), write(body)).first == ""


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_field_is_the_same_both_ways(sample: str, convert: Writer, write: Writer) -> None:
    body = with_field(SAMPLES[sample])
    assert compare(convert(body), write(body)).first == ""


def test_any_field_is_the_same_both_ways(convert: Writer, write: Writer) -> None:
    @settings(derandomize=True, max_examples=60, database=None)
    @given(st.one_of(MARKDOWN, SEVERAL))
    def holds(field: str) -> None:
        body = with_field(field)
        assert compare(convert(body), write(body)).first == ""

    holds()
