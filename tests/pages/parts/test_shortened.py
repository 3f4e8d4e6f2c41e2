"""Lists that show but a part, and say that they do."""

from __future__ import annotations

from briefing_site.document.runs import paragraph
from briefing_site.pages.parts.shortened import nearest_of, newest_first


def test_the_newest_come_first_and_the_oldest_of_many_are_left_out() -> None:
    assert list(newest_first(range(3))) == [2, 1, 0]
    assert list(newest_first(range(60))) == list(range(59, 34, -1))


def test_a_list_says_that_it_is_a_part() -> None:
    assert nearest_of(50, 60) == (paragraph("The nearest 50 of 60."),)


def test_a_whole_list_says_nothing() -> None:
    assert nearest_of(50, 50) == ()
