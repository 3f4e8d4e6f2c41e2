"""Which marks of a quote are another form than its copy has: those that were typed, no others."""

from __future__ import annotations

from random import Random

import pytest

from briefing_site.knowledge.folding import DASHES, QUOTES
from briefing_site.knowledge.quotes import Searched
from briefing_site.knowledge.retyped import first_retyped

COPY = "“We’ll go on,” she said – and they’d 'agreed' — co-operation, »so«, in the 1990’s."


@pytest.mark.parametrize(
    ("quote", "written", "copied"),
    [
        ("We'll go on", "We'll", "We’ll"),
        ('"We’ll go on,"', '"We’ll', "“We’ll"),
        ("she said - and", "said - and", "said – and"),
        ("said—and", "said—and", "said – and"),
        ("they’d ‘agreed’", "‘agreed’", "'agreed’"),
        ("co‐operation", "co‐operation", "co-operation"),
        ("We’ll [...] the 1990's", "1990's", "1990’s"),
    ],
)
def test_a_mark_of_another_form_is_told_with_its_words(
    quote: str, written: str, copied: str
) -> None:
    copy = Searched(COPY)
    assert copy.holds(quote)
    assert first_retyped(quote, copy) == (written, copied)


@pytest.mark.parametrize(
    "quote",
    [
        "We’ll  go\non,” she said",
        "she said–and they’d",
        "»so«",
        "We’ll [...] she [...] the 1990’s.",
    ],
)
def test_what_stands_in_the_copy_with_its_marks_is_none(quote: str) -> None:
    assert first_retyped(quote, Searched(COPY)) is None


def test_whatever_mark_is_changed_is_found() -> None:
    chance = Random(14)  # noqa: S311 - no secret
    places = [at for at, sign in enumerate(COPY) if sign in QUOTES + DASHES]
    for _ in range(300):
        at = chance.choice(places)
        alike = QUOTES if COPY[at] in QUOTES else DASHES
        other = chance.choice([one for one in alike if one != COPY[at]])
        quote = f"{COPY[:at]}{other}{COPY[at + 1 :]}"
        copy = Searched(COPY)
        if copy.holds(quote):
            assert first_retyped(quote, copy), quote


@pytest.mark.parametrize("sign", ["'", "-", "' ", "- "])
def test_a_copy_full_of_marks_is_gone_through_once(sign: str) -> None:
    copy = Searched(sign * 200_000)
    assert first_retyped(f"{sign * 3}x", copy) is None
