"""Days: `on Thursday` is the last one, the day of publication among them."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing_site.drafting.days import day_said, days_said, parse_day

THURSDAY = dt.date(2025, 7, 31)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("released on Thursday", "2025-07-31"),
        ("said last Thursday", "2025-07-24"),
        ("said Monday", "2025-07-28"),
        ("said on Friday", "2025-07-25"),
        ("said yesterday", "2025-07-30"),
        ("said today", "2025-07-31"),
        ("said on July 11", "2025-07-11"),
        ("said on 11 July 2021", "2021-07-11"),
        ("said on Dec. 5", "2024-12-05"),
        ("said on August 3, 2026", None),
        ("said earlier this week", None),
        ("may go in May", None),
    ],
)
def test_a_day_is_the_last_before_publication(text: str, day: str | None) -> None:
    found = day_said(text, THURSDAY)
    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("said earlier this week", "2025-07-28/2025-07-31", "earlier this week"),
        ("said last week", "2025-07-21/2025-07-27", "last week"),
        ("said earlier this month", "2025-07-01/2025-07-31", "earlier this month"),
        ("said last month", "2025-06", "last month"),
        ("said last year", "2024", "last year"),
        ("said in early July", "2025-07", "early July"),
        ("said in late December", "2024-12", "late December"),
        ("said in mid-May 2021", "2021-05", "mid-May 2021"),
    ],
)
def test_words_for_several_days_are_kept_with_the_days(text: str, date: str, words: str) -> None:
    assert days_said(text, THURSDAY) == (date, words)


def test_what_names_no_days_has_none() -> None:
    assert days_said("said once more", THURSDAY) is None
    assert days_said("said last week", None) is None
    assert days_said("said this week", dt.date(2025, 7, 28)) == ("2025-07-28", "this week")


def test_without_a_day_of_publication_nothing_is_known() -> None:
    assert day_said("on Thursday", None) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-03-03T15:08:28+00:00", dt.date(2022, 3, 3)),
        ("March 3, 2022", dt.date(2022, 3, 3)),
        ("3rd March 2022", dt.date(2022, 3, 3)),
        ("soon", None),
        ("2022-02-30", None),
    ],
)
def test_dates_are_read_in_digits_and_words(text: str, day: dt.date | None) -> None:
    assert parse_day(text) == day
