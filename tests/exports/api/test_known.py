"""What the API tells of the record's past: both clocks, by files that lead to each other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing_site.exports.api import known
from briefing_site.exports.api.everything import api_files
from briefing_site.pages import api_paths
from briefing_site.pages.library import Library
from briefing_site.pages.past import NO_PAST
from tests.exports.api.conftest import BEGUN, CHANGED

Answer = dict[str, Any]

NEVER = "9999"
AFTER = "2030-01-01"


@pytest.fixture(scope="module")
def files(everything: Library) -> dict[str, Answer]:
    made = {one.path.removeprefix(api_paths.API): one.text for one in api_files(everything)}
    return {path: json.loads(text) for path, text in made.items()}


def held(spans: list[Answer], day: str) -> bool:
    return any(one["from"] <= day < one.get("until", NEVER) for one in spans)


def stance(positions: list[Answer], actor: str, world: str, record: str) -> str | None:
    """Say where an actor stood on a day, as it was known on another: by docs/reference/api.md."""
    last = None
    for one in positions:
        if one["day"] <= world and held(one["known"], record):
            last = one if actor in [who["id"] for who in one["actors"]] else last
    return last["stance"] if last and world <= last.get("last_day", NEVER) else None


def around(days: set[str]) -> Iterator[str]:
    for day in map(date.fromisoformat, days):
        yield from (str(date.fromordinal(day.toordinal() + number)) for number in (-1, 0, 1))


def test_what_is_known_now_is_what_the_world_s_clock_tells(files: dict[str, Answer]) -> None:
    seen = 0
    for path, standing in files.items():
        if not path.startswith("standing/") or not standing.get("actors"):
            continue
        positions = files[f"known/{path.replace('standing', 'positions')}"]["positions"]
        for one in standing["actors"]:
            for day in around({change["from"] for change in one["changes"]}):
                by_then = [each.get("stance") for each in one["changes"] if each["from"] <= day]
                told = stance(positions, one["actor"]["id"], day, AFTER)
                assert told == (by_then[-1] if by_then else None), (path, one["actor"], day)
                seen += told is not None
    assert seen > 20


def test_what_was_said_before_is_told_until_the_day_on_which_it_changed(
    files: dict[str, Answer],
) -> None:
    every = [
        one
        for path, answer in files.items()
        if path.startswith("known/positions/")
        for one in answer["positions"]
    ]
    former = [one for one in every if "position" not in one]
    assert former
    assert {one["stance"] for one in former} == {"unclear"}
    spans = [{"from": str(BEGUN), "until": str(CHANGED)}]
    assert all(one["known"] == spans for one in former)
    assert {one["known"][0]["from"] for one in every} == {str(BEGUN), str(CHANGED)}


def test_the_head_names_every_file_and_so_do_lists_that_are_long(
    everything: Library, files: dict[str, Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    head = files["known.json"]
    named = {one["file"] for one in head["issues"]}
    assert named == {path for path in files if path.startswith("known/positions/")}
    assert head["since"] == str(BEGUN)
    assert [one["from"] for one in head["taken_back"]] == [str(BEGUN), str(CHANGED)]
    assert head["taken_back"][0]["statements"] > 0 == head["taken_back"][1]["statements"]
    whole = files[head["statements"]]["items"]
    assert {one["file"] for one in whole} <= {*files}
    monkeypatch.setattr(known, "IN_A_PAGE", 7)
    made = {one.path.removeprefix(api_paths.API): one for one in known.known_answers(everything)}
    path, before, found = head["statements"], None, []
    while path:
        page = json.loads(made[path].text)
        assert (page.get("prev"), page["total"]) == (before, len(whole))
        found += page["items"]
        before, path = path, page.get("next")
    assert found == whole


def test_without_a_history_nothing_says_a_word_of_it(everything: Library) -> None:
    library = Library(everything.kb, everything.settings, past=NO_PAST)
    texts = {one.path: one.text for one in api_files(library)}
    assert not any(path.startswith("api/v1/known") for path in texts)
    assert "known" not in json.loads(texts["api/v1/index.json"])
    document = json.loads(texts["api/v1/openapi.json"])
    assert not any(
        "nown" in name for name in (*document["paths"], *document["components"]["examples"])
    )
    assert not any(name.startswith("Known") for name in document["components"]["schemas"])


def test_a_site_without_an_api_has_none_of_it(everything: Library) -> None:
    settings = replace(everything.settings, has_api=False)
    assert list(api_files(Library(everything.kb, settings, past=everything.past))) == []
