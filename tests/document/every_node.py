"""Every node, in every way that a writer tells apart: blocks by what they are."""

from __future__ import annotations

from typing import Final

from briefing_site.document.nodes import (
    BlockQuote,
    Blocks,
    Break,
    Code,
    CodeBlock,
    Definitions,
    Drawing,
    Image,
    ItemList,
    Link,
    Mark,
    Note,
    Place,
    Shape,
    Table,
    ThematicBreak,
)
from briefing_site.document.runs import (
    DOT,
    LEADING_DOT,
    blocks,
    bullets,
    division,
    emphasis,
    fold,
    heading,
    link,
    paragraph,
    run,
    small,
    span,
    strong,
)

HERE: Final = "actors/norway.md"
"""The page that the blocks stand on."""

TOP, LIST, FILE = Place(HERE, "top"), Place("actors/index.md"), Place("data/positions.json")
ISSUE = Place("issues/example.md", "top")
MAP = Place("images/map.png")

MARKUP: Final = "<b title=\"x\" id='y'>&amp; `*_~^|#[x](y){ .k }!:@\\$%</b>"
"""What means something to Markdown or HTML."""

FIRST = Note("first", run("The first, ", link(ISSUE, "example"), "."))
SAME = Note("first", ("The words of the note that was marked before count.",))
SECOND = Note("second", (MARKUP,))

EVERY_NODE: Final[dict[str, Blocks]] = {
    "nothing": (),
    "an empty paragraph": blocks(paragraph(), paragraph("a"), paragraph(" ")),
    "text": blocks(
        *map(paragraph, (MARKUP, "It is 10:30; AT&T said: “so”...", "$5 or US$")),
    ),
    "what would open a block": blocks(
        *map(paragraph, ("- a", "1. b", "# c", "> d", "    e", ": f", "| g |", "***", "=", "+ h")),
        paragraph("[^1]: i"),
        paragraph("!!! note"),
    ),
    "white space and control characters": blocks(
        paragraph("a\n\nb\tc\x00d\u2028e  f\u202eg\ud800"),
        paragraph("\xa0a\xa0"),
        *map(paragraph, ("\xa0- b", "\u3000c\u2003", "\u202f")),
    ),
    "code in a line": blocks(
        paragraph(Code("a b"), " and ", Code("`|<b>`"), " and ", Code(" "), Code("c  d")),
        paragraph(Code("e"), Code("f"), strong(Code("g")), Code("h")),
    ),
    "the end of a line": blocks(paragraph("a", Break(), "b", Break(), Break(), "- c")),
    "a dot between": blocks(
        paragraph("a", DOT, link(LIST, "b"), DOT, strong("c"), DOT, "d"),
        paragraph("a · b ·", DOT, "· c", " · ", "d·e"),
        paragraph(LEADING_DOT, link(LIST, "f")),
    ),
    "emphasis": blocks(
        paragraph(strong("a"), " ", emphasis("b"), ", (", strong("c d"), ")"),
        paragraph("a", strong("b"), "c", emphasis("d"), Break(), emphasis("e"), Break(), "f"),
        paragraph(strong("a ", emphasis("b"), " c"), " ", emphasis(link(LIST, "d"))),
        paragraph(strong("a*"), " ", emphasis(" b"), strong("c ")),
        paragraph("a", strong(), emphasis(" "), "b", emphasis("\u3000")),
    ),
    "an image": blocks(paragraph("a ", Image(MAP, 'A map [of] "A" & <B>'), Image(MAP, ""))),
    "links to places": blocks(
        paragraph(link(LIST, "a"), link(ISSUE, "b"), " ", link(TOP, strong("c"))),
        paragraph(link(Place(HERE), "d"), " ", link(FILE, "e"), " ", link(MAP, "f")),
        paragraph(link(Place("compare.md", query="actors=a,b"), "g")),
        paragraph(link(Place("compare.md", "top", "actors=a&b=%C3%A9"), MARKUP)),
        paragraph(link(Place("index.md"), "h"), " ", link(LIST)),
    ),
    "links that are not here": blocks(
        paragraph(Link(TOP, ("a",), not_here=True), " ", Link(LIST, ("b",), not_here=True)),
        paragraph(Link(Place(HERE), (strong("c"), " d"), not_here=True)),
        paragraph(Link(TOP, ("1. e",), not_here=True)),
        paragraph("f", Link(TOP, (strong("g"),), not_here=True), "h"),
    ),
    "links to addresses on the web": blocks(
        paragraph(link("https://example.org/", "a"), " ", link("HTTP://example.org/b c", "b")),
        paragraph(link('https://example.org/?a=b&amp;c=(d)"<e>#é', MARKUP)),
        paragraph(link("https://example.org/", span("https://example.org/", data_copied=""))),
    ),
    "links to addresses that are not safe": blocks(
        paragraph(link("javascript:alert(1)", "a"), " ", link("//example.org/", "b")),
        paragraph(link(" java\nscript:alert(1)", strong("c")), " ", link("data:text/html,d", "d")),
        paragraph(link("javascript&colon;alert(1)", "e"), " ", link("", "f")),
    ),
    "notes": blocks(
        paragraph("a", Mark(FIRST), " ", Mark(SECOND), Mark(FIRST, "para. 4"), "(b)"),
        bullets([("c", Mark(SECOND), ": d"), ("e", Mark(SAME, MARKUP), ".")]),
    ),
    "spans": blocks(
        paragraph(
            span("a", lang="fa", dir="auto"),
            span("b", name="time", datetime="2024-01-01"),
            small("c ", emphasis("d")),
            span("e", name="del"),
            span("f", name="ins"),
        ),
        paragraph(span(MARKUP, title=MARKUP, data_value="", class_="g"), span(id="h"), "i"),
        paragraph(span("- j"), " ", span(link(LIST, "k"), Mark(FIRST))),
    ),
    "headings": blocks(
        heading(1, "top", "A & ", emphasis("b")),
        heading(2, "second", span(id="before"), MARKUP),
        heading(3, "third", "1. c", Mark(FIRST)),
        heading(3, "2024-01-01-d--e", "D"),
        heading(6, "last", link(ISSUE, "d"), " #"),
    ),
    "code": blocks(
        CodeBlock("a\n\n    b\tc\n"),
        CodeBlock("```\n</code></pre><!-- `d` &amp; [e](f)"),
        BlockQuote((CodeBlock("g\n  h  i"),)),
        bullets(["j"]),
        ItemList(None, ((paragraph("k"), CodeBlock("l\n    m")),)),
        CodeBlock(""),
    ),
    "a line across the page": blocks(paragraph("a"), ThematicBreak(), paragraph("b")),
    "quotes": blocks(
        BlockQuote((paragraph("a"), paragraph("- b"), bullets(["c", "d"]))),
        BlockQuote((paragraph("e"), BlockQuote((paragraph("f"), paragraph("g"))))),
        BlockQuote(()),
        BlockQuote((paragraph(),)),
        paragraph("h"),
        BlockQuote((ItemList(1, ((paragraph("i"), paragraph("j")),)), ThematicBreak())),
    ),
    "lists of lines": blocks(
        bullets(["a", ("b", strong("c")), "- d"]),
        bullets(["e"], loose=True),
        bullets(["f", "g"], loose=True),
        ItemList(1, ((paragraph("h"),), (paragraph("i"),))),
        ItemList(7, ((paragraph("j"),),)),
    ),
    "lists in lists": blocks(
        ItemList(
            None,
            (
                (paragraph("a"), ItemList(None, ((paragraph("b"), bullets(["c", "d"])),))),
                (paragraph("e"), ItemList(1, ((paragraph("f"),), (paragraph("g"),)))),
                (paragraph("h"),),
            ),
        ),
        paragraph("i"),
        ItemList(1, ((paragraph("j"), bullets(["k", "l"], loose=True)), (paragraph("m"),))),
    ),
    "lists of blocks": blocks(
        ItemList(None, ((paragraph("a"), paragraph("- b")), (paragraph("c"),))),
        paragraph("d"),
        ItemList(1, ((paragraph("e"), BlockQuote((paragraph("f"),)), bullets(["g"])),)),
    ),
    "empty lists": blocks(bullets([]), paragraph("a"), bullets(["", "b"]), ItemList(1, ())),
    "definitions": blocks(
        Definitions(((("A",), ("b ", link(LIST, "c"))), (("- D",), ("- e", Mark(FIRST))))),
        paragraph("f"),
    ),
    "tables": blocks(
        Table((("a",), run(strong("b"))), ((("c",), ("d", Break(), "e")), ((), ("|",)))),
        Table(
            (("f",), ("g",), ("h",), ("i",)),
            ((("j",), (Code("|"),), run(span(MARKUP, title="|")), (Mark(FIRST),)),),
            (None, "left", "center", "right"),
        ),
        Table((("k",),), ()),
        Table((("l",), ()), ((("- m",), ("1. n",)),)),
    ),
    "divisions": blocks(
        division(
            paragraph("a"),
            division(bullets(["b"]), paragraph("- c"), class_="inner"),
            division(paragraph("d"), data_brf="copy", data_empty=""),
            class_="outer",
            id="e",
        ),
        division(class_="empty"),
        division(paragraph(), title="f"),
        division(Table((("g",),), ((("h",),),)), BlockQuote((paragraph("i"),)), class_="j"),
        paragraph("k"),
    ),
    "folds": blocks(
        fold("a", paragraph("b"), class_="outer"),
        fold("c *d* & [e](f) `g`", division(bullets(["f"])), fold("g", paragraph("h"))),
        division(fold("<i>", heading(2, "in-a-fold", "j"), paragraph("k")), class_="l"),
    ),
    "attributes": blocks(division(paragraph("a"), title="<b> \"c\" 'd' `e` *f* [g](h) | { .i }")),
    "a drawing": blocks(
        paragraph("a"),
        Drawing(
            Shape(
                "figure",
                (("class", "brf-map"),),
                (
                    Shape(
                        "svg",
                        (("viewbox", "0 0 1 1"), ("role", "group"), ("aria-label", MARKUP)),
                        (
                            Shape("image", (("href", MAP), ("width", "1"))),
                            Shape(
                                "a",
                                (("href", ISSUE), ("aria-label", "b & c")),
                                (Shape("title", (), (MARKUP,)), Shape("path", (("d", "M0 0"),))),
                            ),
                        ),
                    ),
                    Shape("figcaption", (), ("d", Shape("ul", (), (Shape("li", (), ("- e",)),)))),
                ),
            )
        ),
        paragraph("f"),
    ),
    "neighbours": blocks(
        bullets(["a"]),
        bullets(["b"]),
        ItemList(1, ((paragraph("c"),),)),
        CodeBlock("d"),
        BlockQuote((paragraph("e"),)),
        BlockQuote((paragraph("f"),)),
        Table((("g",),), ((("h",),),)),
        Table((("i",),), ((("j",),),)),
        Definitions(((("k",), ("l",)),)),
        Definitions(((("m",), ("n",)),)),
        heading(2, "o", "O"),
        ThematicBreak(),
        division(paragraph("p")),
        paragraph("q"),
    ),
}


def file_of(name: str, ending: str) -> str:
    """Name the file that holds how a node is written."""
    return f"{name.replace(' ', '-')}.{ending}"
