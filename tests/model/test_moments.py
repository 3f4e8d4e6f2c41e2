"""The day of a moment at its place, or the days that one in UTC can be of."""

from __future__ import annotations

import pytest

from briefing_site.model.fields import read_moment
from briefing_site.model.moments import days_of_moment


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        ("2025-07-31T20:30:00-04:00", "2025-07-31"),
        ("2025-07-31T23:59+00:00", "2025-07-31"),
        ("2025-08-01T00:30:00Z", "2025-07-31/2025-08-01"),
        ("2025-08-01T11:00:00Z", "2025-07-31/2025-08-02"),
    ],
)
def test_a_moment_is_of_the_day_at_its_place(moment: str, days: str) -> None:
    assert str(days_of_moment(read_moment(moment))) == days
