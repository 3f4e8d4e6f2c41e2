"""The description of the tables: held to them by the library that its users have."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from briefing_site.exports.tables.package import licences_in
from briefing_site.pages.library import Library
from tests.exports.tables.conftest import write_all
from tests.hostile import Hostile

# It warns of its own libraries, which no test of ours is to fail for: so it runs apart.
# Nor is there an IRI to be judged, for whose grammar it would take as long as for all else.
JUDGED = """
import sys
sys.modules["rfc3987_syntax"] = None
from frictionless import Package
for folder in sys.argv[1:]:
    report = Package(f"{folder}/tables/datapackage.json").validate()
    for task in report.tasks:
        for error in task.errors:
            print(f"{task.name}: {error.type}")
    print(*report.errors)
    rows = sum(task.stats.get("rows", 0) for task in report.tasks)
    print(report.valid, len(report.tasks), rows, end="\\f")
"""


def judged(around: Path, *folders: str) -> list[list[str]]:
    """Give what the library says of the tables in each folder, its verdict last."""
    command = [sys.executable, "-c", JUDGED, *folders]
    run = subprocess.run(  # noqa: S603 - our own words
        command, cwd=around, capture_output=True, text=True, check=True, timeout=300
    )
    return [told.split("\n") for told in run.stdout.split("\f")[:-1]]


@pytest.fixture(scope="module")
def verdicts(
    data: Path,
    hostile_words: tuple[Library, Hostile],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, list[str]]:
    """Let the library judge the tables, those of hostile words and wrong ones, at one start."""
    around = tmp_path_factory.mktemp("judged")
    shutil.copytree(data / "tables", around / "right/tables")
    write_all(hostile_words[0], around / "hostile")
    write_wrong(data, around / "wrong/tables")
    right, hostile, wrong = judged(around, "right", "hostile/data", "wrong")
    return {"right": right, "hostile": hostile, "wrong": wrong}


def write_wrong(data: Path, folder: Path) -> None:
    """Write the tables with a word that is no truth value, a name of nobody, and a cut row."""
    folder.mkdir(parents=True)
    for path in data.glob("tables/*"):
        text = path.read_bytes().decode()
        wrong = {
            "votes.csv": text.replace(",false,", ",perhaps,", 1),
            "ballots.csv": text.replace(",canada,", ",nowhere,", 1),
            "events.csv": f"{text[:-3]}{text[-2:]}",
        }.get(path.name, text)
        (folder / path.name).write_bytes(wrong.encode())


def rows_in(data: Path) -> int:
    """Count the rows of all tables afresh."""
    import csv  # noqa: PLC0415 - here alone

    found = 0
    for path in data.glob("tables/*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found += sum(1 for _ in csv.reader(file)) - 1
    return found


def test_types_keys_and_what_leads_where_are_as_described(
    data: Path, verdicts: dict[str, list[str]]
) -> None:
    tables = len([*data.glob("tables/*.csv")])
    assert verdicts["right"] == ["", f"True {tables} {rows_in(data)}"]


def test_hostile_words_change_nothing_of_that(verdicts: dict[str, list[str]]) -> None:
    assert verdicts["hostile"][-1].startswith("True ")


def test_what_is_wrong_is_found(verdicts: dict[str, list[str]]) -> None:
    told = verdicts["wrong"]
    assert told[-1].startswith("False ")
    assert {one.partition(":")[0] for one in told[:-2]} == {"ballots", "events", "votes"}


def test_each_file_has_its_size_and_hash(data: Path) -> None:
    described = json.loads((data / "tables/datapackage.json").read_text("utf-8"))
    assert described["homepage"] == "https://example.org/site/"
    for one in described["resources"]:
        content = (data / "tables" / one["path"]).read_bytes()
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{sha256(content).hexdigest()}"


@pytest.mark.parametrize(
    ("terms", "names"),
    [
        ("Text under CC BY 4.0. Quoted words belong to their speakers.", ["CC-BY-4.0"]),
        ("CC BY-NC-SA 3.0", ["CC-BY-NC-SA-3.0"]),
        ("CC BY-SA 4.0", ["CC-BY-SA-4.0"]),
        ("Everything is CC0.", ["CC0-1.0"]),
        ("Open Database License (ODbL)", ["ODbL-1.0"]),
        ("All rights reserved.", []),
        ("", []),
        ("CC BY", []),
    ],
)
def test_a_licence_is_named_only_where_the_terms_name_a_known_one(
    terms: str, names: list[str]
) -> None:
    assert [one["name"] for one in licences_in(terms)] == names
