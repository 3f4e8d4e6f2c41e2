"""How the numbers of things are written."""

from __future__ import annotations

from itertools import chain

from briefing_site.search.postings import FIRST_DIGITS, LAST, LAST_DIGITS, packed


def test_a_gap_is_one_character_until_they_are_used_up() -> None:
    assert packed([]) == ""
    assert packed([0, 1, 3]) == "012"
    assert packed([LAST - 1]) == "z"
    assert packed([LAST, 2 * LAST]) == "!0!0"
    assert packed([LAST * len(FIRST_DIGITS)]) == "! 0"


def test_no_character_has_a_meaning_in_json_or_two_here() -> None:
    digits = [*FIRST_DIGITS, *LAST_DIGITS]
    assert len(set(digits)) == len(digits)
    assert {char for char in digits if char in '"\\' or not char.isprintable()} == set()
    assert set(chain.from_iterable(map(packed, [[5], [70, 7_000, 7_000_000]]))) <= set(digits)
