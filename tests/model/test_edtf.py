"""Dates: what each form of EDTF level 0 and 1 means, and what is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from briefing_site.model.edtf import EdtfDate, outer_days, parse_date, read_by_library


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "first", "last", "approximate", "uncertain"),
    [
        ("2025", "2025-01-01", "2025-12-31", False, False),
        ("2025-07", "2025-07-01", "2025-07-31", False, False),
        ("2024-02", "2024-02-01", "2024-02-29", False, False),
        ("2025-07-31", "2025-07-31", "2025-07-31", False, False),
        ("2025-07~", "2025-07-01", "2025-07-31", True, False),
        ("2025-07-31?", "2025-07-31", "2025-07-31", False, True),
        ("2025%", "2025-01-01", "2025-12-31", True, True),
        ("201X", "2010-01-01", "2019-12-31", False, False),
        ("2025-XX", "2025-01-01", "2025-12-31", False, False),
        ("2025-07-28/2025-08-01", "2025-07-28", "2025-08-01", False, False),
        ("2025-07/..", "2025-07-01", "9999-12-31", False, False),
        ("../2025", "0001-01-01", "2025-12-31", False, False),
        ("1985/", "1985-01-01", "9999-12-31", False, False),
        ("2025-22~", "2025-06-01", "2025-08-31", True, False),
        ("2025-24", "2025-12-01", "2026-02-28", False, False),
        ("2025-07~/2025-22?", "2025-07-01", "2025-08-31", True, True),
    ],
)
def test_a_date_reaches_from_its_first_to_its_last_day(
    text: str,
    first: str,
    last: str,
    approximate: bool,  # noqa: FBT001 - a row of the table
    uncertain: bool,  # noqa: FBT001
) -> None:
    assert parse_date(text) == EdtfDate(
        day(first), day(last), text, approximate=approximate, uncertain=uncertain
    )


@pytest.mark.parametrize(
    ("text", "last"),
    [("1985/", "1985-12-31"), ("1985-03/..", "1985-03-31"), ("../1985", "1985-12-31")],
)
def test_what_has_no_known_end_is_known_until_its_beginning(text: str, last: str) -> None:
    assert parse_date(text).known_until == day(last)


def test_an_unknown_end_is_no_open_one() -> None:
    assert parse_date("1985/..").goes_on
    assert not parse_date("1985/").goes_on


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "/..",
        "../..",
        "9999-24",
        "yesterday",
        "2025-02-30",
        "2025-13",
        "2025-7-1",
        "25-01-01",
        "2025-07-31T10:00:00Z",
        "[2025,2026]",
        "156X-12-25",
        "2001-25",
        "2020-1X",
        "-0044",
        "Y12000",
        "2025-07-28/2025-02-30",
    ],
)
def test_what_is_no_day_month_year_or_interval_of_level_0_or_1_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the whole message
        parse_date(text)


@pytest.mark.parametrize("mark", ["", "~", "?", "%"])
@pytest.mark.parametrize("year", ["0000", "0001", "1900", "2000", "2022", "9999"])
def test_a_month_and_a_year_are_what_the_library_says(year: str, mark: str) -> None:
    for text in (year, *(f"{year}-{month:02}" for month in range(21))):
        assert days_or_refused(outer_days, text + mark) == days_or_refused(
            read_by_library, text + mark
        )


def days_or_refused(
    read: Callable[[str], tuple[dt.date, dt.date]], text: str
) -> tuple[dt.date, dt.date] | None:
    try:
        return read(text)
    except ValueError:
        return None
