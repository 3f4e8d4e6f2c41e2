"""Reading: plain text, Markdown and HTML, with and without what they say of themselves."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing_site.diagnostics.refused import Refused
from briefing_site.drafting.article import Article
from briefing_site.drafting.reading import LARGEST, read_article

DAY = dt.date(2022, 3, 3)
BODY = ("The council met.", "It ended.")


def read(text: str, name: str = "") -> Article:
    return read_article(text.encode(), name)


def test_lines_at_the_top_are_fields() -> None:
    text = (
        "title: On the Council\npublisher: A Ministry\nauthor: Press Office\n"
        "published: 2022-03-03T15:08:28+00:00\nurl: https://example.org/a\nlicence: CC0\n\n"
        "Press Office\n\nThe council met.\n\nIt ended.\n"
    )
    assert read(text) == Article(
        "On the Council",
        BODY,
        "A Ministry",
        "Press Office",
        DAY,
        "https://example.org/a",
        "CC0",
        published_at="2022-03-03T15:08:28Z",
        is_day_by_utc=True,
    )


@pytest.mark.parametrize(
    ("text", "article"),
    [
        (
            "On the Council\n\nBy Press Office\n\nMarch 3, 2022\n\nThe council met.\n\nIt ended.",
            Article("On the Council", BODY, author="Press Office", published=DAY),
        ),
        (
            (
                "Press Statement\n\nRobert Schuman, Minister of Foreign Affairs\n\nMarch 3, "
                "2022\n\nThe council met.\n\nIt ended."
            ),
            Article("", BODY, author="Robert Schuman, Minister of Foreign Affairs", published=DAY),
        ),
        ("VIENNA (AP) — The council met.\n\nIt ended.", Article("", BODY, "Associated Press")),
        (
            "OSLO, March 3, 2022 (Reuters) - The council met.\n\nIt ended.",
            Article("", BODY, "Reuters", published=DAY),
        ),
        ("The council met.\r\n\r\nIt ended.\r\n", Article("", BODY)),
        ("The council met.\n\n\n\n\tIt   ended.", Article("", BODY)),
    ],
)
def test_what_stands_first_may_be_title_author_or_date(text: str, article: Article) -> None:
    assert read(text) == article


def test_markdown_has_front_matter_a_heading_and_marks() -> None:
    text = (
        '---\ntitle: "On the Council"\ndate: 2022-03-03\n---\n\n# Another heading\n\n'
        "The **council** [met](https://example.org).\n\n> It _ended_.\n"
    )
    assert read(text, "a.md") == Article(
        "On the Council", BODY, published=DAY, apart=frozenset({BODY[1]})
    )


def test_lines_that_were_wrapped_by_hand_are_joined() -> None:
    text = (
        "This paragraph was wrapped by hand at about sixty characters\n"
        "and goes on in a second line.\n\nThe next one is wrapped by hand too, at the same\n"
        "number of characters.\n"
    )
    assert read(text).paragraphs == (
        (
            "This paragraph was wrapped by hand at about sixty characters and goes on in a second "
            "line."
        ),
        "The next one is wrapped by hand too, at the same number of characters.",
    )


def test_html_gives_its_text_and_what_it_says_of_itself() -> None:
    text = (
        "<!DOCTYPE html><html><head><title>On the Council | A Paper</title>"
        '<meta property="og:site_name" content="A Paper">'
        '<meta property="article:published_time" content="2022-03-03T08:00:00Z"></head><body>'
        "<nav><a href='/'>Home</a></nav><article><h1>On the Council</h1>"
        "<p>The council met &ldquo;in good order&rdquo;, and spoke of many things at length.</p>"
        "<p>It ended late at night, after everybody had said what there was to be said.</p>"
        "</article><script>alert(1)</script></body></html>"
    )
    assert read(text) == Article(
        "On the Council",
        (
            "The council met “in good order”, and spoke of many things at length.",
            "It ended late at night, after everybody had said what there was to be said.",
        ),
        "A Paper",
        published=DAY,
        published_at="2022-03-03T08:00:00Z",
        is_day_by_utc=True,
    )


def test_characters_that_show_nothing_are_left_out() -> None:
    assert read("The\x00 coun\u200bcil\u202e met.\x1b\n\nIt ended.").paragraphs == BODY


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "there is no text to make a draft from"),
        (b" \n\t\n", "there is no text to make a draft from"),
        (b"<html><script>x()</script></html>", "there is no text to make a draft from"),
        (b"caf\xe9", "the text is not UTF-8: byte 4 cannot be read"),
        (b"a" * (LARGEST + 1), "the text is longer than 1 MiB"),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(Refused) as refused:
        read_article(content)
    assert refused.value.message == message
