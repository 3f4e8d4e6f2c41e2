"""The tables: whole rows, read back, and what a program of tables does not reckon."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest

from briefing_site.exports.tables import table_file, tables_files
from briefing_site.pages.comma_separated import written
from briefing_site.pages.library import Library
from briefing_site.pages.tables import all_tables
from tests.hostile import Hostile
from tests.records import Field


def read_back(library: Library) -> dict[str, list[dict[str, str]]]:
    return {
        file.path: list(csv.DictReader(StringIO(file.text, newline="")))
        for file in tables_files(library)
    }


def test_a_table_holds_every_record_of_its_kind(everything: Library) -> None:
    kb, tables = everything.kb, read_back(everything)
    assert list(tables) == [table.path for table in all_tables()]
    assert [row["id"] for row in tables["data/tables/statements.csv"]] == list(kb.statements)
    assert {row["id"] for row in tables["data/tables/votes.csv"]} == set(kb.votes)
    held = [(one.ref, actor.id) for one in kb.positions for actor in one.actors]
    assert [(row["id"], row["actor"]) for row in tables["data/tables/positions.csv"]] == held
    assert [row["id"] for row in tables["data/tables/sources.csv"]] == list(kb.sources)


def test_a_row_is_whole(everything: Library) -> None:
    [row] = [
        row
        for row in read_back(everything)["data/tables/positions.csv"]
        if row["id"] == "2022-03-03-arctic-pause#position-1" and row["actor"] == "canada"
    ]
    assert row["issue"] == "arctic-work"
    assert row["stance"] == "opposes"
    assert (row["date"], row["first_day"], row["last_day"]) == ("2022-03-03",) * 3
    assert row["counts"] == "yes"
    assert (
        row["address"] == "https://example.org/site/briefings/2022-03-03-arctic-pause/#position-1"
    )


@pytest.mark.parametrize(
    "cell",
    [
        *('=HYPERLINK("http://a")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"),
        *("\uff1d1", "\uff0b1", "\uff0d1", "\uff20SUM(A1)"),
    ],
)
def test_what_begins_like_a_formula_is_text(cell: str) -> None:
    text = written(["head"], [[cell]])
    assert list(csv.reader(StringIO(text, newline=""))) == [["head"], [f"'{cell}"]]


def test_hostile_words_stay_whole_in_the_cell_that_they_belong_to(
    hostile_words: tuple[Library, Hostile], everything: Library
) -> None:
    library, words = hostile_words
    harmless, shown = read_back(everything), set[Field]()
    for path, rows in read_back(library).items():
        assert [list(row) for row in rows] == [list(row) for row in harmless[path]]
        cells = [cell for row in rows for cell in row.values() if "alert(1)" in cell]
        shown.update(words.plain[cell] for cell in cells if cell in words.plain)
    assert shown == {
        ("Actor", "name"),
        *(("Briefing", name) for name in ("authors", "title")),
        *(("Issue", name) for name in ("proposition", "title")),
        ("PassageRecord", "quote"),
        *(("SourceRecord", name) for name in ("publisher", "symbol", "title")),
        *(("StatementRecord", name) for name in ("quote", "title", "translation")),
        *(("VoteRecord", name) for name in ("symbol", "title")),
    }


def test_a_table_is_written_as_rfc_4180_says() -> None:
    assert written(["a", "b"], [['x "y"', "1,2"], ["line\nline", "é"]]) == (
        'a,b\r\n"x ""y""","1,2"\r\n"line\nline",é\r\n'
    )


def test_a_site_that_does_not_want_tables_has_none(everything: Library) -> None:
    without = Library(everything.kb, replace(everything.settings, has_tables=False))
    assert list(tables_files(without)) == []
    assert table_file(without, "data/tables/votes.csv") is None


def test_a_table_is_made_alone(everything: Library) -> None:
    for file in tables_files(everything):
        assert table_file(everything, file.path) == file
