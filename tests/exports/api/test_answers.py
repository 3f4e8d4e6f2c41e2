"""The API's files: each is there, is what its schema says, and says what a count afresh does."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # brings no types
from jsonschema.validators import validator_for  # type: ignore[import-untyped] # likewise

from briefing_site.exports.api import lists
from briefing_site.exports.api.everything import api_file, api_files
from briefing_site.exports.api.openapi import answers
from briefing_site.exports.everything import export_all
from briefing_site.knowledge.positions import DAY, held_on
from briefing_site.pages import api_paths
from briefing_site.pages.library import Library
from briefing_site.published.json_schema import whole_schema
from tests.exports.conftest import library_of
from tests.formats import FORMATS
from tests.recounting.records import records_of
from tests.whole_sites import GOLDEN_SITES

Files = Mapping[str, str]

SCHEMAS = (
    (r"lists/.+", "list"),
    (r"standing/.+", "standing"),
    (r"changes(/\d+)?", "changes"),
    (r"known", "known"),
    (r"known/(positions|statements|votes)/.+", "known-{}"),
    (r"index", "index"),
    *((rf"{name}s/.+", name) for name in ("actor", "issue", "briefing", "statement", "vote")),
    *((rf"{name}s/.+", name) for name in ("position", "event", "source")),
)
"""By which schema a file is, by its path."""


FILES_IN_INDEX = ("standing", "changes", "known", "lists")
"""What the index has the hashes of, by how the paths of the files begin."""

MOST_JUDGED = 30
"""Of the answers of one shape so many are held to their schema: each takes a fifth of a second."""


def answers_of(library: Library) -> Files:
    """Give the files of the API by their paths in it."""
    return {one.path.removeprefix(api_paths.API): one.text for one in api_files(library)}


@pytest.fixture(scope="module", params=GOLDEN_SITES, ids=lambda site: site.name)
def site(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@cache
def validator(name: str) -> Draft202012Validator:
    schema = whole_schema(answers()[name], is_closed=True)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FORMATS)


def schema_of(path: str) -> str | None:
    plain = path.removesuffix(".json")
    found = ((re.fullmatch(pattern, plain), name) for pattern, name in SCHEMAS)
    return next((name.format(*match.groups()) for match, name in found if match), None)


def test_answers_are_what_their_schema_says_and_nothing_more(site: Path) -> None:
    described: dict[str, dict[str, str]] = defaultdict(dict)
    for path, text in answers_of(library_of(site / "briefings")).items():
        if name := schema_of(path):
            described[name][path] = text
    wrong = [
        (path, one.message)
        for name, files in described.items()
        for path, text in [*files.items()][:: len(files) // MOST_JUDGED + 1]
        for one in validator(name).iter_errors(json.loads(text))
    ]
    assert wrong == []
    assert {"index", "list", "changes"} <= {*described}


def test_what_no_schema_describes_is_the_description_itself(everything: Library) -> None:
    others = {path for path in answers_of(everything) if schema_of(path) is None}
    assert others == {"openapi.json", *(f"schema/{name}.json" for name in answers())}


def test_a_schema_that_is_published_holds_its_own_examples(everything: Library) -> None:
    for path, text in answers_of(everything).items():
        if path.startswith("schema/"):
            schema = json.loads(text)
            assert validator_for(schema) is Draft202012Validator
            assert schema["$id"] == f"https://example.org/site/api/v1/{path}"
            checker = Draft202012Validator(schema)
            examples = schema.get("examples", [])
            assert len(examples) == (path != "schema/index.json")
            assert [error for one in examples for error in checker.iter_errors(one)] == []


def test_each_list_has_every_record_of_its_kind_once(site: Path) -> None:
    files = answers_of(library_of(site / "briefings"))
    for kind in json.loads(files["index.json"])["kinds"]:
        if "file" in kind:
            listed = [one["file"] for page in pages_from(files, kind["file"]) for one in page]
            folder = kind["file"].split("/")[1]
            assert sorted(listed) == sorted(one for one in files if one.startswith(f"{folder}/"))
            assert kind["total"] == len(listed)
            by_year = [
                one["file"]
                for year in kind.get("years", [])
                for page in pages_from(files, year["file"])
                for one in page
            ]
            assert by_year == ([] if folder in ("actors", "issues") else listed)


def pages_from(files: Files, path: str | None) -> Iterator[list[dict[str, Any]]]:
    """Go from page to page of a list."""
    before = None
    while path:
        page = json.loads(files[path])
        assert page.get("prev") == before
        yield page.get("items", [])
        before, path = path, page.get("next")


def test_a_long_list_comes_in_pages(everything: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = json.loads(answers_of(everything)["lists/statements/1.json"])["items"]
    monkeypatch.setattr(lists, "IN_A_PAGE", 7)
    files = answers_of(everything)
    pages = list(pages_from(files, "lists/statements/1.json"))
    assert [len(page) for page in pages[:-1]] == [7] * (len(pages) - 1)
    assert [one for page in pages for one in page] == whole
    first = json.loads(files["lists/statements/1.json"])
    assert (first["total"], first["page"], first["pages"]) == (len(whole), 1, len(pages))


def test_the_index_counts_what_a_count_afresh_does(site: Path) -> None:
    records = records_of(site / "briefings")
    library = library_of(site / "briefings", drafts=True)
    told = {one["kind"]: one for one in json.loads(answers_of(library)["index.json"])["kinds"]}
    positions = [*filter(records.counts, records.positions)]
    assert {
        kind: (told[kind]["total"], told[kind]["counted"])
        for kind in ("actor", "issue", "statement", "vote", "position", "event")
    } == {
        "actor": (len(records.actors), len(records.actors)),
        "issue": (len(records.issues), len(records.issues)),
        "statement": (len(records.statements), len(records.standing_statements)),
        "vote": (len(records.votes), len(records.standing_votes)),
        "position": (len(records.positions), len(positions)),
        "event": (len(records.events), len([*filter(records.stands, records.events)])),
    }


def test_the_index_has_the_hash_of_each_list(everything: Library) -> None:
    files = answers_of(everything)
    index = json.loads(files["index.json"])
    hashed = {one["file"]: one for name in FILES_IN_INDEX for one in index[name]}
    named = {path for path in files if path.startswith(FILES_IN_INDEX)}
    assert set(hashed) == named
    for path, one in hashed.items():
        written = files[path].encode()
        assert (one["bytes"], one["sha256"]) == (len(written), sha256(written).hexdigest())


def test_a_stance_as_of_any_day_is_the_last_change_by_then(site: Path) -> None:
    library = library_of(site / "briefings")
    for path, text in answers_of(library).items():
        if path.startswith("standing/"):
            answer = json.loads(text)
            for one in answer.get("actors", []):
                hold_to_history(library, answer["issue"]["id"], one)


def hold_to_history(library: Library, issue: str, told: dict[str, Any]) -> None:
    """Hold the changes of an actor's stance to what is held on the days around each."""
    history = library.standing.histories_of(told["actor"]["id"])[issue]
    changes = [(dt.date.fromisoformat(one["from"]), one.get("stance")) for one in told["changes"]]
    ends = [one.last_day for one in history if one.last_day]
    known = {*(day for day, _ in changes), *(one.date for one in history), *ends}
    for day in {near for one in known for near in (one - DAY, one, one + DAY)}:
        held = held_on(history, day)
        by_then = [stance for since, stance in changes if since <= day]
        assert (by_then[-1] if by_then else None) == (held.stance.value if held else None)


def test_what_changed_in_a_briefing_is_told_by_its_days(everything: Library) -> None:
    changes = json.loads(answers_of(everything)["changes.json"])["items"]
    days = [one["day"] for one in changes]
    assert days == sorted(days, reverse=True)
    of_one = [one for one in changes if one["briefing"]["id"] == "2022-03-03-arctic-pause"]
    assert [(one["day"], one["how"], one.get("of", {}).get("id")) for one in of_one] == [
        ("2022-03-10", "corrected", None),
        ("2022-03-10", "corrected", "2022-03-03-arctic-pause#pause"),
        ("2022-03-05", "recorded", None),
    ]
    assert {one["how"] for one in changes} == {
        *("recorded", "updated", "corrected", "retracted", "superseded")
    }


def test_each_briefing_is_recorded_once_and_its_day_is_said_not_to_be_known(site: Path) -> None:
    library = library_of(site / "briefings")
    files = answers_of(library)
    every = [
        one
        for year in json.loads(files["changes.json"]).get("years", [])
        for one in json.loads(files[year["file"]])["items"]
    ]
    recorded = {one["briefing"]["id"]: one for one in every if one["how"] == "recorded"}
    assert len([one for one in every if one["how"] == "recorded"]) == len(library.kb.briefings)
    for id_, briefing in library.kb.briefings.items():
        assert ("undated" in recorded[id_]) == (briefing.recorded is None)
        assert recorded[id_]["day"] == str(briefing.recorded or briefing.date)


def test_a_file_is_made_alone(everything: Library) -> None:
    alone = Library(everything.kb, everything.settings, past=everything.past)
    files = list(api_files(everything))
    for file in files[:: len(files) // 60]:
        assert api_file(alone, file.path) == file
    for name in ("index", "openapi", "changes", "known", "known/statements/1", "known/votes/1"):
        path = f"api/v1/{name}.json"
        assert api_file(alone, path) in files


@pytest.mark.parametrize(
    "path",
    [
        *("api/v1/", "api/v1/nothing.json", "api/v1/actors/nobody.json", "api/v2/index.json"),
        *("api/v1/lists/statements/99.json", "api/v1/passages/x/y.json", "api/v1/lists/x.json"),
        *("api/v1/schema/passage.json", "api/v1/standing/nothing.json"),
        *("api/v1/known/statements/2.json", "api/v1/known/positions/nothing.json"),
    ],
)
def test_nothing_is_made_elsewhere(everything: Library, path: str) -> None:
    assert api_file(everything, path) is None


def test_a_site_that_does_not_want_it_has_none(everything: Library) -> None:
    without = Library(everything.kb, replace(everything.settings, has_api=False))
    assert list(api_files(without)) == []
    assert api_file(without, "api/v1/index.json") is None
    assert not any(file.path.startswith("api/") for file in export_all(without))


def test_a_site_without_an_address_names_its_folder(unpublished: Library) -> None:
    files = answers_of(unpublished)
    assert json.loads(files["index.json"])["base"] == "api/v1/"
    assert json.loads(files["openapi.json"])["servers"] == [{"url": "./"}]
    assert json.loads(files["schema/event.json"])["$id"] == "schema/event.json"


def test_a_list_has_the_hash_of_each_record(everything: Library) -> None:
    files = {file.path.removeprefix("api/v1/"): file for file in api_files(everything)}
    entries = [
        entry
        for path, file in files.items()
        if path.startswith("lists/")
        for entry in json.loads(file.text)["items"]
    ]
    assert entries
    for entry in entries:
        digest = sha256(files[entry["file"]].bytes).hexdigest()
        assert digest.startswith(entry["hash"])
        assert len(entry["hash"]) == 16
