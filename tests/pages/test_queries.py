"""The queries to begin with: each answers on the site with every field, as a count afresh does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.queries import queries
from briefing_site.pages.query import in_sql, query_pages
from tests.exports.conftest import library_of
from tests.exports.tables.conftest import write_all
from tests.recounting.records import records_of
from tests.whole_sites import EVERYTHING


@pytest.fixture(scope="module")
def library() -> Library:
    return library_of(EVERYTHING / "briefings")


@pytest.fixture(scope="module")
def database(
    library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[sqlite3.Connection]:
    data = write_all(library, tmp_path_factory.mktemp("data"))
    with closing(sqlite3.connect(data / "briefings.sqlite")) as connection:
        yield connection


def answers(library: Library, database: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    return {one.question: database.execute(one.sql).fetchall() for one in queries(library)}


def test_ten_questions_have_an_answer(library: Library, database: sqlite3.Connection) -> None:
    found = answers(library, database)
    assert len(found) == 10
    assert [question for question, rows in found.items() if not rows] == []


def test_who_voted_against_what_is_who_the_files_say_did(
    library: Library, database: sqlite3.Connection
) -> None:
    records = records_of(EVERYTHING / "briefings")
    against = [
        actor
        for vote in filter(records.counts, records.votes)
        for actor in vote.record.get("against", ())
    ]
    assert len(answers(library, database)["Who voted against what?"]) == len(against) > 0


def test_a_question_is_a_comment_of_one_line() -> None:
    assert in_sql("a\nDROP TABLE votes") == "-- a DROP TABLE votes"


def test_a_site_without_a_database_has_no_such_page(library: Library) -> None:
    assert [one.path for one in query_pages(library)] == [links.QUERY]
    without = Library(library.kb, replace(library.settings, has_database=False))
    assert [*query_pages(without)] == []
