"""Entities and statements: judged by FollowTheMoney itself, which reads them as its users do."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from briefing_site.exports.tables.comma_separated import FORMULA
from briefing_site.pages.library import Library
from tests.exports.formats.conftest import files_of, read_folder, with_formats
from tests.whole_sites import WITHDRAWN
from tools.find_followthemoney import find
from tools.finding import NoProgramError

NAME, STATEMENTS = "briefings.ftm.json", "briefings.ftm.csv"

JUDGE = Path(__file__).parent / "judge_followthemoney.py"

Json = dict[str, Any]


@pytest.fixture(scope="session")
def python() -> Path:
    """Find FollowTheMoney; without it the tests fail, and say what to do."""
    try:
        return find(os.environ, install=False)
    except NoProgramError as error:
        pytest.fail(str(error), pytrace=False)


def judged(python: Path, files: dict[str, str], folder: Path) -> list[str]:
    """Give what FollowTheMoney says of both files, its verdict last."""
    for name in (NAME, STATEMENTS):
        (folder / name).write_bytes(files[name].encode())
    command = [str(python), str(JUDGE), str(folder / NAME), str(folder / STATEMENTS)]
    run = subprocess.run(  # noqa: S603 - our own words
        command, capture_output=True, text=True, check=False, timeout=300
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def entities(files: dict[str, str]) -> list[Json]:
    return [json.loads(line) for line in files[NAME].splitlines()]


def rows(files: dict[str, str]) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(files[STATEMENTS], newline=""), dialect=csv.unix_dialect))


@pytest.mark.parametrize("site", ["files", "own_files", "hostile_files"])
def test_it_finds_nothing_wrong(
    site: str, python: Path, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    files = request.getfixturevalue(site)
    assert judged(python, files, tmp_path) == [f"0 wrong of {len(entities(files))} entities"]


def test_it_finds_what_is_wrong(python: Path, files: dict[str, str], tmp_path: Path) -> None:
    wrong = files[NAME].replace('"country":["ca"]', '"country":["nowhere"]', 1)
    told = judged(python, {**files, NAME: wrong}, tmp_path)
    assert told[0].startswith("PublicBody: {'properties': {'country': ")


def test_each_record_has_its_entity(everything: Library, files: dict[str, str]) -> None:
    kb = everything.kb
    counted: dict[str, int] = {}
    for one in entities(files):
        counted[one["schema"]] = counted.get(one["schema"], 0) + 1
    own = sum(len(actor.sources) for actor in kb.actors.values())
    actors = ("Person", "PublicBody", "Organization", "Company", "LegalEntity")
    assert sum(counted[name] for name in actors) == len(kb.actors)
    assert counted["Article"] == len(kb.briefings) + len(kb.sources) + own
    assert counted["Event"] == len(kb.statements) + len(kb.votes) + len(kb.events)
    assert counted["Note"] == len(kb.positions)
    directed = [one for one in kb.passages.values() if one.about or one.to]
    assert counted["UnknownLink"] == len(directed)


def test_an_accusation_is_a_link_that_says_who_spoke_of_whom(own_files: dict[str, str]) -> None:
    told = entities(own_files)
    names = {one["id"]: one["properties"].get("name", [""])[0] for one in told}
    [link] = [
        one
        for one in told
        if one["schema"] == "UnknownLink"
        and "These services are increasingly" in one["properties"]["description"][0]
    ]
    values = link["properties"]
    assert values["role"] == ["speaks of"]
    assert [names[id_] for id_ in values["object"]] == ["Iran"]
    assert [names[id_] for id_ in values["subject"]][:3] == ["Albania", "Austria", "Belgium"]
    assert values["description"][0].startswith("act: accuse\nabout: Iran\nquote: These services")
    assert values["date"] == ["2025-07-31"]


def test_each_value_says_where_it_is_from_and_since_when(own_files: dict[str, str]) -> None:
    source = "2025-07-31-iran-state-threats-joint-statement#news-report"
    found = [
        row
        for row in rows(own_files)
        if row["schema"] == "UnknownLink" and row["prop"] == "role" and row["origin"] == source
    ]
    assert {"demand", "speaks of"} <= {row["value"] for row in found}
    days = {(row["first_seen"], row["last_seen"]) for row in found}
    assert all(first <= last for first, last in days)
    assert len(days) == 1


def test_no_program_of_tables_reckons_a_value(
    hostile_files: dict[str, str], tmp_path: Path
) -> None:
    for files in (hostile_files, files_of(read_folder(formulas(tmp_path)))):
        for row in rows(files):
            assert not any(cell[:1] in FORMULA for cell in row.values()), row
    told = rows(files)
    assert {"'=1+1", "'@sum", "plain = text"} <= {row["value"] for row in told}
    assert any("=1+1" in one["properties"].get("title", []) for one in entities(files))


def formulas(folder: Path) -> Path:
    """Write a record in which texts look like formulas."""
    (folder / "actors").mkdir()
    (folder / "2022").mkdir()
    (folder / "actors/norway.yaml").write_text("name: '@sum'\nkind: state\n")
    (folder / "2022/2022-03-04-words.yaml").write_text(
        "title: '=1+1'\ndate: 2022-03-04\nsummary: What was said.\n"
        "sources: [{id: read, title: plain = text}]\n"
        "statements:\n"
        "  - {id: told, by: [norway], act: declare, summary: It is so, sources: [read]}\n"
    )
    return folder


def test_what_is_withdrawn_is_told() -> None:
    files = files_of(read_folder(WITHDRAWN / "briefings"))
    keywords = [one["properties"].get("keywords", []) for one in entities(files)]
    assert any("status:retracted" in each for each in keywords)
    assert any("status:superseded" in each for each in keywords)
    assert any("uncounted" in each for each in keywords)


def test_a_source_that_nobody_read_says_so(everything: Library, files: dict[str, str]) -> None:
    own = [one for actor in everything.kb.actors.values() for one in actor.sources]
    unread = [one for one in everything.kb.sources.values() if one.record.unread]
    marked = [one for one in entities(files) if "unread" in one["properties"].get("keywords", ())]
    assert len(marked) == len(unread) + sum(one.unread for one in own)


def test_the_same_content_gives_the_same_bytes(everything: Library, files: dict[str, str]) -> None:
    again = files_of(with_formats(everything))
    assert again[NAME] == files[NAME]
    assert again[STATEMENTS] == files[STATEMENTS]


def test_a_source_that_nobody_read_shows_nothing(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "2022").mkdir()
    (tmp_path / "actors/norway.yaml").write_text(
        "name: Norway\nkind: state\ncountry: 'NO'\n"
        "sources: [{id: law, title: A law, unread: true}]\n"
        "aliases: [{name: Norge, sources: [law]}]\n"
    )
    (tmp_path / "2022/2022-03-04-words.yaml").write_text(
        "title: Words\ndate: 2022-03-04\nsummary: What was said.\n"
        "sources: [{id: read, title: Read}, {id: named, title: Named, unread: true}]\n"
        "statements:\n"
        "  - {id: told, by: [norway], act: declare, summary: It is so, sources: [read, named]}\n"
    )
    files = files_of(read_folder(tmp_path))
    told = entities(files)
    names = {one["id"]: one["properties"]["title"][0] for one in told if one["schema"] == "Article"}
    proofs = {names[id_] for one in told for id_ in one["properties"].get("proof", [])}
    assert proofs == {"Read"}
    origins = {row["origin"] for row in rows(files) if row["schema"] != "Article"}
    assert origins == {"norway", "2022-03-04-words#read"}


def test_what_stands_in_a_briefing_says_in_which(
    everything: Library, files: dict[str, str]
) -> None:
    found = [one for one in entities(files) if one["schema"] in {"Event", "Note", "Article"}]
    descriptions = ["\n".join(one["properties"].get("description", [])) for one in found]
    told = Counter(said.rpartition("\n")[2] for said in descriptions)
    kb = everything.kb
    for briefing in kb.briefings.values():
        held = (kb.statements_in, kb.votes_in, kb.positions_in, kb.events_in, kb.sources_in)
        number = sum(len(each[briefing.id]) for each in held)
        assert told[f"briefing: {briefing.title}"] == number
    own = sum(len(actor.sources) for actor in kb.actors.values())
    assert sum(told[f"actor: {actor.name}"] for actor in kb.actors.values()) == own > 0


def test_a_date_is_as_exact_as_it_is_known(files: dict[str, str]) -> None:
    told = [one for one in entities(files) if one["schema"] in ("Event", "UnknownLink")]
    found = {}
    for one in told:
        values = one["properties"]
        written = re.search(r"^date: (\S+)", values["description"][0], re.MULTILINE)
        is_event = "event" in values.get("keywords", ())
        shown = tuple(values.get(name, [""])[0] for name in ("date", "startDate", "endDate"))
        assert written
        found[is_event, written[1]] = shown
    # What was said or voted within some days did not last for them; what happened did.
    assert found[False, "2023-07-28/2023-07-31"] == ("", "", "")
    assert found[True, "2021-05-20/2023-05-11"] == ("", "2021-05-20", "2023-05-11")
    assert found[True, "../2027"] == ("", "", "2027")
