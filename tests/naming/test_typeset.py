"""Real marks in the place of straight ones: whole texts, by the site's language."""

from __future__ import annotations

import pytest

from briefing_site.interface import speaking
from briefing_site.naming.typeset import set_prose, set_text
from briefing_site.prose.parse import parse
from briefing_site.prose.write_text import to_text

TYPED = {
    "Iran's plan": "Iran’s plan",
    "E\u0301ire's d'e\u0301te\u0301": "E\u0301ire’s d’e\u0301te\u0301",
    'Orbane\u0301\'s "e\u0301"': "Orbane\u0301’s “e\u0301”",
    "The chambers' committee": "The chambers’ committee",
    "the '90s and 1990's": "the ’90s and 1990’s",
    "Sana'a's port": "Sana’a’s port",
    'It met "in Geneva" (the "E3")': "It met “in Geneva” (the “E3”)",
    '"No", he said.': "“No”, he said.",
    'a\u2014"b"\u2014c': "a\u2014“b”\u2014c",
    "He said 'no' to it": "He said ‘no’ to it",
    "Fish 'n' chips of the states' halls": "Fish ’n’ chips of the states’ halls",
    'Iran\'s "pipe" of 5\'10" and 5\' 10"': "Iran’s “pipe” of 5'10\" and 5' 10\"",
    "l'Iran et d'\"agression\"": "l’Iran et d’“agression”",
}
KEPT = [
    "No mark",
    "5'10\" of steel",
    "Iran's pipe of 12\"",
    'x "y',
    "5' wide",
    "the 'new states' view of states' view",
    "“it's so” and „it's so“ and «it's so»",
    'https://example.org/it\'s?q="x"',
    "a@b's",
    "example.org/it's/x and C:\\it's",
    "\u00bbMach's gut\u00ab, \u2039it's\u203a, \u300eit's\u300f",
    "\u201dIran's way\u201d",
    "\u201aIran's way\u2018",
    "\u2018Iran's way\u2019",
    "\u201ca \u201cb\u201d Iran's way\u201d",
    "'twas the states' plan",
    "class of '68 and states' plan",
]


@pytest.mark.parametrize("typed", TYPED)
def test_a_straight_mark_becomes_a_real_one(typed: str) -> None:
    assert set_text(typed) == TYPED[typed]


@pytest.mark.parametrize("typed", [*KEPT, *TYPED.values()])
def test_a_mark_that_may_be_another_thing_stays_and_so_does_a_real_one(typed: str) -> None:
    assert set_text(typed) == typed


@pytest.mark.parametrize("typed", ["'", '"', "\u201c", "x", "it's", "\"it's ", "'\"", "7", "7'"])
def test_no_text_takes_long(typed: str) -> None:
    """Each took minutes where the time grew with the square of the length."""
    assert len(set_text(f"it's {typed * 100_000}")) >= 100_000


def test_words_between_marks_stay_as_they_are_quoted() -> None:
    told = "Iran's reply: \"it's the states' own\" in Iran's"
    assert set_text(told) == "Iran’s reply: “it's the states' own” in Iran’s"


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("de", "Iran’s „Plan“ und 'nein' der Staaten' x"),
        ("fr", "Iran’s «\xa0Plan\xa0» und 'nein' der Staaten' x"),
        ("es", "Iran’s «Plan» und 'nein' der Staaten' x"),
        ("fa", "Iran's \"Plan\" und 'nein' der Staaten' x"),
        ("ar", "Iran's \"Plan\" und 'nein' der Staaten' x"),
    ],
)
def test_the_marks_are_those_of_the_language(language: str, shown: str) -> None:
    with speaking(language):
        assert set_text("Iran's \"Plan\" und 'nein' der Staaten' x") == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (
            "See \"[[iran]]'s plan\" of [[iran|Iran's]] men's [@a].",
            "See “iran's plan” of Iran’s men’s.",
        ),
        ('He *did* say "*no* [@b]" to it', "He did say “no” to it"),
        ("`it's` is [it's](http://example.org/it's)", "it's is it’s"),
        ("- it's\n- men's", "it’s men’s"),
        ("> it's\n\nIt's", "it's It’s"),
        ('[[!Iran\'s]] \\"x\\"', "Iran’s “x”"),
    ],
)
def test_markup_is_seen_through_and_quotations_and_code_are_left(typed: str, shown: str) -> None:
    assert to_text(set_prose(parse(typed))) == shown
