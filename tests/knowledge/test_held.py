"""Since when a stance is held, and when it was last shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.positions import held_on, histories
from briefing_site.knowledge.standing import Standing
from briefing_site.model.vocabularies import Stance

Learn = Callable[[dict[str, str]], KnowledgeBase]

FILES = {
    "actors/a.yaml": "{name: A, kind: state}",
    "actors/b.yaml": "{name: B, kind: state}",
    "issues/talks.yaml": "{title: Talks, proposition: There should be talks.}",
}


def briefing(date: str, *positions: str, spoken: str = "") -> dict[str, str]:
    """Write a briefing with a statement of each of some days, `on-<day>`, and with positions."""
    said = "".join(
        f"  - {{id: on-{day}, by: [a], act: declare, summary: Words, date: {day}, sources: [wire]}}"
        "\n"
        for day in spoken.split()
    )
    text = (
        f"title: Words\ndate: {date}\nsummary: Words.\n"
        "sources: [{id: wire, title: Wire, url: 'https://example.org/wire'}]\n"
        + (f"statements:\n{said}" if said else "")
        + f"positions: [{', '.join(positions)}]\n"
    )
    return {f"{date[:4]}/{date}-x.yaml": text}


def position(stance: str, shown_by: str, actors: str = "a", **more: str) -> str:
    rest = "".join(f", {name}: {value}" for name, value in more.items())
    return (
        f"{{actors: [{actors}], issue: talks, stance: {stance}, summary: Words., {shown_by}{rest}}}"
    )


def evidence(*days: str) -> str:
    shown = (f"'#on-{day}'" for day in days)
    return f"evidence: [{', '.join(shown)}]"


@pytest.mark.parametrize(
    ("shown_by", "since", "last_shown"),
    [
        (evidence("2022-03-01", "2022-03-02"), "2022-03-01", "2022-03-02"),
        ("sources: [wire]", "2022-03-10", "2022-03-10"),
        (f"{evidence('2022-03-01')}, sources: [wire]", "2022-03-01", "2022-03-10"),
    ],
)
def test_a_stance_is_held_since_the_earliest_thing_that_shows_it(
    learn: Learn, shown_by: str, since: str, last_shown: str
) -> None:
    text = briefing("2022-03-10", position("supports", shown_by), spoken="2022-03-01 2022-03-02")
    standing = Standing(learn(FILES | text), dt.date(2022, 3, 10))
    held = standing.held["a", "talks"]
    assert (str(held.since), str(held.last_shown)) == (since, last_shown)


RUN = FILES | {
    **briefing("2021-06-28", position("supports", "sources: [wire]")),
    **briefing("2022-05-13", position("supports", "sources: [wire]", "a, b")),
    **briefing(
        "2023-01-10",
        position("opposes", evidence("2022-05-13", "2023-01-08"), date="2023-01-08"),
        spoken="2022-05-13 2023-01-08",
    ),
}


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("2021-06-27", None),
        ("2021-06-28", ("supports", "2021-06-28", "2021-06-28")),
        ("2022-05-12", ("supports", "2021-06-28", "2021-06-28")),
        ("2022-05-13", ("supports", "2021-06-28", "2022-05-13")),
        ("2023-01-07", ("supports", "2021-06-28", "2022-05-13")),
        # What was said on the day of the last position of another stance shows nothing of this.
        ("2023-01-08", ("opposes", "2023-01-08", "2023-01-08")),
    ],
)
def test_a_run_of_one_stance_is_held_since_its_first_day_whichever_briefing_tells_of_it(
    learn: Learn, day: str, held: tuple[str, str, str] | None
) -> None:
    found = held_on(histories(learn(RUN))["a", "talks"], dt.date.fromisoformat(day))
    shown = found and (found.stance.value, str(found.since), str(found.last_shown))
    assert shown == held


def test_a_shift_is_from_one_run_to_the_next_and_dated_by_what_shows_it(learn: Learn) -> None:
    standing = Standing(learn(RUN), dt.date(2023, 1, 10))
    (shift,) = standing.shifts
    assert shift.actor.id == "a"
    assert str(shift.date) == "2023-01-08"
    assert [one.briefing.id for one in shift.before.positions] == ["2021-06-28-x", "2022-05-13-x"]
    assert [one.briefing.id for one in shift.after.positions] == ["2023-01-10-x"]


def test_actors_of_one_position_may_have_held_its_stance_for_different_times(learn: Learn) -> None:
    standing = Standing(learn(RUN), dt.date(2023, 1, 10))
    second = standing.kb.positions[1]
    found = [
        (str(held.since), [actor.id for actor in actors])
        for held, actors in standing.through(second).items()
    ]
    assert found == [("2021-06-28", ["a"]), ("2022-05-13", ["b"])]


def test_nobody_in_particular_is_counted_with_nobody(learn: Learn) -> None:
    officials = {"actors/b.yaml": "{name: Officials, kind: person, unnamed: true}"}
    standing = Standing(learn(RUN | officials), dt.date(2022, 6, 1))
    assert sorted(standing.held) == [("a", "talks"), ("b", "talks")]
    assert standing.tally("talks") == {Stance.SUPPORTS: 1}
