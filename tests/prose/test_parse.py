"""What a field refers to is found wherever it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_site.prose.nodes import MAX_MARKS, MAX_SIGNS, Citation, WikiLink
from briefing_site.prose.parse import parse
from briefing_site.prose.write_text import to_text
from tests import hangs

FRAGMENTS = (
    *"[]()<>*_`!#>-+=~|\\&;:@{}^\"'/. \n\t\x00\r\f",
    "[[iran",
    "[[iran|Tehran]]",
    "[@wire, p. 1]",
    "\n\n",
    "    ",
    "```\n",
    "1. ",
    "- ",
    "> ",
    "<b a='",
    "[a](b)",
    "[a]: b\n",
    "&#58;",
    "http://x",
    "İé\u0301伊\u202e\ud800",
)
ANY_TEXT = st.one_of(
    st.text(st.characters()), st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
)


@settings(derandomize=True, max_examples=150, database=None)
@given(ANY_TEXT)
def test_no_text_raises(text: str) -> None:
    assert parse(text).source == text.encode("utf-8", "replace").decode()
    assert to_text(parse(text)) == " ".join(to_text(parse(text)).split())


def test_nesting_without_end_is_cut_off_and_said() -> None:
    assert parse("> " * 5000 + "a").too_deep
    assert parse("- " * 5000 + "a").too_deep
    assert not parse("> - > a").too_deep
    assert to_text(parse("*a **" * 3000 + "b" + "** c*" * 3000)).startswith("a ")
    assert parse("[" * 20000).links == ()
    assert parse("[[" * 20000).source == "[[" * 20000


@hangs.ends
@pytest.mark.parametrize("end", ["", "->", "-->", "?>", ">", "]]>"])
@pytest.mark.parametrize("begin", ["<!--", "<?", "<![CDATA[", "<", "<a b='"])
def test_what_begins_again_and_again_is_read_to_the_end_but_once(begin: str, end: str) -> None:
    assert parse(f"x{begin * 60_000}{end}").wiki_links == ()


@pytest.mark.parametrize("comment", ["<!-->", "<!--->", "<!---->", "<!-- a -- b -->", "<!--a--->"])
def test_a_comment_ends_where_it_is_closed_first(comment: str) -> None:
    assert parse(f"a {comment} b -->").raw_html == (comment,)


@pytest.mark.parametrize(
    "sign", ["[[a|", "[@a ", "[[a]] ", "[a](b) ", "![a](b) ", "<b> ", "[[!a]] "]
)
def test_of_a_text_with_links_without_end_none_is_read(sign: str) -> None:
    full = parse("x " + sign * (MAX_SIGNS + 1))
    found = full.wiki_links, full.citations, full.links, full.images, full.raw_html, full.no_links
    assert (full.too_full, any(found)) == (True, False)
    assert to_text(full).startswith(f"x {sign}".strip())
    assert not parse("x " + sign * MAX_SIGNS).too_full


@pytest.mark.parametrize("sign", ["[", "![", "[[", "*", "_", "a_ ", "`", "<", "&", "\\"])
def test_of_a_text_of_marks_alone_none_is_read(sign: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_site.prose.parse._tokens", None)  # nobody waits for the parser
    text = "x " + sign * 1_000_000
    full = parse(text)
    assert (full.too_full, to_text(full)) == (True, text.strip())


def test_a_long_text_with_as_many_marks_as_it_may_have_is_read() -> None:
    words = parse("a *b* " * (MAX_MARKS // 2) + "a \\")
    assert words.too_full
    assert not parse("a *b* " * (MAX_MARKS // 2) + "a").too_full


def test_wiki_links_are_given_in_order_with_their_words() -> None:
    text = "# [[iran]]\n\n- *[[e3|the\n  three]]*\n- [[#joint]]\n\n> [[2025-07-31-x#y | Z]]"
    assert parse(text).wiki_links == (
        WikiLink("iran", None, "[[iran]]"),
        WikiLink("e3", "the three", "[[e3|the\nthree]]"),
        WikiLink("#joint", None, "[[#joint]]"),
        WikiLink("2025-07-31-x#y", "Z", "[[2025-07-31-x#y | Z]]"),
    )


def test_citations_are_given_in_order_with_their_words() -> None:
    assert parse("a [@wire] b [@wire, para. 4, line 2]: c\n\n[@paper]: d").citations == (
        Citation("wire", None, "[@wire]"),
        Citation("wire", "para. 4, line 2", "[@wire, para. 4, line 2]"),
        Citation("paper", None, "[@paper]"),
    )


def test_malformed_references_are_reported_with_what_cannot_be_an_id() -> None:
    prose = parse(
        "[[Iran War]] [[]] [[|x]] [[[iran]]] [[a[b]] [[open one\n[[open [[e3]] [@] [@x; y]"
    )
    assert [link.target for link in prose.wiki_links] == [
        "Iran War",
        "",
        "",
        "iran",
        "a[b",
        "[[open one",
        "[[open",
        "e3",
    ]
    assert [mark.source for mark in prose.citations] == ["", "x; y"]
    assert parse("see [@wire, p. 4").citations == (Citation("[@wire, p. 4", None, "[@wire, p. 4"),)


def test_references_in_code_or_escaped_are_words() -> None:
    text = "`[[iran]] [@wire]` \\[[iran]] \\[@wire]\n\n```\n[[iran]]\n```\n\n    [@wire]"
    prose = parse(text)
    assert (prose.wiki_links, prose.citations) == ((), ())
    assert to_text(prose) == "[[iran]] [@wire] [[iran]] [@wire] [[iran]] [@wire]"


def test_addresses_are_given_as_they_decode() -> None:
    prose = parse("[a](java&#115;cript:x) <http://é.x/ö> [b][c] ![*d* e](data:x)\n\n[c]: <f g>")
    assert [link.address for link in prose.links] == ["javascript:x", "http://é.x/ö", "f g"]
    assert [(image.address, image.alt) for image in prose.images] == [("data:x", "d e")]


def test_raw_html_is_told_from_angle_brackets() -> None:
    text = "<b onclick='x'>a</b> 1 < 2 > 0 &lt;i&gt; \\<u> `<s>`\n\n<div>\n<!-- c --><?d?>\n<!-->"
    assert parse(text).raw_html == (
        "<b onclick='x'>",
        "</b>",
        "<div>",
        "<!-- c -->",
        "<?d?>",
        "<!-->",
    )
    assert parse("<!-- a <? b <![CDATA[ c < d").raw_html == ()


def test_text_keeps_labels_and_drops_citations() -> None:
    text = "# A *b*\n\nSaid [[iran|Tehran]] [@wire]. `c`\\\n![d](e) [f](g)\n\n3. <b>h\n\n***"
    assert to_text(parse(text)) == "A b Said Tehran. c d f <b>h"
    assert to_text(parse("[[iran]] [[x]]"), {"iran": "Iran"}.get) == "Iran x"
