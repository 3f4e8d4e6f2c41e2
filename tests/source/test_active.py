"""What does something in a browser is found, however it is written; what only shows is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_site.source.active import in_html, in_markdown
from briefing_site.source.markdown_code import without_code, without_spans

HARMLESS = """<p class="x" title="a > b">Words, 1 < 2, <em>on</em> <a href="https://example.org/?a=b">x</a>
<a href="../x.md#y">y</a> <img src="data:image/png;base64,AAAA" alt="once = 1"/>
<input type="checkbox" disabled/><details open><summary>S</summary></details>
<svg viewbox="0 0 1 1"><title>t</title><path d="M0 0"/></svg></p>"""


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<script>alert(1)</script>", 'an element "script"'),
        ("<ScRiPt/x>", 'an element "script"'),
        ("<!--><script>alert(1)</script>-->", 'an element "script"'),
        ('<style><img title="</style><script>alert(1)</script>">', 'a tag "img" that does not end'),
        ("<iframe srcdoc='x'></iframe>", 'an element "iframe"'),
        ("<object data=x>", 'an element "object"'),
        ("<embed src=x>", 'an element "embed"'),
        ("<base href=//x>", 'an element "base"'),
        ("<form action=x>", 'an element "form"'),
        ('<meta http-equiv="refresh" content="0; url=//x">', 'an element "meta"'),
        ("<svg><foreignObject>", 'an element "foreignobject"'),
        ("<s:script>", 'an element "script"'),
        ("<img src=x onerror=alert(1)>", 'an attribute "onerror"'),
        ('<img src="x"onerror=alert(1)>', 'an attribute "onerror"'),
        ("<img/src='x'/onerror=alert(1)>", 'an attribute "onerror"'),
        ('<a title=">" onclick=alert(1)>', 'an attribute "onclick"'),
        ('<img src=x onerror=alert(1) alt="', 'an attribute "onerror"'),
        ("<svg onload\n=\nalert(1)>", 'an attribute "onload"'),
        ("<button formaction=x>", 'an attribute "formaction"'),
        ("<a href=x ping=//y>", 'an attribute "ping"'),
        ("<a href=javascript:alert(1)>", 'an address "javascript:alert(1)"'),
        ("<a href=' java\nscript&colon;alert(1)'>", 'an address "javascript:alert(1)"'),
        ("<a href='&#106;avascript:alert(1)'>", 'an address "javascript:alert(1)"'),
        ("<a xlink:href='VBScript:x'>", 'an address "VBScript:x"'),
        ("<a href='data:text/html,x'>", 'an address "data:text/html,x"'),
        (
            "<animate attributeName=href values='x;javascript:alert(1)'>",
            'an address "x;javascript:alert(1)"',
        ),
        ("<a q:href='javascript:a'>", 'an address "javascript:a"'),
        ("<div data-brf='../../x/evil.es?'>", 'an attribute "data-brf"'),
        ("<div DATA-BRF=compare>", 'an attribute "data-brf"'),
        ("<div id=__config>", 'the id "__config" of the theme'),
        ('<a title="<b>" href="x">', 'a tag "a" that does not end'),
    ],
)
def test_what_does_something_is_found(html: str, words: str) -> None:
    assert next(in_html(html)).words == words


def test_what_only_shows_is_not() -> None:
    assert list(in_html(HARMLESS)) == []


def test_a_place_is_that_of_the_tag() -> None:
    (found,) = in_html("Words <b>and</b> <a onclick=x>more</a>.")
    assert (found.start, found.end) == (17, 30)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Words <img src=x onerror=alert(1)>", 'an attribute "onerror"'),
        ("!!! note\n\n    <script>alert(1)</script>\n", 'an element "script"'),
        ("- one\n\n    <iframe src=x>\n", 'an element "iframe"'),
        ("```\nnever closed\n\n<script>\n", 'an element "script"'),
        ("`one <script> of several\n\nparagraphs`", 'an element "script"'),
        ("[x](y){ onclick=alert(1) }", 'an attribute "onclick"'),
        ("# Words {: #x onmouseover='alert(1)' }", 'an attribute "onmouseover"'),
        ("# Words { data-brf=compare }", 'an attribute "data-brf"'),
        ("[x](javascript:a)", 'an address "javascript:a"'),
        ("[x](<java&#115;cript:a>)", 'an address "javascript:a"'),
        ("[x]\n\n[x]: javascript:alert(1)", 'an address "javascript:alert(1)"'),
        ("<javascript:alert(1)>", 'an address "javascript:alert(1)"'),
        (
            "---\ntemplate: redirect.html\nlocation: https://example.org/\n---\nx",
            'the key "location"',
        ),
    ],
)
def test_what_does_something_in_a_page_is_found(text: str, words: str) -> None:
    assert next(in_markdown(text)).words == words


@pytest.mark.parametrize(
    "text",
    [
        "A `<script>` and ``<iframe src=`x`>`` in words.",
        "```html\n<script>alert(1)</script>\n```\n",
        "- one\n\n    ~~~~\n    <script>\n    ~~~\n    ~~~~\n",
        "Words:\n\n    <script>alert(1)</script>\n",
        "Is 1 <2, and a<b? See <https://example.org/> or [x](https://example.org/?on=x).",
        "---\ntitle: <script>\nlocations: x\n---\nWords { #an-id } and {{ a_macro(x=1) }}.",
    ],
)
def test_words_and_code_are_let_in(text: str) -> None:
    assert list(in_markdown(text)) == []


def test_code_gives_way_to_blanks_and_every_character_keeps_its_place() -> None:
    text = "a `b` c\n\n```\nd\n```\n\n    e\n\n!!! f\n\n    g `h\n"
    assert without_code(text) == ("a     c\n\n   \n \n   \n\n     \n\n!!! f\n\n    g `h\n")


@given(st.text(alphabet="`~ \t\n\\\\a>-!:[^1.", max_size=60))
def test_no_character_moves(text: str) -> None:
    written = without_code(text)
    assert len(written) == len(text)
    assert all(after in (" ", before) for before, after in zip(text, written, strict=True))


@given(st.text(alphabet="` \na[", max_size=40))
def test_a_backslash_before_a_word_changes_nothing_in_what_is_code(text: str) -> None:
    assert without_spans(f"\\a{text}")[2:] == without_spans(text)


def test_a_long_page_of_what_is_never_closed_is_read_in_one_go() -> None:
    text = "".join(f"{'`' * (number % 1_000 + 1)}a\n" for number in range(1_000))
    text += "```x\n~~~~y\n" * 50_000
    assert len(without_code(text)) == len(text)


def test_a_long_page_of_what_is_never_finished_is_read_in_one_go() -> None:
    for piece in ("<x:", "<a ", '<a x="', "](", "\n[", "{a=b "):
        assert len(list(in_markdown(piece * 50_000))) == 0
