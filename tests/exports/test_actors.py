"""Whom one can compare, and each one's record: what they hold, and that nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from briefing_site.exports.actors import actors_files, record_file
from briefing_site.exports.positions import heard, positions_files
from briefing_site.exports.signatures import signatures_files
from briefing_site.exports.votes import votes_files
from briefing_site.model.vocabularies import Ballot
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.whole_sites import EVERYTHING, VOTES, WITHDRAWN

HERE = Path(__file__).parent
MatchGolden = Callable[[str, Path], None]
Content = dict[str, Any]


def library_of(site: Path) -> Library:
    settings = Settings(briefings=site / "briefings")
    return Library(read_site(settings).kb, settings)


def files_of(library: Library) -> dict[str, Content]:
    """Give every file's content by its path."""
    return {file.path: json.loads(file.text) for file in actors_files(library)}


def records_of(library: Library) -> dict[str, Content]:
    """Give each actor's record by the actor's id."""
    files = files_of(library)
    return {Path(path).stem: files[path] for path in files if path.startswith("data/actors/")}


@pytest.mark.parametrize("path", ["data/actors.json", "data/actors/canada.json"])
def test_a_file_holds_exactly_what_is_expected(path: str, match_golden: MatchGolden) -> None:
    content = files_of(library_of(EVERYTHING))[path]
    shown = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    match_golden(shown, HERE / "expected/records" / Path(path).name)


@pytest.mark.parametrize("site", [EVERYTHING, VOTES, WITHDRAWN])
def test_everyone_who_can_be_chosen_has_a_record(site: Path) -> None:
    library = library_of(site)
    named = {one["id"] for one in files_of(library)["data/actors.json"]["actors"]}
    assert named == set(records_of(library))


def test_everyone_is_gathered_once_for_all_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Mock(side_effect=heard)
    monkeypatch.setattr("briefing_site.exports.actors.heard", counted)
    library = library_of(EVERYTHING)
    paths = ["data/actors/canada.json", "about.md", "data/actors/nobody.json", "canada.json"]
    found = [record_file(library, path) for path in paths]
    files_of(library)
    assert [file.path for file in found if file] == paths[:1]
    assert counted.call_count == 1


@pytest.mark.parametrize("site", [EVERYTHING, VOTES, WITHDRAWN])
def test_the_positions_of_all_records_are_those_of_the_one_file(site: Path) -> None:
    library = library_of(site)
    whole = json.loads(next(positions_files(library)).text)["positions"]
    for actor, record in records_of(library).items():
        assert record["positions"] == [
            one | {"actors": [actor]} for one in whole if actor in one["actors"]
        ]


@pytest.mark.parametrize("site", [EVERYTHING, VOTES])
def test_the_votes_of_all_records_are_those_of_the_one_file(site: Path) -> None:
    library = library_of(site)
    votes = json.loads(next(votes_files(library)).text)["votes"]
    for actor, record in records_of(library).items():
        cast = {
            (vote["id"], how.value)
            for vote in votes
            for how in Ballot
            if actor in vote.get(how, ())
        }
        assert cast == {
            (vote["id"], how.value) for vote in record["votes"] for how in Ballot if how in vote
        }


@pytest.mark.parametrize("site", [EVERYTHING, WITHDRAWN])
def test_the_statements_of_all_records_are_those_of_the_one_file(site: Path) -> None:
    library = library_of(site)
    statements = json.loads(next(signatures_files(library)).text)["statements"]
    for actor, record in records_of(library).items():
        assert [one["id"] for one in record["statements"]] == [
            one["id"]
            for one in statements
            if (actor in one["by"] or any(actor == behind for _by, behind in one.get("for", ())))
            and ("form" in one or len(one["by"]) == 1)
        ]
