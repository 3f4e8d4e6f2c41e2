"""Periods whose ends are known to the year: what lies within for sure, and what may."""

from __future__ import annotations

import pytest

from briefing_site.knowledge.periods import is_within, may_be_within
from briefing_site.model.edtf import parse_date


@pytest.mark.parametrize(
    ("when", "first", "last", "is_sure", "is_possible"),
    [
        ("2021-06-01", "2021", None, False, True),
        ("2022-01-01", "2021", None, True, True),
        ("2021-12-31", "2021", None, True, True),
        ("2020-12-31", "2021", None, False, False),
        ("2024-06-01", None, "2024", False, True),
        ("2023-12-31", None, "2024", True, True),
        ("2024-01-01", None, "2024", True, True),
        ("2025-01-01", None, "2024", False, False),
        ("2024-07", "2024-07-15", None, False, True),
        ("2024-08", "2024-07-15", None, True, True),
        ("2024-08", "../2021", None, True, True),
        ("2024-08", None, "2021/", False, True),
        ("2024-08", None, None, True, True),
    ],
)
def test_what_may_lie_elsewhere_lies_within_only_possibly(
    when: str, first: str | None, last: str | None, *, is_sure: bool, is_possible: bool
) -> None:
    ends = [parse_date(end) if end else None for end in (first, last)]
    assert is_within(parse_date(when), *ends) is is_sure
    assert may_be_within(parse_date(when), *ends) is is_possible
