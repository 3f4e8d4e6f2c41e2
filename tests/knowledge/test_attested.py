"""What may be written of an actor: each verdict and each doubt, on small records."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing_site.knowledge.attested import Doubt, Side, attested
from briefing_site.knowledge.standing import Standing
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
        ({"grade": "F2"}, ("reported", "otherwise")),
        ({"grade": "F2", "kind": "official"}, ("reported", "otherwise")),
        ({"form": "reported"}, ("reported", "otherwise")),
        ({"stance": "opposes"}, ("otherwise", "shown")),
        ({"stance": "opposes", "grade": "C3"}, ("otherwise", "reported")),
        ({"stance": "neutral"}, ("otherwise", "otherwise")),
        ({"stance": "unclear"}, ("nothing", "nothing")),
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
