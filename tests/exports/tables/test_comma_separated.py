"""The tables as CSV: whole rows, read back, and what a program of tables does not reckon."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from briefing_site.exports.tables.comma_separated import CommaSeparated, harmless
from briefing_site.exports.tables.everything import OF_DATABASE, table_file, tables_files
from briefing_site.exports.tables.shapes import all_tables
from briefing_site.pages.library import Library
from briefing_site.pages.tables import offered_tables
from briefing_site.published.fields import Holds, fields_of
from briefing_site.published.kinds import kinds
from tests.exports.tables.conftest import read_back
from tests.hostile import Hostile


def test_there_is_a_table_of_each_kind_with_every_record(everything: Library) -> None:
    tables = read_back(everything)
    assert list(tables) == [one.name for one in all_tables()]
    for kind in kinds():
        ids = [row["id"] for row in tables[kind.several.replace("-", "_")]]
        assert ids == list(kind.items(everything))


def test_every_field_is_a_column_or_a_table() -> None:
    """A field that is new in what is published is in the tables, or this names it."""
    tables = {one.name: {column.name for column in one.columns} for one in all_tables()}
    for kind in kinds():
        name = kind.several.replace("-", "_")
        for one in fields_of(kind.record):
            is_below = one.is_other_side or any(kind.record is one.record for kind in kinds())
            shown = {column.partition("_")[0] for column in tables[name]} | tables[name]
            several = f"{one.name}_"
            assert (
                is_below
                or one.name in shown
                or f"{name}_{one.name}" in tables
                or (name, one.name) == ("votes", "ballots")
                or (one.holds is Holds.REFERENCE and any(c.startswith(several) for c in shown))
                or (one.holds is Holds.RECORD and any(c.startswith(several) for c in shown))
            ), (name, one.name)


def test_names_of_tables_and_columns_are_there_once() -> None:
    names = [one.name for one in all_tables()]
    assert len(set(names)) == len(names)
    for table in all_tables():
        columns = [one.name for one in table.columns]
        assert len(set(columns)) == len(columns), table.name
        assert all(one.meaning.endswith(".") for one in table.columns), table.name
        assert set(table.key) <= set(columns)


def test_the_page_offers_the_tables_of_all_kinds_and_the_ballots() -> None:
    offered = {one.name for one in offered_tables()}
    assert offered == {"ballots", *(one.several.replace("-", "_") for one in kinds())}


def test_a_row_is_whole(everything: Library) -> None:
    tables = read_back(everything)
    [row] = [
        one for one in tables["positions"] if one["id"] == "2022-03-03-arctic-pause#position-1"
    ]
    assert (row["issue"], row["stance"]) == ("arctic-work", "opposes")
    assert (row["date"], row["date_first"], row["date_last"], row["day"]) == ("2022-03-03",) * 4
    assert (row["date_precision"], row["uncounted"]) == ("day", "false")
    address = "https://example.org/site/briefings/2022-03-03-arctic-pause/#position-1"
    assert row["address"] == address
    actors = [
        (one["number"], one["actor"])
        for one in tables["positions_actors"]
        if one["position"] == row["id"]
    ]
    assert ("1", "canada") in actors
    assert [int(number) for number, _ in actors] == list(range(1, len(actors) + 1))


def test_a_ballot_can_be_read_alone(everything: Library) -> None:
    votes = {one["id"]: one for one in read_back(everything)["votes"]}
    ballots = read_back(everything)["ballots"]
    assert ballots
    for one in ballots:
        vote = votes[one["vote"]]
        assert (one["day"], one["body"]) == (vote["day"], vote["body"])
        assert one["ballot"] in {"for", "against", "abstained", "absent"}


@pytest.mark.parametrize(
    "cell",
    [
        *('=HYPERLINK("http://a")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"),
        *("\uff1d1", "\uff0b1", "\uff0d1", "\uff20SUM(A1)"),
    ],
)
def test_what_begins_like_a_formula_is_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_a_file_is_as_rfc_4180_says(tmp_path: Path) -> None:
    table = next(one for one in all_tables() if one.name == "briefings_tags")
    made = CommaSeparated(tmp_path, [table])
    made.add(table, [('x "y"', 1, "1,2"), ("line\nline", 2, None), ("-", 3, True)])
    made.end()
    assert (tmp_path / "briefings_tags.csv").read_bytes().decode() == (
        'briefing,number,text\r\n"x ""y""",1,"1,2"\r\n"line\nline",2,\r\n\'-,3,true\r\n'
    )


def test_hostile_words_stay_whole_in_the_cell_that_they_belong_to(
    hostile_words: tuple[Library, Hostile],
) -> None:
    library, words = hostile_words
    columns = {one.name: [column.name for column in one.columns] for one in all_tables()}
    shown = set[str]()
    for name, rows in read_back(library).items():
        assert all(list(row) == columns[name] for row in rows), name
        shown.update(cell for row in rows for cell in row.values())
    lost = {where for text, where in words.shown.items() if not {text, harmless(text)} & shown}
    assert lost == set()


def test_a_site_that_does_not_want_tables_has_none(everything: Library) -> None:
    without = Library(everything.kb, replace(everything.settings, has_tables=False))
    assert [one.path for one in tables_files(without)] == [*OF_DATABASE]
    assert table_file(without, "data/tables/votes.csv") is None
    neither = replace(everything.settings, has_tables=False, has_database=False)
    assert list(tables_files(Library(everything.kb, neither))) == []


def test_a_file_is_made_alone(everything: Library) -> None:
    for file in tables_files(everything):
        assert table_file(everything, file.path) == file


def test_cells_hold_what_a_csv_reader_gives_back(everything: Library) -> None:
    for file in tables_files(everything):
        if file.path.endswith(".csv"):
            [head, *rows] = csv.reader(StringIO(file.text, newline=""))
            assert {len(row) for row in rows} <= {len(head)}
