"""Every page and file of every golden site: no name is composed from `act`, `about` and `to`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.composed import Composed, composed_names, is_said, unsaid_names
from tests.recounting.records import records_of
from tests.whole_sites import EVERYTHING, GOLDEN_SITES

EVERY_SITE = pytest.mark.parametrize("site", GOLDEN_SITES, ids=lambda site: site.name)


@EVERY_SITE
def test_no_name_is_composed_from_codes(site: Path) -> None:
    assert composed_names(site) == []


@EVERY_SITE
def test_a_statement_has_its_title_or_its_first_words_as_its_name(site: Path) -> None:
    assert unsaid_names(site) == []


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Norway: support for Russia", ["Norway: support"]),
        ("Somebody: condemnation about Finland", ["condemnation about Finland"]),
        ("7 governments: demand to the Russia", ["demand to the Russia"]),
        ("Norway: threat, 8 June 2022", ["Norway: threat"]),
        ("They warn Russia", ["warn Russia"]),
        ("Norway: “Stands for words.”", []),
        ("United Nations: rejected, 9 to 2", []),
        ("Statements about Russia", []),
    ],
)
def test_a_composed_name_is_found(name: str, found: list[str]) -> None:
    composed = Composed(records_of(EVERYTHING / "briefings"))
    assert list(composed.in_text(name)) == found


@pytest.mark.parametrize(
    ("name", "is_right"),
    [
        ("Norway: “[…] we pause our part …”, 3 March 2022", True),
        ("Norway: They stopped, 3 March 2022", True),
        ("Norway: support for Russia, 3 March 2022", False),
        ("Norway, 3 March 2022", False),
        ("They stopped, 3 March 2022", True),
    ],
)
def test_a_name_that_no_words_bear_out_is_found(name: str, is_right: bool) -> None:  # noqa: FBT001
    record = {"by": ["norway"], "summary": "They stopped, 3 March", "quote": "we pause our part in"}
    assert is_said(name, record) is is_right
