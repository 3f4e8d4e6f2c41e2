"""What changed between two texts, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_site.knowledge.differences import Change, difference, likeness, words

MARKS = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "[+{}+]"}


def marked(before: str, after: str) -> str:
    """Write a difference in one line."""
    return "".join(
        " " * one.spaced + MARKS[one.change].format(one.text) for one in difference(before, after)
    ).strip()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("We will act.", "We will act.", "We will act."),
        ("We will act", "We will act at once", "We will act [+at once+]"),
        ("We call for aid, and peace", "We call for aid", "We call for aid[-, and peace-]"),
        (
            "the necessity to continue to press for accountability",
            "the need to continue to press for accountability",
            "the [-necessity-] [+need+] to continue to press for accountability",
        ),
        # A word that only chance left between two changes goes with them.
        (
            "We welcome the talks held in Cairo this month",
            "We welcome an agreement reached in Tunis this month",
            "We welcome [-the talks held in Cairo-] [+an agreement reached in Tunis+] this month",
        ),
        ("One thing.", "Quite another", "[-One thing.-] [+Quite another+]"),
        ("“It\u2019s over”", '"It\'s over"', '"It\'s over"'),
        ("left [...] out", "left […] out", "left […] out"),
        ("我们支持谈判", "我们反对谈判", "我们[-支持-][+反对+]谈判"),
        ("नई बातचीत शुरू हो", "नई बातचीत जल्द शुरू हो", "नई बातचीत [+जल्द+] शुरू हो"),
    ],
)
def test_a_difference_reads_word_by_word(before: str, after: str, expected: str) -> None:
    assert marked(before, after) == expected


@given(st.text(), st.text())
def test_a_difference_holds_every_word_of_both_texts(before: str, after: str) -> None:
    found = difference(before, after)
    old = [word.key for one in found if one.change is not Change.NEW for word in words(one.text)]
    new = [word.text for one in found if one.change is not Change.GONE for word in words(one.text)]
    assert "".join(old) == "".join(word.key for word in words(before))
    assert "".join(new) == "".join(word.text for word in words(after))


@given(st.text())
def test_a_text_is_wholly_like_itself(text: str) -> None:
    assert likeness(text, text) == 1
    assert {one.change for one in difference(text, text)} <= {Change.SAME}
