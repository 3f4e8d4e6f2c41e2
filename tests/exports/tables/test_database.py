"""The database: opened as its users do, with the rows of the tables, and whole."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_site.diagnostics.refused import Refused
from briefing_site.exports.tables import database
from briefing_site.exports.tables.database import SEARCHED
from briefing_site.exports.tables.everything import table_size, tables_files
from briefing_site.exports.tables.metadata import metadata
from briefing_site.exports.tables.views import VIEWS
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pages.queries import queries
from tests.exports.conftest import library_of
from tests.exports.tables.conftest import read_back, write_all
from tests.hostile import Hostile
from tests.recounting.records import records_of
from tests.waiting import SECONDS
from tests.whole_sites import EVERYTHING, GOLDEN_SITES, WITHDRAWN


@pytest.fixture(scope="module")
def opened(data: Path) -> Iterator[sqlite3.Connection]:
    address = f"{(data / 'briefings.sqlite').as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        yield connection


def numbers(connection: sqlite3.Connection, query: str) -> int:
    [[number]] = connection.execute(query).fetchall()
    return int(number)


def test_it_is_whole_and_nothing_in_it_leads_nowhere(opened: sqlite3.Connection) -> None:
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_hostile_words_are_kept_as_they_are(
    hostile_words: tuple[Library, Hostile], tmp_path: Path
) -> None:
    library, words = hostile_words
    data = write_all(library, tmp_path)
    with closing(sqlite3.connect(data / "briefings.sqlite")) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        texts = {
            cell
            for name in read_back(library)
            for row in connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - our names
            for cell in row
        }
    assert {where for text, where in words.shown.items() if text not in texts} == set()


def test_tables_columns_and_cells_are_those_of_the_csv(
    opened: sqlite3.Connection, everything: Library
) -> None:
    words = {None: {""}, 0: {"0", "false"}, 1: {"1", "true"}}
    for name, rows in read_back(everything).items():
        found = opened.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - our names
        columns = [one[0] for one in found.description]
        ours = sorted(found.fetchall(), key=str)
        keyed = [tuple(row.values()) for row in rows]
        assert len(ours) == len(keyed), name
        assert not rows or list(rows[0]) == columns, name
        left = {tuple(str(cell) for cell in row): row for row in ours}
        for theirs in keyed:
            matching = [
                row
                for row in left.values()
                if all(
                    cell in words.get(own, {str(own), f"'{own}"})
                    for own, cell in zip(row, theirs, strict=True)
                )
            ]
            assert matching, (name, theirs)


@pytest.mark.parametrize("site", GOLDEN_SITES, ids=lambda site: site.name)
def test_there_are_as_many_records_as_a_count_afresh_finds(site: Path, tmp_path: Path) -> None:
    records = records_of(site / "briefings")
    drafts = {id_ for id_, one in records.briefings.items() if one.get("status") == "draft"}
    data = write_all(library_of(site / "briefings"), tmp_path)
    with closing(sqlite3.connect(data / "briefings.sqlite")) as connection:
        for name, parts in (
            ("statements", records.statements),
            ("positions", records.positions),
            ("votes", records.votes),
            ("events", records.events),
        ):
            published = {one.ref for one in parts if one.ref.partition("#")[0] not in drafts}
            query = f"SELECT id FROM {name}"  # noqa: S608 - our names
            assert {id_ for (id_,) in connection.execute(query)} == published, name
        assert numbers(connection, "SELECT count(*) FROM actors") == len(records.actors)
        assert numbers(connection, "SELECT count(*) FROM issues") == len(records.issues)


def test_the_docs_list_the_views_and_what_is_searched() -> None:
    page = (Path(__file__).parents[3] / "docs/tables.md").read_text(encoding="utf-8")
    for view in VIEWS:
        assert f"| `{view.name}` | {view.question} |" in page
    assert page.count("? |") == len(VIEWS)
    assert all(f"`{name}`" in page for name in SEARCHED)


def test_every_column_of_a_view_is_described_where_it_stands(opened: sqlite3.Connection) -> None:
    told = "SELECT column_name, meaning FROM described WHERE table_name = ? ORDER BY number"
    for view in VIEWS:
        found = opened.execute(f"SELECT * FROM {view.name} LIMIT 0")  # noqa: S608 - our names
        names = [column[0] for column in found.description]
        described = opened.execute(told, (view.name,)).fetchall()
        assert [name for name, _ in described] == ["", *names], view.name
        assert all(meaning.endswith((".", "?")) for _, meaning in described), view.name


def test_every_view_answers(opened: sqlite3.Connection) -> None:
    assert len(VIEWS) == 10
    for view in VIEWS:
        query = f"SELECT count(*) FROM {view.name}"  # noqa: S608 - our names
        assert numbers(opened, query) > 0, view.name


def test_views_list_only_what_counts(opened: sqlite3.Connection) -> None:
    said = "SELECT count(*) FROM statements s JOIN {view} v ON v.statement = s.id"
    assert numbers(opened, said.format(view="who_said_what") + " WHERE s.uncounted = 1") == 0
    records = records_of(EVERYTHING / "briefings")
    held = sum(len(one.actors) for one in filter(records.counts, records.positions))
    told = "positions p JOIN positions_actors a ON a.position = p.id WHERE p.uncounted = 0"
    assert numbers(opened, f"SELECT count(*) FROM {told}") == held  # noqa: S608 - our own words


def test_who_signed_later_said_it_then(opened: sqlite3.Connection) -> None:
    joined = opened.execute(
        "SELECT statement, actor, joined FROM statements_by WHERE joined IS NOT NULL"
    ).fetchall()
    assert joined
    for statement, actor, day in joined:
        for view in ("who_said_what", "who_spoke_of_whom"):
            told = opened.execute(
                f"SELECT DISTINCT day, date FROM {view} WHERE statement = ? AND speaker_id = ?",  # noqa: S608
                (statement, actor),
            ).fetchall()
            assert told in ([], [(day, day)])


def test_nobody_in_particular_is_marked(opened: sqlite3.Connection) -> None:
    unnamed = {id_ for (id_,) in opened.execute("SELECT id FROM actors WHERE unnamed = 1")}
    assert unnamed
    rows = opened.execute(
        "SELECT speaker_id, unnamed, spoken_of_id, spoken_of_unnamed FROM who_spoke_of_whom"
    ).fetchall()
    for speaker, is_unnamed, other, is_other_unnamed in rows:
        assert (speaker in unnamed, other in unnamed) == (is_unnamed, is_other_unnamed)


def test_no_view_names_anything_that_does_not_count(tmp_path: Path) -> None:
    data = write_all(library_of(WITHDRAWN / "briefings"), tmp_path)
    with closing(sqlite3.connect(data / "briefings.sqlite")) as connection:
        parts = ("statements", "votes", "positions", "events")
        queries = [f"SELECT id FROM {table} WHERE uncounted = 1" for table in parts]  # noqa: S608
        queries.append(
            "SELECT p.id FROM passages AS p JOIN statements AS s ON s.id = p.statement "
            "WHERE s.uncounted = 1"
        )
        uncounted = {id_ for query in queries for (id_,) in connection.execute(query)}
        assert len(uncounted) > len(queries)
        for view in VIEWS:
            rows = connection.execute(f"SELECT * FROM {view.name}").fetchall()  # noqa: S608
            assert uncounted.isdisjoint(cell for row in rows for cell in row), view.name


def test_words_are_found_without_their_accents(opened: sqlite3.Connection) -> None:
    for table in SEARCHED:
        query = f"SELECT count(*) FROM {table}_search"  # noqa: S608 - our names
        assert numbers(opened, query) == numbers(opened, f"SELECT count(*) FROM {table}")  # noqa: S608
    found = opened.execute(
        "SELECT p.quote FROM passages_search JOIN passages p ON p.rowid = passages_search.rowid "
        "WHERE passages_search MATCH 'mánkind'"
    )
    [(quote,)] = found.fetchall()
    assert quote.endswith("the life of mankind.")


WRITTEN = """
import sys
from pathlib import Path
from briefing_site.exports.tables.everything import table_file
from tests.exports.conftest import library_of
file = table_file(library_of(Path(sys.argv[1])), "data/briefings.sqlite")
Path(sys.argv[2]).write_bytes(file.bytes)
"""


def test_the_same_content_gives_the_same_bytes(data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITTEN, str(EVERYTHING / "briefings"), str(tmp_path / "b")]
    subprocess.run(  # noqa: S603 - our own words
        command,
        check=True,
        timeout=SECONDS,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert (tmp_path / "b").read_bytes() == (data / "briefings.sqlite").read_bytes()


def asked(data: Path, address: str) -> list[dict[str, object]]:
    """Ask Datasette, as the page *Query* says how; it warns of its libraries, so it runs apart."""
    command = [sys.executable, "-m", "datasette", "briefings.sqlite"]
    command += ["--metadata", "briefings.metadata.json", "--get", address]
    run = subprocess.run(  # noqa: S603 - our own words
        command, cwd=data, capture_output=True, text=True, check=True, timeout=SECONDS
    )
    found: list[dict[str, object]] = json.loads(run.stdout)
    return found


def test_datasette_opens_searches_and_follows_it(data: Path, opened: sqlite3.Connection) -> None:
    [row] = asked(data, "/briefings/passages.json?_shape=array&_search=mankind")
    assert str(row["quote"]).endswith("the life of mankind.")
    every = asked(data, "/briefings/stances.json?_shape=array&_size=max")
    assert len(every) == numbers(opened, "SELECT count(*) FROM stances")


def test_datasette_says_what_the_tables_mean_and_asks_the_ready_questions(
    data: Path, everything: Library, opened: sqlite3.Connection
) -> None:
    told = json.loads((data / "briefings.metadata.json").read_text("utf-8"))
    assert (told["title"], told["source"]) == (everything.settings.site_name,) * 2
    described = told["databases"]["briefings"]
    shown = opened.execute("SELECT table_name, column_name, meaning FROM described").fetchall()
    for table, column, meaning in shown:
        ours = described["tables"][table]
        assert (ours["columns"][column] if column else ours["description"]) == meaning
    with speaking("en"):
        ready = [*queries(everything)]
    assert [(name, one["sql"]) for name, one in described["queries"].items()] == [
        (one.name, one.sql) for one in ready
    ]
    assert len(ready) == 10
    for one in ready[2:4]:
        rows = asked(data, f"/briefings/{one.name}.json?_shape=array&_size=max")
        assert len(rows) == len(opened.execute(one.sql).fetchall())
    for one in ready:
        opened.execute(one.sql)
    for table, ours in described["tables"].items():
        if label := ours.get("label_column"):
            assert label in ours["columns"], table


def test_datasette_is_told_the_licence_where_it_is_a_known_one(everything: Library) -> None:
    for terms, address in (
        ("Text under CC BY 4.0.", "https://creativecommons.org/licenses/by/4.0/"),
        ("Ask us.", None),
    ):
        library = Library(everything.kb, replace(everything.settings, terms=terms))
        told = json.loads(metadata(library))
        assert (told["license"], told.get("license_url")) == (terms, address)


def test_a_python_that_cannot_search_is_told_what_to_do(
    everything: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert database.has_search()
    monkeypatch.setattr(database, "has_search", lambda: False)
    with pytest.raises(Refused, match="has no FTS5") as refused:
        list(tables_files(Library(everything.kb, everything.settings)))
    assert "`database: false`" in refused.value.hint
    without = replace(everything.settings, has_database=False)
    assert list(tables_files(Library(everything.kb, without)))


def test_a_size_is_that_of_the_file(everything: Library) -> None:
    for file in tables_files(everything):
        size = table_size(everything, file.path)
        assert size
        assert size.bytes == len(file.bytes), file.path
