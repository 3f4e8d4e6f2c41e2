"""The views of stances, beside what a count of days by the files themselves finds, and the API."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from briefing_site.exports.api.standings import standing_files
from briefing_site.knowledge.positions import all_shifts, held_through, histories
from briefing_site.pages.library import Library
from tests.exports.conftest import library_of
from tests.exports.tables.conftest import write_all
from tests.whole_sites import GOLDEN_SITES

FIRST = dt.date(2024, 3, 1)
DAYS = [FIRST + dt.timedelta(number) for number in range(60)]

Placed = dict[str, Any]
State = tuple[str, tuple[str, ...]] | None
"""A stance with its conditions; none where nothing is held."""


def write_random(folder: Path, number: int) -> list[Placed]:
    """Write a site with positions at random; give them, oldest first, as they count.

    Several may be of one day, say the same again, be on conditions, and end.
    """
    random = Random(number)  # noqa: S311 - nothing here is secret
    for actor in "ab":
        lay(folder / f"actors/{actor}.yaml", {"name": actor.upper(), "kind": "state"})
    lay(folder / "issues/talks.yaml", {"title": "Talks", "proposition": "There should be talks."})
    placed: list[Placed] = []
    for day in sorted(random.sample(DAYS[:50], random.randint(1, 12))):
        positions = [position(random, day) for _ in range(random.choice((1, 1, 1, 2)))]
        said = {"by": ["a", "b"], "act": "declare", "summary": "Words.", "sources": ["wire"]}
        lay(
            folder / f"{day.year}/{day}-x.yaml",
            {
                "title": "Words",
                "date": day,
                "summary": "Words.",
                "sources": [{"id": "wire", "title": "Wire", "url": f"https://example.org/{day}"}],
                "statements": [{"id": "words", "series": str(day), **said}],
                "positions": positions,
            },
        )
        placed += [one | {"day": day} for one in positions]
    return placed


def position(random: Random, day: dt.date) -> Placed:
    """Make a position of a day."""
    stance = random.choice(("supports", "supports", "opposes", "conditional"))
    until = {"date": day + dt.timedelta(random.randint(0, 9)), "evidence": ["words"]}
    return {
        "actors": random.choice((["a"], ["b"], ["a", "b"])),
        "issue": "talks",
        "stance": stance,
        "summary": "They said so.",
        "evidence": ["words"],
        # One condition a day: what counts of two that differ in this alone is another question.
        **({"conditions": [f"Condition {day.day % 3}."]} if stance == "conditional" else {}),
        **({"until": until} if random.random() < 0.3 else {}),
    }


def lay(path: Path, content: Placed) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(content, sort_keys=False), "utf-8")


def held_on(placed: list[Placed], actor: str, day: dt.date) -> State:
    """Say what an actor holds on a day: the last that it took by then, where that has not ended."""
    taken = [one for one in placed if actor in one["actors"] and one["day"] <= day]
    if not taken or ("until" in taken[-1] and taken[-1]["until"]["date"] < day):
        return None
    return taken[-1]["stance"], tuple(taken[-1].get("conditions", ()))


def recounted(placed: list[Placed], actor: str) -> Iterator[tuple[str, str, str | None]]:
    """Give each stance that an actor held, with its first day and its last, counted by days."""
    states = [(day, held_on(placed, actor, day)) for day in DAYS]
    begin = FIRST
    for (day, state), (after, other) in pairwise([*states, (DAYS[-1] + dt.timedelta(1), None)]):
        if state is None or state != other:
            is_open = after > DAYS[-1]
            if state:
                yield state[0], str(begin), None if is_open else str(day)
            begin = after


def rows(data: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(data / "briefings.sqlite")) as connection:
        return connection.execute(query).fetchall()


@pytest.mark.parametrize("number", range(40))
def test_a_stance_is_held_as_long_as_a_count_of_days_finds(number: int, tmp_path: Path) -> None:
    placed = write_random(tmp_path / "briefings", number)
    library = library_of(tmp_path / "briefings")
    data = write_all(library, tmp_path / "site")
    for actor in "ab":
        query = f"SELECT stance, day, held_until FROM stances WHERE actor_id = '{actor}'"  # noqa: S608
        assert rows(data, f"{query} ORDER BY day") == [*recounted(placed, actor)]
    holds_as_elsewhere(library, data)


@pytest.mark.parametrize("site", GOLDEN_SITES, ids=lambda site: site.name)
def test_stances_are_those_of_pages_and_of_the_api(site: Path, tmp_path: Path) -> None:
    library = library_of(site / "briefings")
    holds_as_elsewhere(library, write_all(library, tmp_path))


def holds_as_elsewhere(library: Library, data: Path) -> None:
    """Hold the views equal to what pages tell, and to what the API does."""
    columns = "actor_id, issue_id, day, first_shown, last_shown, stance"
    found = rows(data, f"SELECT {columns} FROM stances")  # noqa: S608 - our own words
    shown = [
        (*key, *map(str, (held.first.date, held.since, held.last_shown, held.stance)))
        for key, history in histories(library.kb).items()
        for held, after in pairwise([*held_through(history), None])
        if held and (after is None or after.first is not held.first)
        if after is None or after.first.date > held.first.date
    ]
    assert sorted(found) == sorted(shown)
    columns = "day, issue_id, actor_id, stance_before, stance"
    changed = rows(data, f"SELECT {columns} FROM changed_stances")  # noqa: S608 - our own words
    shifts = [
        (one.after.first.date, one.issue.id, one.actor.id, one.before.stance, one.after.stance)
        for one in all_shifts(library.kb)
    ]
    assert sorted(changed) == sorted(tuple(map(str, one)) for one in shifts)
    assert in_the_views(data) == in_the_api(library)
    ends = "SELECT actor_id, issue_id, until_date FROM stances WHERE until_date IS NOT NULL"
    assert sorted(rows(data, ends)) == sorted(ends_in_the_api(library))


def ends_in_the_api(library: Library) -> Iterator[tuple[str, str, str]]:
    """Give the recorded ends of stances by the API, as exactly as they are known."""
    for file in standing_files(library):
        answer = json.loads(file.text)
        for one in answer.get("actors", ()):
            for change in one["changes"]:
                if "until" in change:
                    yield one["actor"]["id"], answer["issue"]["id"], change["until"]


Change = tuple[str, str, str, str | None]


def in_the_views(data: Path) -> list[Change]:
    """Give each day on which a stance became another, or ended, by the view."""
    query = (
        "SELECT actor_id, issue_id, day, date(held_until, '+1 day'), stance FROM stances "
        "ORDER BY actor_id, issue_id, day"
    )
    found: list[Change] = []
    for actor, issue, day, end, stance in rows(data, query):
        if found and found[-1] == (actor, issue, day, None):
            found.pop()
        before = next((one for one in reversed(found) if one[:2] == (actor, issue)), None)
        if before is None or before[3] != stance:
            found.append((actor, issue, day, stance))
        if end:
            found.append((actor, issue, end, None))
    return sorted(found, key=str)


def in_the_api(library: Library) -> list[Change]:
    """Give the same by the API."""
    answers = [json.loads(file.text) for file in standing_files(library)]
    return sorted(
        (
            (one["actor"]["id"], answer["issue"]["id"], change["from"], change.get("stance"))
            for answer in answers
            for one in answer.get("actors", ())
            for change in one["changes"]
        ),
        key=str,
    )
