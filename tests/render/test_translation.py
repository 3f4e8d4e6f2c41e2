"""Texts in templates: a message breaks nothing, a value neither."""

from __future__ import annotations

from briefing_site.interface import speaking
from briefing_site.pages.markdown import Markdown
from briefing_site.render.translation import fill, label, say, say_for, say_in


def test_a_message_is_plain_text() -> None:
    assert fill("*a* [b](c) <d>: {x}", {"x": 1}) == ("&#42;a&#42; &#91;b&#93;(c) &#60;d&#62;: 1")


def test_a_value_is_escaped_unless_it_is_markdown() -> None:
    assert fill("{a} and {b}", {"a": "<i>", "b": Markdown("[x](y)")}) == ("&#60;i&#62; and [x](y)")


def test_a_value_that_looks_like_a_name_stays_what_it_is() -> None:
    assert fill("{a}{b}", {"a": "{b}", "b": "c"}) == "&#123;b&#125;c"


def test_a_text_is_in_the_language_in_use() -> None:
    with speaking("de"):
        assert say("Issues") == "Streitfragen"
        assert say_in("date", "Since") == "Seit"
        assert say_for("{count} statement", "{count} statements", 2) == "2 Stellungnahmen"
        assert label("Who signed") == "Wer unterzeichnet hat"
