"""Places in documents, as references write them."""

from __future__ import annotations

import pytest

from briefing_site.interface import speaking
from briefing_site.naming.rows import in_row
from briefing_site.naming.sources import places


@pytest.mark.parametrize(
    ("locators", "written"),
    [
        ([None], ""),
        (["para. 2", None, "para. 2"], "para. 2"),
        (["para. 2", "para. 3", "para. 5"], "paras. 2, 3, 5"),
        (["paras. 2-4", "para. 7", "paras. 9 and 11"], "paras. 2-4, 7, 9, 11"),
        (["para. 4", "para. 1", "paras. 1-2"], "paras. 1-2, 4"),
        (["para. 4 (b)", "para. 1", "para. 1"], "paras. 4 (b), 1"),
        (["p. 3", "para. 2", "p. 4", "para. 6"], "pp. 3, 4; paras. 2, 6"),
        (["page 3", "pages 5, 6", "annex", "annex B"], "pages 3, 5, 6; annex; annex B"),
        (["para. 1", "preamble, para. 4"], "para. 1; preamble, para. 4"),
        (["Abs. 2", "Abs. 3", "paras"], "Abs. 2; Abs. 3; paras"),
    ],
)
def test_numbers_of_one_kind_stand_together(locators: list[str | None], written: str) -> None:
    assert places(locators) == written


@pytest.mark.parametrize(("language", "expected"), [("en", "A, B"), ("fa", "A، B"), ("ar", "A، B")])
def test_what_is_known_of_a_source_stands_behind_the_comma_of_its_language(
    language: str, expected: str
) -> None:
    with speaking(language):
        assert in_row(["A", None, "", "B"]) == expected
