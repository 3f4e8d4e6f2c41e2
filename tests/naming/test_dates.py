"""Dates in words: as exact as they are, and what a source calls them before all else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_site.model.edtf import parse_date
from briefing_site.naming import dates


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-07-31", "31 July 2025"),
        ("2025-07", "July 2025"),
        ("2025-07~", "about July 2025"),
        ("2025-07-28/2025-07-31", "28 July 2025 to 31 July 2025"),
        ("1985/..", "since 1985"),
        ("1985/", "from 1985, end not known"),
        ("../1985", "until 1985"),
        ("/1985", "by 1985"),
    ],
)
def test_what_lasts_is_written_with_both_ends(text: str, words: str) -> None:
    assert dates.edtf(parse_date(text)) == words


@pytest.mark.parametrize(
    ("text", "note", "words"),
    [
        ("2025-07", None, "July 2025"),
        ("2025-07", "early July 2025", "early July 2025"),
        ("2025-07", "early July", "“early July” (July 2025)"),
        (
            "2025-07-28/2025-07-31",
            "earlier this week",
            "“earlier this week” (some time between 28 July 2025 and 31 July 2025)",
        ),
    ],
)
def test_what_was_said_once_was_said_on_one_of_its_days(
    text: str, note: str | None, words: str
) -> None:
    date = replace(parse_date(text), note=note, is_instant=True)
    assert dates.edtf(date) == words


@pytest.mark.parametrize(
    ("text", "note", "words"),
    [
        ("2025-07-31", None, "reported on 31 July 2025"),
        ("2025-07", None, "reported: July 2025"),
        ("2025-22", "summer issue 2025", "reported: summer issue 2025"),
    ],
)
def test_the_day_of_a_report_is_no_day_of_speaking(text: str, note: str | None, words: str) -> None:
    assert dates.edtf(replace(parse_date(text), note=note, is_of_source=True)) == words


@pytest.mark.parametrize(
    ("text", "is_of_source", "note", "words"),
    [
        ("2025-07-31", True, None, "31 July 2025 (date of the report)"),
        ("2025-07-31", False, None, "31 July 2025"),
        ("2025-07-31", False, "last night", "“last night” (31 July 2025)"),
    ],
)
def test_a_date_is_a_noun_within_a_sentence(
    text: str, *, is_of_source: bool, note: str | None, words: str
) -> None:
    date = replace(parse_date(text), note=note, is_of_source=is_of_source)
    assert dates.in_sentence(date) == words


@pytest.mark.parametrize(
    ("first", "last", "note", "words"),
    [
        ("2021", "2024-05", None, "2021 to May 2024"),
        ("2021", None, None, "since 2021"),
        (None, "2021", None, "until 2021"),
        (None, None, "in the early 1990s", "in the early 1990s"),
        (None, None, "until recently", "“until recently”"),
        (None, "2021", "until last year", "“until last year” (until 2021)"),
        ("1999", "2001", "until 2001", "until 2001"),
        ("../2021", None, None, "since 2021 or earlier"),
        (None, "2021/", None, "until 2021 or later"),
    ],
)
def test_a_period_is_as_exact_as_its_ends(
    first: str | None, last: str | None, note: str | None, words: str
) -> None:
    start, end = (parse_date(text) if text else None for text in (first, last))
    assert dates.period(start, end, note) == words
