"""The repository's own content: no stance stands without the proposition that it is on."""

from __future__ import annotations

from tests.stances import kept_pages, lines_without_proposition, stances_on, without_proposition
from tests.whole_sites import REPOSITORY


def test_no_stance_stands_without_its_proposition() -> None:
    pages = kept_pages(REPOSITORY)
    shown = [one for path, page in pages.items() for one in stances_on(path, page)]
    assert without_proposition(REPOSITORY, shown) == []


def test_no_file_names_a_stance_without_its_proposition() -> None:
    assert lines_without_proposition(REPOSITORY) == []
