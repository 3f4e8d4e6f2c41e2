"""What may be written of an actor: each verdict and each doubt, on small records."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing_site.knowledge.attested import Doubt, Side, attested
from briefing_site.knowledge.standing import Standing
from briefing_site.naming.attested import answer_words, sentence
from tests.knowledge.conftest import Learn

FILES = {
    "actors/norway.yaml": 'name: Norway\nkind: state\ncountry: "NO"\n',
    "actors/sweden.yaml": 'name: Sweden\nkind: state\ncountry: "SE"\n',
    "issues/work.yaml": (
        "title: Work\nproposition: The Council should go on with its work.\n"
        "description: It stopped.\n"
    ),
}
BRIEFING = """\
title: A pause
date: 2022-03-03
summary: There was a pause.
issues: [work]
sources:
  - id: wire
    title: A report
    kind: {kind}
    grade: {grade}
    note: Stands for a report.
statements:
  - id: pause
    form: {form}
    by: [norway]
    act: declare
    quote: We go on.
    sources: [wire]
    issues: [work]
positions:
  - actors: [norway]
    issue: work
    stance: {stance}
    date: 2022-03-03
    summary: It goes on.
    evidence: [pause]
"""
DAY = dt.date(2022, 4, 1)
GIVEN = {"kind": "news", "grade": "B2", "form": "speech", "stance": "supports"}


@pytest.mark.parametrize(
    ("given", "verdicts"),
    [
        ({}, ("shown", "otherwise")),
        ({"grade": "F2"}, ("reported", "reported-otherwise")),
        ({"grade": "F2", "kind": "official"}, ("reported", "reported-otherwise")),
        ({"form": "reported"}, ("reported", "reported-otherwise")),
        ({"stance": "opposes"}, ("otherwise", "shown")),
        ({"stance": "opposes", "grade": "C3"}, ("reported-otherwise", "reported")),
        ({"stance": "neutral"}, ("otherwise", "otherwise")),
        ({"stance": "unclear"}, ("unclear", "unclear")),
    ],
)
def test_a_verdict_holds_only_where_more_than_a_report_shows_it(
    learn: Learn, given: dict[str, str], verdicts: tuple[str, str]
) -> None:
    kb = learn(FILES | {"2022/2022-03-03-pause.yaml": BRIEFING.format(**GIVEN | given)})
    found = attested(Standing(kb, DAY), kb.actors["norway"], kb.issues["work"])
    assert tuple(found.verdict(side).value for side in Side) == verdicts


def test_of_whoever_has_no_position_nothing_is_recorded(learn: Learn) -> None:
    kb = learn(FILES | {"2022/2022-03-03-pause.yaml": BRIEFING.format(**GIVEN)})
    found = attested(Standing(kb, DAY), kb.actors["sweden"], kb.issues["work"])
    assert [found.verdict(side).value for side in Side] == ["nothing", "nothing"]
    assert list(found.doubts(DAY)) == []


def test_what_weakens_an_answer_is_told_as_of_a_day(learn: Learn) -> None:
    kb = learn(FILES | {"2022/2022-03-03-pause.yaml": BRIEFING.format(**GIVEN)})
    found = attested(Standing(kb, DAY), kb.actors["norway"], kb.issues["work"])
    assert list(found.doubts(DAY)) == [Doubt.ONE_SOURCE, Doubt.NOT_INDEPENDENT]
    later = dt.date(2025, 3, 3)
    assert list(found.doubts(later)) == [Doubt.ONE_SOURCE, Doubt.NOT_INDEPENDENT, Doubt.OLD]


def test_a_position_whose_briefing_was_retracted_shows_nothing(learn: Learn) -> None:
    text = BRIEFING.format(**GIVEN) + "status: retracted\nretraction: It erred.\n"
    kb = learn(FILES | {"2022/2022-03-03-pause.yaml": text})
    found = attested(Standing(kb, DAY), kb.actors["norway"], kb.issues["work"])
    assert [found.verdict(side).value for side in Side] == ["nothing", "nothing"]
    assert list(found.doubts(DAY)) == [Doubt.WITHDRAWN]


LATER = """\
  - actors: [norway]
    issue: work
    stance: {stance}
    date: 2022-03-03
    summary: It said so later.
    evidence: [later]
"""


def with_later(stance: str, ended: str = "") -> str:
    """Give the briefing of two days ago with a statement of now, and a position that it shows."""
    said, positions = BRIEFING.format(**GIVEN).split("positions:\n")
    words = said.partition("statements:\n")[2]
    before = said.replace("    by:", "    date: 2022-03-01\n    by:")
    after = words.replace("id: pause", "id: later")
    held = positions.replace("2022-03-03", "2022-03-01")
    return f"{before}{after}positions:\n{held}{ended}{LATER.format(stance=stance)}"


ENDED = "    until:\n      date: {date}\n      evidence: [pause]\n"
ENDED_BEFORE = ENDED.format(date="2022-03-01")


def test_a_stance_that_has_ended_is_said_to_have_been_held_until_then(learn: Learn) -> None:
    text = BRIEFING.format(**GIVEN) + ENDED.format(date="2022-03-03")
    kb = learn(FILES | {"2022/2022-03-03-pause.yaml": text})
    found = attested(Standing(kb, DAY), kb.actors["norway"], kb.issues["work"])
    assert [found.verdict(side).value for side in Side] == ["ended", "otherwise"]
    assert Doubt.ENDED in list(found.doubts(DAY))
    assert [answer_words(found, side) for side in Side] == [
        "Held until 3 March 2022, and nothing is recorded since",
        "The record shows otherwise, until 3 March 2022; nothing is recorded since",
    ]
    assert sentence(found) == (
        "Norway was for this until 3 March 2022, last shown 3 March 2022: "
        "The Council should go on with its work."
    )


@pytest.mark.parametrize(
    ("stance", "ended", "earlier", "otherwise"),
    [
        ("supports", "", 0, 0),  # one stance without a break
        ("supports", ENDED_BEFORE, 1, 0),  # the same one again, after a break
        ("opposes", "", 0, 1),
        ("unclear", "", 0, 1),  # it said something clear before
    ],
)
def test_an_earlier_position_is_another_only_if_it_is_of_another_stance(
    learn: Learn, stance: str, ended: str, earlier: int, otherwise: int
) -> None:
    kb = learn(FILES | {"2022/2022-03-03-pause.yaml": with_later(stance, ended)})
    found = attested(Standing(kb, DAY), kb.actors["norway"], kb.issues["work"])
    assert (len(found.earlier), len(found.otherwise)) == (earlier, otherwise)


def test_what_is_not_clear_is_against_nothing(learn: Learn) -> None:
    text = with_later("supports").replace("stance: supports", "stance: unclear", 1)
    kb = learn(FILES | {"2022/2022-03-03-pause.yaml": text})
    found = attested(Standing(kb, DAY), kb.actors["norway"], kb.issues["work"])
    assert (found.verdict(Side.FOR).value, found.otherwise) == ("shown", ())
