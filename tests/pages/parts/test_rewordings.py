"""What changed in the words of joint statements."""

from __future__ import annotations

from briefing_site.document.runs import span
from briefing_site.knowledge.differences import difference
from briefing_site.pages.parts.rewordings import reworded


def test_words_that_went_are_struck_through_and_those_that_came_underlined() -> None:
    passages = difference("We will pause all our work now.", "We will resume all our work again.")
    assert reworded(passages) == (
        "We will ",
        span("pause", name="del"),
        " ",
        span("resume", name="ins"),
        " all our work ",
        span("now", name="del"),
        " ",
        span("again", name="ins"),
        ".",
    )


def test_words_that_nothing_stands_before_are_merely_there() -> None:
    assert reworded(difference("We pause.", "We pause.")) == ("We pause.",)
