"""Who signs with whom, and of when the evidence of a position is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.company import closest_pairs
from briefing_site.knowledge.positions import newest_evidence

Learn = Callable[[dict[str, str]], KnowledgeBase]

ACTORS = {
    f"actors/{name.lower()}.yaml": f"{{name: {name}, kind: state}}" for name in ("A", "B", "C")
}
ISSUE = {"issues/talks.yaml": "{title: Talks, proposition: There should be talks.}"}
BRIEFING = """\
    title: Words
    date: 2022-03-10
    summary: Words.
    sources: [{id: wire, title: Wire, url: 'https://example.org/wire'}]
    statements:
      - {id: one, by: [b, a], act: declare, summary: Words., sources: [wire], date: 2022-03-01}
      - {id: two, by: [a, b, c], act: declare, summary: Words., sources: [wire], date: 2022-03-02}
      - {id: three, by: [c], act: declare, summary: Words., sources: [wire]}
"""


def test_pairs_stand_by_how_often_both_signed_then_by_name(learn: Learn) -> None:
    kb = learn(ACTORS | {"2022/2022-03-10-x.yaml": BRIEFING})
    pairs = [
        (one.first.name, one.second.name, [said.record.id for said in one.statements])
        for one in closest_pairs(kb, 10)
    ]
    assert pairs == [("A", "B", ["one", "two"]), ("A", "C", ["two"]), ("B", "C", ["two"])]
    assert [one.second.name for one in closest_pairs(kb, 2)] == ["B", "C"]


@pytest.mark.parametrize(
    ("shown_by", "day"),
    [
        ("evidence: ['#one', '#two']", dt.date(2022, 3, 2)),
        ("sources: [wire]", dt.date(2022, 3, 10)),
        ("evidence: ['#one'], sources: [wire]", dt.date(2022, 3, 10)),
    ],
)
def test_evidence_is_as_old_as_the_newest_thing_that_shows_a_position(
    learn: Learn, shown_by: str, day: dt.date
) -> None:
    body = "{actors: [a], issue: talks, stance: supports, summary: Words., " + shown_by + "}"
    text = f"{BRIEFING}    positions: [{body}]\n"
    kb = learn(ACTORS | ISSUE | {"2022/2022-03-10-x.yaml": text})
    (position,) = kb.positions
    assert newest_evidence(position) == day
