"""Who signs with whom, and of when the evidence of a position is."""

from __future__ import annotations

from collections.abc import Callable

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.company import closest_pairs
from briefing_site.knowledge.long_lists import Limits

Learn = Callable[[dict[str, str]], KnowledgeBase]

ACTORS = {
    f"actors/{name.lower()}.yaml": f"{{name: {name}, kind: state}}" for name in ("A", "B", "C")
}
BRIEFING = """\
    title: Words
    date: 2022-03-10
    summary: Words.
    sources: [{id: w, title: W, url: "https://example.org/"}]
    statements:
      - {id: one, form: letter, by: [b, a], date: 2022-03-01, act: deny, summary: X, sources: [w]}
      - {id: two, form: letter, by: [a, b, c], act: deny, summary: X, sources: [w]}
      - {id: three, by: [c], act: deny, summary: X, sources: [w]}
      - {id: four, form: outcome, by: [b, c], act: deny, summary: X, sources: [w]}
      - {id: five, by: [b, c], act: deny, summary: X, sources: [w]}
"""


def test_pairs_stand_by_how_often_both_signed_then_by_name(learn: Learn) -> None:
    kb = learn(ACTORS | {"2022/2022-03-10-x.yaml": BRIEFING})
    pairs = [
        (one.first.name, one.second.name, [said.record.id for said in one.statements])
        for one in closest_pairs(kb).items
    ]
    assert pairs == [("A", "B", ["one", "two"]), ("A", "C", ["two"]), ("B", "C", ["two"])]
    near = closest_pairs(kb, Limits(most=2))
    assert [one.second.name for one in near.items] == ["B", "C"]
    assert near.total == 3
