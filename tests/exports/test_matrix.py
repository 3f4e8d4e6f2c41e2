"""What the table of positions loads: every position once, and no more than asked for at a time."""

from __future__ import annotations

import json

import pytest

from briefing_site.exports import matrix
from briefing_site.exports.everything import exported_file
from briefing_site.exports.matrix import matrix_files
from briefing_site.exports.positions import positions_files
from briefing_site.pages import bounds
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tools.frozen import FROZEN


@pytest.fixture(scope="module")
def library() -> Library:
    settings = Settings(briefings=FROZEN)
    return Library(read_site(settings).kb, settings)


@pytest.mark.parametrize("most", [2_000, 10_000, 1_000_000])
def test_every_position_is_in_the_part_of_its_issue(
    library: Library, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(matrix, "MOST_IN_PART", most)
    first, *others = matrix_files(library)
    heads = json.loads(first.text)
    part_of = {issue["id"]: issue["part"] for issue in heads["issues"] if "part" in issue}
    parts = [json.loads(file.text)["positions"] for file in others]
    wrong = [
        position["issue"]
        for number, positions in enumerate(parts)
        for position in positions
        if part_of[position["issue"]] != number
    ]
    assert wrong == []
    whole = sorted(map(json.dumps, json.loads(next(positions_files(library)).text)["positions"]))
    assert sorted(json.dumps(one) for positions in parts for one in positions) == whole
    single = {len(file.text) > most + 100 for file in others if file.text.count('"issue"') > 1}
    assert most < 10_000 or single == {False}


def test_a_table_begins_with_everything_where_a_screen_holds_it(library: Library) -> None:
    assert json.loads(next(matrix_files(library)).text)["begin"] == ""


def test_a_larger_one_begins_with_the_subject_that_fills_most_of_a_screen(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "COLUMNS", 20)
    assert json.loads(next(matrix_files(library)).text)["begin"] == "iran-policy"


def test_each_file_is_made_alone_as_among_all(library: Library) -> None:
    for file in matrix_files(library):
        assert exported_file(library, file.path) == file
    assert exported_file(library, "data/matrix/99.json") is None
