"""The repository's own content: each count of records is what the records say."""

from __future__ import annotations

from tests.counts import wrong_counts
from tests.thorough import thorough
from tests.whole_sites import REPOSITORY


@thorough(
    "the counts on thousands of pages, after those on the frozen and the golden ones",
    smaller="tests/pages/test_counts_of_records.py::test_every_count_is_what_the_records_say",
)
def test_every_count_is_what_the_records_say() -> None:
    assert wrong_counts(REPOSITORY) == []
