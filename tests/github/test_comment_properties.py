"""Whatever a report holds: GitHub's own engine finds nothing in the comment but words and code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import cmarkgfm  # type: ignore[import-untyped] # brings no types
import pytest
from cmarkgfm.cmark import Options  # type: ignore[import-untyped] # brings no types
from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from briefing_site.changes.reporters.markdown import JOINER, shown
from briefing_site.naming.pieces import Mark, Piece
from tests.github.test_comment import GOLDEN, HEAD, NAMED, WARNING, steps
from tests.thorough import examples

OURS = {"p", "h3", "ul", "ol", "li", "strong", "em", "del", "code", "pre", "hr", "br"}

FOUND_BY_GITHUB = re.compile(
    r"@\w|\#\d|\bgh-\d|:(?!\d\d:)[\w+-]+:|\$[^\s\u2060]|://|www\.\w|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])",
    re.IGNORECASE | re.ASCII,
)
"""What GitHub makes something of, in the text of a page: mentions, issues, emoji, commits.

No emoji is called by two digits, as an hour with its minutes is between two colons.
"""


class Page(HTMLParser):
    """The tags of a page, and its text outside of code, one piece for each stretch of text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.texts: list[str] = []
        self._code = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags[tag] += 1
        self._code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag == "code"

    def handle_data(self, data: str) -> None:
        if not self._code:
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        del data
        self.tags["a comment"] += 1


def page_of(markdown: str) -> Page:
    """Read Markdown as GitHub does, HTML and all."""
    html = cmarkgfm.github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE)
    return Page(html)


def functions() -> dict[str, Any]:
    """Give what the step defines that writes the comment."""
    found: dict[str, Any] = {"__name__": "step"}
    exec(steps()[1]["run"], found)  # noqa: S102 - the step's own lines
    return found


STEP = functions()
is_ours: Callable[[str], bool] = STEP["is_ours"]
as_code: Callable[[str], str] = STEP["as_code"]


def found_by_github(report: str) -> tuple[set[str], list[str]]:
    """Give what is in the comment that a report becomes, beside words and code."""
    ours = is_ours(report)
    page = page_of(HEAD + (report if ours else as_code(report)))
    head = page_of(HEAD)
    foreign = [text for text in page.texts if FOUND_BY_GITHUB.search(text)]
    return set(page.tags - head.tags) - OURS, foreign


HOSTILE = (
    *(
        "@octocat",
        "#12",
        "octo/x#12",
        "GH-12",
        "deadbeef",
        "1234567",
        ":shipit:",
        "$x$",
        "www.e.ex",
    ),
    *("![x](https://e.example/x.png)", "[x](https://e.example)", "<img src=x>", "<!--", "-->"),
    *("https://e.example", "ftp://e.example", "a@e.example", "<https://e.example>", "[x]: /y"),
)
SIGNS = (
    *("`", "``", "```", "|", ":-", "-:", "---", "===", "*", "**", "~~", "~~~", "_", "\\", "&", "#"),
    *("33;", "#33;", "&#33;", "&#35;", "&#64;", f"&#64;{JOINER}", f"&#35;{JOINER}", JOINER, ":"),
    *("@", "!", "[", "]", "(", ")", "<", ">", "- ", "+ ", "1. ", "> ", "### ", "# ", " ", "    "),
    *("\t", "\r", "\n", "\n\n", "\n- ", "\n  - ", "\n    - ", "\u2028", "\x0b", "\0", "\xa0"),
)
NO_WIDTH = (
    *(
        JOINER,
        "\xad",
        "\u034f",
        "\u061c",
        "\u115f",
        "\u180e",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u200e",
    ),
    *(
        "\u2061",
        "\u206a",
        "\u3164",
        "\ufe00",
        "\ufe0f",
        "\ufeff",
        "\ufff9",
        "\U000e0041",
        "\U000e0100",
    ),
)
"""What no reader sees, and much of which a browser leaves out of the name of a server."""

FOUND_IN_PIECES = (
    *(("www", ".", "e.example"), ("w", "ww.", "e.example"), ("www", "&#46;", "e.example")),
    *(("http", ":", "//e.example"), ("http:", "/", "/e.example"), ("https://", "e", ".example")),
    *(
        ("http", "&#58;", "//e.example"),
        ("http&#58;", "&#47;", "/e.example"),
        ("ftp:", "//", "e.ex"),
    ),
    *(("xmpp:", "a@", "e.example"), ("mailto", ":", "a@e.example"), ("mailto:a", "@", "e.example")),
    *(("a", "@", "e.example"), ("a@", "e", ".example"), ("a", "&#64;", "e.example")),
    *(
        ("GH", "-", "12"),
        ("gh-", "1", "2"),
        ("GH", "&#45;", "12"),
        ("#", "1", "2"),
        ("&#35;", "1", "2"),
    ),
    *(
        ("octo/x", "#", "12"),
        ("octo", "/", "x#12"),
        ("octo/x", "&#35;", "12"),
        ("@", "octo", "cat"),
    ),
    *(
        ("&#64;", "octo", "cat"),
        (":", "shipit", ":"),
        ("&#58;", "shipit", "&#58;"),
        ("$", "x", "$"),
    ),
    *(("dead", "beef", "1"), ("deadbe", "ef", "12"), ("123", "45", "67")),
)
"""What GitHub finds in words, cut where something without width could be hidden in it."""

WORDS = ("words", "a", "x", "10:30", "so: ", "www", ".", "gh", "-1", "octocat", "é", "فا")
SOUP = st.lists(st.sampled_from((*HOSTILE, *SIGNS, *WORDS, *NO_WIDTH)), max_size=25).map("".join)


@settings(max_examples=examples(150, 400))
@given(SOUP)
def test_of_no_report_there_comes_more_than_words_and_code(text: str) -> None:
    assert found_by_github(text) == (set(), [])


@settings(max_examples=examples(150, 400))
@given(SOUP, st.lists(st.sampled_from(("`", "`` `", "**", "~~", "&#33;", "x", " ", "\n- "))))
def test_of_no_report_that_starts_as_ours_there_comes_more(text: str, after: list[str]) -> None:
    report = f"**1 actor added**\n\n### Actors\n\n- {text}{''.join(after)}\n"
    event("taken for ours" if is_ours(report) else "shown as code")
    assert found_by_github(report) == (set(), [])


CODE = st.text(st.sampled_from("@#1a:-[]()!<>/. "), min_size=1, max_size=12).map("`{}`".format)
ALLOWED = st.sampled_from(
    (
        *("words ", "`x`", "**", "~~", "*", "&#33;", "&#38;", f"&#64;{JOINER}octocat", "- ", ": "),
        *(
            "gh",
            "-1",
            "www",
            "www.",
            ".e",
            JOINER,
            "\xad",
            "\u200c",
            "e.example",
            "&#46;",
            "abcdef",
            "12345",
            "(",
            ")",
            "!",
            "/",
            "+",
            "=",
            "1.",
            "a",
            " ",
        ),
    )
)
ANYTHING = st.sampled_from((*HOSTILE, *SIGNS, *WORDS))
LINES = st.tuples(
    st.lists(ALLOWED | CODE, min_size=1, max_size=6).map("".join),
    st.sampled_from(("", "", "", "", "anything")).flatmap(
        lambda kind: ANYTHING if kind else st.just("")
    ),
).map("".join)


@settings(max_examples=examples(200, 600))
@given(st.lists(st.tuples(st.sampled_from(("", "", "  ")), LINES), max_size=6))
def test_of_no_report_line_by_line_like_ours_there_comes_more(lines: list[tuple[str, str]]) -> None:
    items = "".join(f"{indent}- {line}\n" for indent, line in lines)
    report = f"**x**\n\n### Actors\n\n{items}"
    event("taken for ours" if is_ours(report) else "shown as code")
    assert found_by_github(report) == (set(), [])


@example("0:00-:", Mark.WORDS)
@settings(max_examples=examples(100, 300))
@given(st.text(max_size=40) | SOUP, st.sampled_from([mark for mark in Mark if mark != Mark.PLAIN]))
def test_what_diff_writes_is_taken_for_ours(text: str, mark: Mark) -> None:
    item = f"- `x`: {shown(Piece(text, mark))}, y"
    assert is_ours(f"**1 actor added**\n\n### Actors\n\n{item}\n  {item}\n")
    assert found_by_github(f"**x**\n\n- {item}\n") == (set(), [])


HIDDEN = st.sampled_from(("", *NO_WIDTH))


@settings(max_examples=examples(500, 2_000))
@given(
    st.sampled_from(FOUND_IN_PIECES), HIDDEN, HIDDEN, st.sampled_from(("", "x ", "*", "~~", "("))
)
def test_nothing_without_width_hides_what_github_finds(
    pieces: tuple[str, str, str], one: str, other: str, before: str
) -> None:
    first, second, third = pieces
    report = f"**a**\n\n- {before}{first}{one}{second}{other}{third}{before.strip('( x')}\n"
    event("taken for ours" if is_ours(report) else "shown as code")
    assert found_by_github(report) == (set(), [])


@pytest.mark.parametrize("hidden", ["", *NO_WIDTH])
def test_no_address_stands_as_such_whatever_is_hidden_in_it(hidden: str) -> None:
    for words in (f"www.{hidden}e.example", f"so: WWW.{hidden}e.example", f"wwww.{hidden}e"):
        assert not is_ours(f"**a**\n- {words}\n")
        assert not is_ours(f"**{words}**\n")


NEVER_WRITTEN = (
    "\xad\u061c\u180e\u200b\u200e\u200f\u2060\u2061\u206a\ufeff\ufff9\U000e0001\U000e0041"
)


@pytest.mark.parametrize("hidden", NEVER_WRITTEN)
@pytest.mark.parametrize(
    "cut",
    ["w{}ww.e", "www{}.e", "h{}ttp", "G{}H-12", "GH-{}12", "dead{}beef", "a{}", "&#46;{}e", "{}"],
)
def test_what_has_no_width_stands_only_where_diff_writes_it(cut: str, hidden: str) -> None:
    assert not is_ours(f"**a**\n- {cut.format(hidden)}\n")


@pytest.mark.parametrize(
    "words", ["GH-12 gh-1", "deadbeef", "deadbeef1234567890", "www.e.example", "a@b.example #1 :x:"]
)
def test_where_diff_writes_a_joiner_it_is_taken_for_ours(words: str) -> None:
    item = shown(Piece(words, Mark.WORDS))
    assert JOINER in item
    assert is_ours(f"**a**\n- {item}\n")
    assert found_by_github(f"**a**\n- {item}\n") == (set(), [])


BYPASSES = (
    "x\n:-\n`![x](https://e.example/x.png)|`\n`[x](https://e.example)|`\n`@octocat|`\n",
    "**x**\n\n- &`x`#33;\n",
    "**x**\n\n- &#64;octocat\n",
    "**x**\n\n- GH&#45;12, deadbeef\n",
    "**x**\n\n- words\n  -  \n",
    f"**a**\n- www.{JOINER}evil.example\n",
    "**a**\n- www.\ufe0fevil.example\n",
)


@pytest.mark.parametrize("report", BYPASSES)
def test_the_judge_finds_what_a_filter_could_miss(report: str) -> None:
    page = page_of(report)
    found = [text for text in page.texts if FOUND_BY_GITHUB.search(text)]
    assert set(page.tags) - OURS or found
    assert not is_ours(report)
    assert found_by_github(report) == (set(), [])


def test_what_the_workflow_says_itself_is_words_and_code() -> None:
    page = page_of(f"{WARNING}{NAMED}{HEAD}{GOLDEN.read_text(encoding='utf-8')}")
    assert set(page.tags) - OURS == {"blockquote", "a"}
    assert page.tags["a"] == 1
    assert [text for text in page.texts if FOUND_BY_GITHUB.search(text)] == []
