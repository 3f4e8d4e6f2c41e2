"""Messages with nodes in them: a message breaks nothing, a value neither."""

from __future__ import annotations

from briefing_site.document.nodes import Code
from briefing_site.interface import speaking
from briefing_site.pages.parts.phrases import fill, in_a_row, listed, say, say_for

ONE, OTHER, THIRD = Code("a"), Code("b"), Code("c")


def test_a_message_is_plain_text() -> None:
    assert fill("*a* [b](c) <d>: {x}", {"x": "1"}) == ("*a* [b](c) <d>: 1",)


def test_a_value_is_a_node_in_the_place_of_its_name() -> None:
    assert fill("{a} and {b}", {"b": ONE, "a": "<i>"}) == ("<i> and ", ONE)
    assert fill("{b}{a}", {"b": ONE, "a": (OTHER, "!")}) == (ONE, OTHER, "!")


def test_a_value_that_looks_like_a_name_stays_what_it_is() -> None:
    assert fill("{a}{b}", {"a": "{b}", "b": "c"}) == ("{b}c",)


def test_a_text_is_in_the_language_in_use() -> None:
    with speaking("de"):
        assert say("Issues") == ("Streitfragen",)
        assert say_for("{count} statement", "{count} statements", 2) == ("2 Stellungnahmen",)


def test_things_stand_in_a_sentence_as_the_language_has_it() -> None:
    assert listed([ONE]) == (ONE,)
    assert listed([ONE, OTHER, THIRD]) == (ONE, ", ", OTHER, " and ", THIRD)
    with speaking("ar"):
        assert listed([ONE, OTHER]) == (ONE, " و", OTHER)
        assert in_a_row([ONE, OTHER]) == (ONE, "، ", OTHER)
