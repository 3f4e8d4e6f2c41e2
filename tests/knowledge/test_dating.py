"""By which day something was said, by its date and its earliest source."""

from __future__ import annotations

import pytest

from briefing_site.knowledge.dating import last_day
from briefing_site.knowledge.entities import Source, Use
from briefing_site.knowledge.identity import Origin
from briefing_site.model.briefing import Briefing
from briefing_site.model.edtf import parse_date
from briefing_site.model.source import SourceRecord

BRIEFING = Briefing(title="x", date="2025-08-15", summary="y")


def uses(*published: str | None) -> list[Use]:
    records = [SourceRecord(id="s", title="t", published=day) for day in published]
    return [
        Use(Source("b#s", BRIEFING, one, (), Origin("b#s"), frozenset()), None) for one in records
    ]


@pytest.mark.parametrize(
    ("date", "published", "expected"),
    [
        ("2025-07-31", ["2025-08-01"], "2025-07-31"),
        ("2025", ["2025-07-31"], "2025-07-31"),
        ("2025", ["2025-08-02", "2025-07"], "2025-07-31"),
        ("2025", [None], "2025-08-15"),
        ("2025-07", [None, "2025-12-01"], "2025-07-31"),
        ("2025-07-28/2025-08-05", ["2025-07-31"], "2025-07-31"),
        ("2025-07-01/..", ["2025-07-31"], "2025-07-01"),
        ("2025-07-01/", ["2025-07-31"], "2025-07-31"),
        ("2025-09-03", ["2025-07-31"], "2025-09-03"),
        ("2025-09", ["2025-07-31"], "2025-09-30"),
    ],
)
def test_what_is_told_was_said_by_then(
    date: str, published: list[str | None], expected: str
) -> None:
    assert last_day(parse_date(date), uses(*published), BRIEFING).isoformat() == expected
