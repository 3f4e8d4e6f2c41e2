"""The file of ids: what it names, how it is written, and what stands beside it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # brings no types
from referencing import Registry, Resource

from briefing_site.cli import briefings
from briefing_site.exports import ids
from briefing_site.exports.ids import ids_text, schemas_with_ids
from briefing_site.exports.workspace import workspace_text
from briefing_site.model.schema import RECORDS, schema_of
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tools.frozen import FROZEN

ROOT = Path(__file__).parents[2]
CANADA = "name: Canada\nkind: state\n"
MINISTER = "name: A Minister\nkind: person\nroles: [{title: Minister}]\n"
BRIEFING = """\
title: A statement
date: {date}
summary: Canada spoke.
sources:
  - id: release
    title: A release
    publisher: A ministry
statements:
  - id: pause
    by: [canada]
    act: declare
    summary: It *paused*.
    sources: [release]
votes:
  - id: on-talks
    body: canada
    title: Talks
    symbol: EX/1
    result: adopted
    for: [canada]
    sources: [release]
events:
  - id: talks
    date: 2022-03
    title: Talks
"""


def read(folder: Path, files: dict[str, str]) -> str:
    """Write a briefings folder, and give its file of ids."""
    for name, text in files.items():
        path = folder / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return ids_text(read_site(Settings(briefings=folder / "briefings")).world)


def named(text: str, definition: str) -> dict[str, str]:
    alternatives = json.loads(text)["$defs"][definition]["anyOf"]
    return {one["const"]: one["description"] for one in alternatives if "const" in one}


def test_the_command_writes_the_schemas_with_ids_and_a_workspace_beside_those_that_stand_alone(
    tmp_path: Path,
) -> None:
    folders = ("--to", str(tmp_path / "schema"), "--briefings", str(FROZEN))
    assert CliRunner().invoke(briefings, ["schema", "--with-ids", *folders]).exit_code == 0
    paths = (path for path in tmp_path.rglob("*") if path.is_file())
    written = {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in paths}
    world = read_site(Settings(briefings=FROZEN)).world
    made = {f"schema/with-ids/{name}": text for name, text in schemas_with_ids(world).items()}
    assert written == made | {"briefings.code-workspace": workspace_text("schema")}


def test_everything_is_named(tmp_path: Path) -> None:
    text = read(
        tmp_path,
        {
            "actors/canada.yaml": CANADA,
            "actors/minister.yaml": MINISTER,
            "issues/talks.yaml": "title: Talks\nproposition: There should be talks.\n",
            "2022/2022-03-03-pause.yaml": BRIEFING.format(date="2022-03-03"),
        },
    )
    said = {
        "2022-03-03-pause#on-talks": "vote: EX/1: Talks (2022-03-03)",
        "2022-03-03-pause#pause": "Canada: It paused. (2022-03-03)",
    }
    assert {name: named(text, name) for name in json.loads(text)["$defs"]} == {
        "ActorId": {"canada": "Canada · state", "minister": "A Minister · person"},
        "IssueId": {"talks": "Talks · issue: There should be talks."},
        "BriefingId": {"2022-03-03-pause": "A statement (2022-03-03)"},
        "SourceId": {"release": "A release, A ministry (2022-03-03-pause)"},
        "StatementRef": said,
        "OfficeTitle": {"Minister": "office: A Minister"},
        "BasisRef": {
            "2022-03-03-pause#release": "source: A release, A ministry",
            "2022-03-03-pause#talks": "event: Talks (2022-03)",
        },
        "PartRef": {
            "on-talks": "vote (2022-03-03-pause)",
            "pause": "statement (2022-03-03-pause)",
            "talks": "event (2022-03-03-pause)",
        },
    }


def test_a_source_id_of_several_briefings_names_none_of_them(tmp_path: Path) -> None:
    files = {
        f"2022/2022-03-0{day}-x.yaml": BRIEFING.format(date=f"2022-03-0{day}") for day in (3, 4)
    }
    text = read(tmp_path, {"actors/canada.yaml": CANADA, **files})
    assert named(text, "SourceId") == {"release": "a source in 2 briefings"}


def test_an_actor_whose_file_cannot_be_read_is_known(tmp_path: Path) -> None:
    text = read(tmp_path, {"actors/canada.yaml": "name: [", "actors/Not An Id.yaml": CANADA})
    assert named(text, "ActorId") == {"canada": "actor"}


def test_the_parts_of_the_newest_briefings_alone_are_offered(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ids, "NEWEST", 1)
    files = {
        f"2022/2022-03-0{day}-x.yaml": BRIEFING.format(date=f"2022-03-0{day}") for day in (3, 4)
    }
    text = read(tmp_path, {"actors/canada.yaml": CANADA, **files})
    assert list(named(text, "StatementRef")) == ["2022-03-04-x#on-talks", "2022-03-04-x#pause"]
    assert list(named(text, "BriefingId")) == ["2022-03-03-x", "2022-03-04-x"]


def test_what_the_server_would_not_escape_is_escaped_beside_it(tmp_path: Path) -> None:
    text = read(tmp_path, {"actors/x.yaml": 'name: "<b>A [b]"\nkind: state\n'})
    assert json.loads(text)["$defs"]["ActorId"]["anyOf"][1:] == [
        {
            "const": "x",
            "description": "<b>A [b] · state",
            "markdownDescription": "&#60;b&#62;A &#91;b&#93; · state",
        }
    ]


@cache
def schemas() -> dict[str, Any]:
    """Give the schemas of the frozen content with its ids, by the name of the file."""
    world = read_site(Settings(briefings=FROZEN)).world
    return {name: json.loads(text) for name, text in schemas_with_ids(world).items()}


@pytest.mark.parametrize("name", ["actor.json", "briefing.json", "ids.json", "issue.json"])
def test_each_schema_is_well_formed(name: str) -> None:
    Draft202012Validator.check_schema(schemas()[name])


@pytest.mark.parametrize(
    ("by", "valid"), [("france", True), ("franse", False), (2025, True), ("A B", False)]
)
def test_other_validators_find_the_ids_beside_the_schema(by: object, *, valid: bool) -> None:
    resources = {name: Resource.from_contents(schema) for name, schema in schemas().items()}
    registry: Registry[Any] = Registry().with_resources(resources.items())
    statement = {"id": "x", "by": [by], "act": "deny", "quote": "No.", "sources": ["w"]}
    briefing = {"title": "x", "date": "2025-07-31", "summary": "y", "statements": [statement]}
    validator = Draft202012Validator(schemas()["briefing.json"], registry=registry)
    assert validator.is_valid(briefing) is valid


def test_the_ids_describe_every_kind_of_reference() -> None:
    wanted = {
        definition["$ref"].partition("#/$defs/")[2]
        for record in RECORDS
        for definition in schema_of(record, with_ids=True)["$defs"].values()
        if "$ref" in definition
    }
    assert wanted == schemas()["ids.json"]["$defs"].keys()
