"""A vote of which two briefings tell: what follows from it is counted once, and says so."""

from __future__ import annotations

import csv
import json
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from briefing_site.exports.everything import exported_file
from briefing_site.exports.tables.everything import table_file
from briefing_site.pages.library import Library
from briefing_site.settings import OtherFormat
from tests.published.conftest import library_of
from tests.whole_sites import VOTES

FIRST = "2023-01-09-aid-renewed#position-renewal-for-syria-cross-border-aid"
AGAIN = "2023-01-12-told-again#position-renewal-for-syria-cross-border-aid"
ON = "syria-cross-border-aid"


def told_again(folder: Path, *changes: tuple[str, str]) -> Library:
    """Lay out the site with votes, one of them told of by a second briefing."""
    shutil.copytree(VOTES / "briefings", folder)
    first = folder / "2023/2023-01-09-aid-renewed.yaml"
    text = first.read_text("utf-8").replace("date: 2023-01-09", "date: 2023-01-12", 1)
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    (folder / "2023/2023-01-12-told-again.yaml").write_text(text, "utf-8")
    library = library_of(folder)
    settings = replace(library.settings, formats=frozenset(OtherFormat), has_api=True)
    return Library(library.kb, settings)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return told_again(tmp_path / "briefings")


def answer(library: Library, path: str) -> dict[str, object]:
    file = exported_file(library, path)
    assert file, path
    found: dict[str, object] = json.loads(file.text)
    return found


def test_the_second_position_names_the_one_that_counts(library: Library) -> None:
    for id_, repeats in ((FIRST, None), (AGAIN, FIRST)):
        told = answer(library, f"api/v1/positions/{id_.replace('#', '/')}.json")
        other = told.get("repeats")
        assert (other["id"] if isinstance(other, dict) else None) == repeats
    standing = answer(library, f"api/v1/standing/{ON}.json")
    assert AGAIN not in json.dumps(standing)
    assert FIRST in json.dumps(standing)


def test_one_that_tells_of_more_actors_counts_too(tmp_path: Path) -> None:
    everybody = "      - china\n"
    library = told_again(tmp_path / "briefings", (everybody, f"{everybody}      - nato\n"))
    assert "repeats" not in answer(library, f"api/v1/positions/{AGAIN.replace('#', '/')}.json")


def test_views_and_ballots_have_it_once(library: Library, tmp_path: Path) -> None:
    file = table_file(library, "data/briefings.sqlite")
    assert file
    (tmp_path / "db").write_bytes(file.bytes)
    with closing(sqlite3.connect(tmp_path / "db")) as opened:
        named = {
            one
            for (one,) in opened.execute(
                "SELECT position FROM stances UNION SELECT position FROM evidence"
            )
        }
        assert FIRST in named
        assert AGAIN not in named
        [counted] = opened.execute(
            "SELECT count(*) FROM ballots WHERE uncounted = 0 AND repeats IS NULL"
        )
        assert counted == opened.execute("SELECT count(*) FROM roll_call").fetchone()


def test_a_ballot_says_whether_it_counts(library: Library) -> None:
    file = table_file(library, "data/tables/ballots.csv")
    assert file
    rows = [*csv.DictReader(StringIO(file.text))]
    repeated = {row["repeats"] for row in rows if row["vote"].startswith("2023-01-12")}
    assert repeated == {"2023-01-09-aid-renewed#renewal"}
    assert {row["uncounted"] for row in rows} == {"false"}


@pytest.mark.parametrize(
    "path", ["data/briefings.stix.json", "data/briefings.ftm.json", "data/briefings.ttl"]
)
def test_other_formats_say_so(library: Library, path: str) -> None:
    file = exported_file(library, path)
    assert file
    text = file.bytes.decode().lower()
    assert len(re.findall("repeats[: ] *\\S", text)) == 2, "of the vote and its position"
