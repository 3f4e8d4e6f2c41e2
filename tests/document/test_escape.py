"""Escaped text shows as the same characters in every engine, wherever it stands."""

import html
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_site.document.address import safe_address
from briefing_site.document.escape import (
    clean,
    code_block,
    code_span,
    escape_attribute,
    escape_html,
    escape_inline,
)

Engine = Callable[[str], str]
Reader = Callable[[str], Any]

FRAGMENTS = (
    *"[]()<>*_`!#>-+=~|\\&;:@{}^\"'/?%$,. \n\t\x00\x02\x03\r\x85\u2028\xa0\u3000\u202e",
    *("--", "...", "==", "++", "~~", "^^", "!!!", "???", "///", "===", "***", "```", "||"),
    *("1.", "2)", "a.", "iv)", "- ", "+ ", "> ", "# ", "    ", ": ", "&amp;", "&#42;", "&copy"),
    *("http://x.de", "https:", "www.x.de", "a@b.de", ":smile:", ":100:", "10:30", "U.S. ", "(c)"),
    *("[x](y)", "![x](y)", "[^1]", "[TOC]", "*[x]: y", "{ .a }", "{: #a }", "{{ 7*7 }}", "[[x]]"),
    *('--8<-- "x"', "{++a++}", "{--a--}", "<b>", "</div>", "<!--", "<?", "<script>", "x<y", "]]>"),
    *("wzxhzdk:0", "klzzwxh:0001", "u/r#1", "#12", "!12", "?12", "Iran’s", "“é”", "伊朗", "word"),
)
HOSTILE = "<script>alert(1)</script> {{ 7*7 }} | **x** [y](javascript:z)"
ANY_TEXT = st.one_of(
    st.text(max_size=30), st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join)
)
# Each place, and the element that holds the text there.
PLACES = {
    "paragraph": ("{}", "p"),
    "heading": ("## {}", "h2"),
    "cell": ("| a | b |\n| --- | --- |\n| {} | c |", "td"),
    "item": ("- x\n- {}", "li"),
    "link": ("a [{}](b) c", "a"),
    "strong": ("a **x{}x** c", "strong"),
    "block": ('<div markdown="1">\n\n{}\n\n</div>', "p"),
}
PROPERTY = settings(derandomize=True, max_examples=60, database=None)


def _shown(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("place", PLACES)
def test_escaped_text_shows_as_itself(
    place: str, python_markdown: Engine, commonmark: Engine, read_html: Reader
) -> None:
    pattern, tag = PLACES[place]

    @PROPERTY
    @example(HOSTILE)
    @given(ANY_TEXT)
    def holds(text: str) -> None:
        escaped = escape_inline(text) or "empty"
        expected = _shown(clean(text)) or "empty"
        if place == "strong":
            expected = f"x{expected}x"
        for engine in (python_markdown, commonmark):
            root = read_html(engine(pattern.replace("{}", escaped)))
            element = root.every(tag)[-1 if place == "item" else 0]
            assert _shown(element.text()) == expected
            assert element.every()[1:] == []

    holds()


def test_escaped_text_shows_as_itself_in_a_footnote(
    python_markdown: Engine, read_html: Reader
) -> None:
    @PROPERTY
    @example(HOSTILE)
    @given(ANY_TEXT)
    def holds(text: str) -> None:
        root = read_html(python_markdown(f"a[^1]\n\n[^1]: {escape_inline(text) or 'empty'}"))
        note = root.every("li")[0].every("p")[0]
        note.children = [part for part in note.children if isinstance(part, str)]
        assert _shown(note.text()).removesuffix("↩").strip() == (_shown(clean(text)) or "empty")

    holds()


def test_code_shows_as_itself(
    python_markdown: Engine, commonmark: Engine, read_html: Reader
) -> None:
    @PROPERTY
    @given(ANY_TEXT)
    def holds(text: str) -> None:
        expected = clean(text).strip() and _shown(clean(text))
        for engine in (python_markdown, commonmark):
            cell = read_html(engine(f"| a | b |\n| - | - |\n| x {code_span(text)} | c |"))
            assert _shown(cell.every("td")[0].text()) == _shown(f"x {expected}")
            block = read_html(engine(f"a\n\n{code_block(text)}\n\nb"))
            assert [part.tag for part in block.every()] == ["root", "p", "pre", "code", "p"]
            assert _shown(block.every("code")[0].text()) == _shown(clean(text))

    holds()


def test_attributes_keep_their_value_in_a_page(
    python_markdown: Engine, commonmark: Engine, read_html: Reader
) -> None:
    @PROPERTY
    @given(ANY_TEXT)
    def holds(text: str) -> None:
        for engine in (python_markdown, commonmark):
            page = engine(f'a <span title="{escape_attribute(text)}">b</span>')
            (span,) = read_html(page).every("span")
            assert span.attrs == {"title": clean(text)}

    holds()


@PROPERTY
@given(ANY_TEXT)
def test_html_text_decodes_to_itself(text: str) -> None:
    escaped = escape_html(text)
    assert set("<>\"'").isdisjoint(escaped)
    assert html.unescape(escaped) == clean(text)


def test_ordinary_prose_stays_readable() -> None:
    prose = "The E3 (France, Germany and the U.K.) said at 10:30: no, 50% – “never” – a/b; so? Yes."
    assert escape_inline(prose) == prose
    assert escape_inline("well-known, 1 + 1 = 2, R & D, 5%") == "well-known, 1 + 1 = 2, R & D, 5%"


def test_dangerous_characters_are_references() -> None:
    assert escape_inline(HOSTILE) == (
        "&#60;script&#62;alert(1)&#60;/script&#62; &#123;&#123; 7&#42;7 &#125;&#125; &#124; "
        "&#42;&#42;x&#42;&#42; &#91;y&#93;(javascript&#58;z)"
    )
    assert escape_inline("1. a--b... www.x http://y :z:!") == (
        "1&#46; a&#45;&#45;b&#46;&#46;&#46; www&#46;x http&#58;//y &#58;z&#58;&#33;"
    )


def test_controls_become_a_space_and_bidirectional_ones_nothing() -> None:
    assert escape_inline(" a\r\n\x00b\u202ec\u2066d\u2028e\ud800 ") == "a bcd e\ufffd"


AWKWARD = "(a)_[b]|`c`*<d>\"'\\é%zz%20"
AWKWARD_ENCODED = "%28a%29_%5Bb%5D%7C%60c%60%2A%3Cd%3E%22%27%5C%C3%A9%25zz%20"


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://x.org/a?b=1&c=2#d", "https://x.org/a?b=1&c=2#d"),
        ("HTTPS://X.org", "https://X.org"),
        ("  http://x.org/a b\n", "http://x.org/a%20b"),
        ("https://x.org/" + AWKWARD, "https://x.org/" + AWKWARD_ENCODED),
        ("../a/b.md#c", "../a/b.md#c"),
        ("#part", "#part"),
        ("?q=a:b", "?q=a:b"),
        ("/root", "/root"),
        ("a/b:c", "a/b:c"),
        ("", None),
        ("\x01", None),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:x", None),
        ("java\nscript:x", None),
        ("\x01java\tscript:x", None),
        ("&#106;avascript:x", None),
        ("javascript&colon;x", None),
        ("java&Tab;script:x", None),
        (" data:text/html,x", None),
        ("vbscript:x", None),
        ("mailto:a@b.c", None),
        ("a:b", None),
        ("//evil.org", None),
        ("/\t/evil.org", None),
        ("\\\\evil.org", None),
        ("/\\evil.org", None),
        ("&sol;/evil.org", None),
        ("http:evil.org", None),
        ("https:///evil.org", None),
        ("https:\\\\evil.org", None),
    ],
)
def test_only_web_relative_and_in_page_addresses_pass(address: str, safe: str | None) -> None:
    assert safe_address(address) == safe
