"""The repository's own content: no name is composed from `act`, `about` and `to`."""

from __future__ import annotations

from tests.composed import composed_names, unsaid_names
from tests.thorough import thorough
from tests.whole_sites import REPOSITORY


@thorough(
    "the names on thousands of pages, after those on the frozen and the golden ones",
    smaller="tests/pages/test_names_of_statements.py::test_no_name_is_composed_from_codes",
)
def test_no_name_is_composed_from_codes() -> None:
    assert composed_names(REPOSITORY) == []


@thorough(
    "the names on thousands of pages, after those on the frozen and the golden ones",
    smaller="tests/pages/test_names_of_statements.py::"
    "test_a_statement_has_its_title_or_its_first_words_as_its_name",
)
def test_a_statement_has_its_title_or_its_first_words_as_its_name() -> None:
    assert unsaid_names(REPOSITORY) == []
