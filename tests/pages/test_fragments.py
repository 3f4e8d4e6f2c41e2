"""Links to quoted words: what a browser is asked to find in the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_site.pages.fragments import to_words

URL = "https://example.org/release"

CASES = {
    "a short quote is named whole": (
        "We agree to talk.",
        "text=We%20agree%20to%20talk",
    ),
    "what parts the pieces is encoded": (
        "well-known, R&D one",
        "text=well%2Dknown%2C%20R%26D%20one",
    ),
    "a long quote is named by its two ends": (
        "one two three four five six seven eight nine",
        "text=one%20two%20three%20four,six%20seven%20eight%20nine",
    ),
    "marks that a source may write otherwise are left between the ends": (
        "Iran will never again trust 'promises' from those who broke them",
        "text=Iran%20will%20never%20again%20trust,from%20those%20who%20broke%20them",
    ),
    "an end stops before such a mark": (
        "They said that it's over, and what comes next isn't ours to say now",
        "text=They%20said%20that,ours%20to%20say%20now",
    ),
    "words left out part two passages": (
        "These services collaborate [...] This is unacceptable.",
        "text=These%20services%20collaborate&text=This%20is%20unacceptable",
    ),
    "so does the sign of an ellipsis": (
        "We talk [ … ] and agree",
        "text=We%20talk&text=and%20agree",
    ),
    "so does a new paragraph": (
        "We talk.\n\nThen we agree.",
        "text=We%20talk&text=Then%20we%20agree",
    ),
    "lines of one paragraph are one passage": ("We\ntalk", "text=We%20talk"),
    "a script without spaces is encoded as UTF-8": ("日本", "text=%E6%97%A5%E6%9C%AC"),
}


@pytest.mark.parametrize(("quote", "fragment"), CASES.values(), ids=CASES)
def test_words_are_named_so_that_a_browser_finds_them(quote: str, fragment: str) -> None:
    assert to_words(URL, quote) == f"{URL}#:~:{fragment}"


def test_a_place_in_the_address_stays() -> None:
    assert to_words(f"{URL}?a=1#part", "We talk") == f"{URL}?a=1#part:~:text=We%20talk"


def test_an_address_with_a_directive_of_its_own_is_left_alone() -> None:
    assert to_words(f"{URL}#:~:text=x", "We talk") == ""


@pytest.mark.parametrize("quote", ["", "[...]", " “…” "])
def test_where_there_are_no_words_there_is_no_link(quote: str) -> None:
    assert to_words(URL, quote) == ""


@given(st.text())
def test_nothing_in_a_quote_ends_its_piece(quote: str) -> None:
    _, _, directives = to_words(URL, quote).partition("#:~:")
    for directive in filter(None, directives.split("&")):
        name, _, ends = directive.partition("=")
        assert name == "text"
        assert 1 <= len(ends.split(",")) <= 2
        assert all(end and "-" not in end and "=" not in end for end in ends.split(","))
