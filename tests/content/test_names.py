"""The repository's own content: no name is composed from `act`, `about` and `to`."""

from __future__ import annotations

from tests.composed import composed_names, unsaid_names
from tests.whole_sites import REPOSITORY


def test_no_name_is_composed_from_codes() -> None:
    assert composed_names(REPOSITORY) == []


def test_a_statement_has_its_title_or_its_first_words_as_its_name() -> None:
    assert unsaid_names(REPOSITORY) == []
