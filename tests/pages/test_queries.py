"""The queries to begin with: each answers on the site with every field, as a count afresh does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from briefing_site.interface import speaking
from briefing_site.knowledge.pairs import parts_of
from briefing_site.knowledge.positions import DAY, all_shifts, held_on, histories
from briefing_site.knowledge.threads import awaited
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.answers import silence
from briefing_site.pages.queries import AS_OF, CITED, OF_PAIR, UNANSWERED, queries, text
from briefing_site.pages.query import in_sql, query_pages
from tests.exports.conftest import library_of
from tests.exports.tables.conftest import write_all
from tests.recounting.records import records_of
from tests.whole_sites import EVERYTHING, GOLDEN_SITES


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


SUBTLE = {
    "actors/norway.yaml": "name: Norway\nkind: state\ncountry: NO\n",
    "actors/sweden.yaml": "name: Sweden\nkind: state\ncountry: SE\n",
    "actors/council.yaml": "name: Council\nkind: organization\n",
    "issues/work.yaml": "title: Work\nproposition: The work should go on.\n",
    "2022/2022-03-04-first.yaml": """\
title: First
date: 2022-03-04
updated: 2022-03-11
summary: First words.
sources: [{id: note, title: A note, published: 2022-03-04}]
statements:
  - {id: told, by: [norway], about: [sweden], act: accuse, quote: One, sources: [note]}
  - id: two
    by: [norway]
    sources: [note]
    passages:
      - {id: harsh, about: [sweden], act: accuse, quote: Two}
      - {id: mild, about: [sweden], act: report, quote: Three}
positions:
  - actors: [sweden]
    issue: work
    stance: supports
    summary: It was for it.
    sources: [note]
    until: {date: 2022-03-10, sources: [note]}
votes:
  - id: go-on
    body: council
    title: Go on
    result: adopted
    for: [norway]
    issues: [{issue: work, when_for: supports}]
    sources: [note]
  - id: stop
    body: council
    title: Stop
    result: adopted
    for: [norway]
    issues: [{issue: work, when_for: opposes}]
    sources: [note]
""",
    "2022/2022-04-04-later.yaml": """\
title: Later
date: 2022-04-04
summary: Later words.
sources: [{id: note, title: A note, published: 2022-04-04}]
statements:
  - id: answer
    by: [sweden]
    about: [norway]
    act: deny
    quote: No
    in_response_to: [2022-03-04-first#mild]
    sources: [note]
positions:
  - actors: [norway, sweden]
    issue: work
    stance: neutral
    summary: They take no side.
    sources: [note]
""",
    "2022/2022-05-04-taken-back.yaml": """\
title: Taken back
date: 2022-05-04
summary: What was taken back.
status: retracted
retraction: It was wrong.
sources: [{id: note, title: A note, published: 2022-05-04}]
statements:
  - id: answer
    by: [sweden]
    about: [norway]
    act: deny
    quote: Not so
    in_response_to: [2022-03-04-first#told]
    sources: [note]
""",
}
"""Two stances of one day, one that ended, an answer to a part, and one that was taken back."""


def write_subtle(folder: Path) -> Path:
    for path, content in SUBTLE.items():
        lay(folder / path, content)
    return folder


@pytest.fixture(
    scope="module", params=[*GOLDEN_SITES, None], ids=lambda site: site.name if site else "subtle"
)
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Library, sqlite3.Connection]]:
    """Give each golden site, and its database."""
    made = tmp_path_factory.mktemp("made")
    folder = request.param / "briefings" if request.param else write_subtle(made / "briefings")
    site = library_of(folder)
    data = write_all(site, made)
    with closing(sqlite3.connect(data / "briefings.sqlite")) as connection:
        yield site, connection


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


def test_stances_as_of_a_day_are_those_of_the_pages(
    asked: tuple[Library, sqlite3.Connection],
) -> None:
    site, database = asked
    every = histories(site.kb)
    for issue in site.kb.issues:
        of_issue = {actor: one for (actor, on), one in every.items() if on == issue}
        held = [position for one in of_issue.values() for position in one]
        days = {one.date for one in held} | {one.last_day for one in held if one.last_day}
        for day in sorted(near for one in days for near in (one - DAY, one, one + DAY)):
            query = AS_OF.format(issue=text(issue), day=text(day.isoformat()))
            found = [(actor, stance) for actor, stance, *_rest in database.execute(query)]
            told = {
                (site.kb.actors[actor].name, known.stance.value)
                for actor, history in of_issue.items()
                if (known := held_on(history, day))
            }
            assert sorted(found) == sorted(told), (issue, day)


def test_changes_of_stance_are_those_of_the_pages(
    asked: tuple[Library, sqlite3.Connection],
) -> None:
    site, database = asked
    told = {
        (one.after.first.date, one.actor.name, one.issue.title, one.before.stance, one.after.stance)
        for one in all_shifts(site.kb)
    }
    columns = "day, actor, issue, stance_before, stance"
    found = database.execute(f"SELECT {columns} FROM changed_stances").fetchall()  # noqa: S608
    assert sorted(found) == sorted((day.isoformat(), *rest) for day, *rest in told)


def test_who_spoke_of_whom_counts_those_for_whom_somebody_spoke(
    asked: tuple[Library, sqlite3.Connection],
) -> None:
    site, database = asked
    pairs = site.kb.statements_of_pair
    told = {
        (who, whom, one.ref)
        for key in pairs.keys
        for who, whom, is_actor in [parts_of(key)]
        for one in pairs[key]
        if is_actor
    }
    rows = database.execute(
        "SELECT speaker_id, on_behalf_of_id, under_id, spoken_of_id, statement "
        "FROM who_spoke_of_whom"
    )
    found = {(who, whom, one) for *voices, whom, one in rows for who in voices if who}
    assert {one for one in found if one[0] != one[1]} == told
    columns = "(speaker_id, on_behalf_of_id, under_id)"
    assert f"{{who}} IN {columns} AND spoken_of_id = {{whom}}" in OF_PAIR


def test_accusations_without_an_answer_are_those_that_pages_call_so(
    asked: tuple[Library, sqlite3.Connection],
) -> None:
    site, database = asked
    as_on_pages(site, database)


@pytest.mark.parametrize("number", range(12))
def test_so_they_are_whoever_answered_what(number: int, tmp_path: Path) -> None:
    write_accusations(tmp_path / "briefings", number)
    site = library_of(tmp_path / "briefings")
    data = write_all(site, tmp_path)
    with closing(sqlite3.connect(data / "briefings.sqlite")) as database:
        as_on_pages(site, database)


def as_on_pages(site: Library, database: sqlite3.Connection) -> None:
    """Hold what waits for an answer equal to what pages say so of, passage by passage."""
    waiting = {
        one.passage.ref for said in site.kb.statements.values() for one in awaited(site.kb, said)
    }
    assert {
        id_ for (id_,) in database.execute("SELECT id FROM passages WHERE unanswered")
    } == waiting
    with speaking("en"):
        silent = {ref for ref, one in site.kb.passages.items() if silence(site, one)}
    assert silent == waiting
    query = "SELECT address FROM passages WHERE unanswered AND act = 'accuse'"
    found = {address for *_rest, address in database.execute(UNANSWERED)}
    assert found == {address for (address,) in database.execute(query)}


def write_accusations(folder: Path, number: int) -> None:
    """Write statements of three states at random, of which some answer others, or parts of them."""
    random = Random(number)  # noqa: S311 - nothing here is secret
    for path in ("actors/norway.yaml", "actors/sweden.yaml"):
        lay(folder / path, SUBTLE[path])
    lay(
        folder / "actors/minister.yaml", "{name: A ministry, kind: government-body, parent: sweden}"
    )
    told: list[str] = []
    for day in range(1, 25):
        by, about = random.sample(("norway", "sweden", "minister"), 2)
        acts = [random.choice(("accuse", "condemn", "demand", "deny")) for _ in range(2)]
        parts = ", ".join(
            f"{{id: {name}, act: {act}, quote: Words {day}{name}.{whom}}}"
            for name, act in zip("xy", acts, strict=True)
            for whom in [random.choice((f", about: [{about}]", f", to: [{about}]", ""))]
        )
        answered = f", in_response_to: [{random.choice(told)}]" if told and day % 2 else ""
        parts = parts.replace("{id: x", f"{{id: x{answered}")
        name = f"2022-03-{day:02}-words"
        lay(
            folder / f"2022/{name}.yaml",
            f"title: Words\ndate: 2022-03-{day:02}\nsummary: Words.\n"
            f"sources: [{{id: note, title: A note, url: 'https://example.org/{day}'}}]\n"
            f"statements: [{{id: said, by: [{by}], sources: [note], passages: [{parts}]}}]\n",
        )
        told += [f"{name}#said", f"{name}#x", f"{name}#y"]


def lay(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_what_nobody_read_is_no_document_that_is_cited(
    asked: tuple[Library, sqlite3.Connection],
) -> None:
    site, database = asked
    read = {one.identity for one in site.kb.sources.values() if not one.record.unread}
    rows = database.execute("SELECT document FROM documents WHERE unread = 0")
    assert {id_ for (id_,) in rows} <= read
    assert "WHERE unread = 0" in CITED


def test_a_question_is_a_comment_of_one_line() -> None:
    assert in_sql("a\nDROP TABLE votes") == "-- a DROP TABLE votes"


def test_a_site_without_a_database_has_no_such_page(library: Library) -> None:
    assert [one.path for one in query_pages(library)] == [links.QUERY]
    without = Library(library.kb, replace(library.settings, has_database=False))
    assert [*query_pages(without)] == []


def test_nothing_is_dated_more_exactly_than_it_is_known(
    asked: tuple[Library, sqlite3.Connection],
) -> None:
    site, database = asked
    shown = [one.sql.partition("FROM")[0].replace("substr(day", "") for one in queries(site)]
    assert [columns for columns in shown if " day" in columns] == []
    dates = {one.when.text for one in site.kb.statements.values()}
    rows = database.execute("SELECT DISTINCT date FROM who_said_what")
    assert {date for (date,) in rows} <= dates
