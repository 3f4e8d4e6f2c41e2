from __future__ import annotations

from datetime import date, datetime

from briefing_site.site.dates import iso_day, newest


def test_a_date_is_the_same_however_yaml_read_it() -> None:
    assert iso_day("2025-07-31") == "2025-07-31"
    assert iso_day(date(2025, 7, 31)) == "2025-07-31"
    assert iso_day(datetime(2025, 7, 31, 12, 0)) == "2025-07-31"  # noqa: DTZ001 # as YAML gives it
    assert iso_day(None) is None


def test_the_newest_day_stands_for_pages_without_one() -> None:
    assert newest(["2022-03-03", None, "2025-07-31", "2024-01-01"]) == "2025-07-31"
    assert newest([None]) == "1970-01-01"
