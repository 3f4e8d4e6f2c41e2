"""The repository's own content: each count of records is what the records say."""

from __future__ import annotations

from tests.counts import wrong_counts
from tests.whole_sites import REPOSITORY


def test_every_count_is_what_the_records_say() -> None:
    assert wrong_counts(REPOSITORY) == []
