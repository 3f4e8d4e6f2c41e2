"""What is told of votes and statements from which no position follows, on small records."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing_site.knowledge.acted import acted_on
from briefing_site.knowledge.attested import Attested, Doubt, Side, attested
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.standing import Standing
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.attested import answer_words, by_stance, late_words, sentence, until
from tests.knowledge.conftest import Learn

DAY = dt.date(2024, 6, 1)
ISSUE = "title: {title}\nproposition: {title} should be.\ndescription: It is one.\n"
FILES = {
    "actors/norway.yaml": "name: Norway\nkind: state\n",
    "actors/netherlands.yaml": (
        "name: Netherlands\nkind: state\nname_in_sentence: the Netherlands\n"
    ),
    "actors/sweden.yaml": "name: Sweden\nkind: state\n",
    "actors/council.yaml": "name: Council\nkind: organization\n",
    "issues/peace.yaml": ISSUE.format(title="Peace"),
    "issues/truce.yaml": ISSUE.format(title="A truce") + "parent: peace\n",
}
BRIEFING = """\
title: Votes
date: 2024-03-03
summary: There were votes.
issues: [truce]
sources:
  - id: record
    title: A record
    kind: official
    grade: B2
    note: Stands for a record.
statements:
  - id: words
    form: speech
    date: 2023-05-05
    by: [sweden]
    act: demand
    quote: Lay down your arms.
    sources: [record]
    issues: [truce]
votes:
  - id: first
    body: council
    date: 2023-01-01
    title: A first truce
    symbol: S/1
    result: rejected
    vetoed_by: [norway]
    for: [sweden]
    against: [norway]
    abstained: [netherlands]
    sources: [record]
    issues:
      - issue: truce
        {means}: {stance}
  - id: second
    body: council
    date: 2024-03-03
    title: A second truce
    symbol: S/2
    result: adopted
    for: [netherlands, norway]
    abstained: [sweden]
    sources: [record]
    issues:
      - issue: truce
        when_for: {second}
"""
GIVEN = {"means": "when_for", "stance": "supports", "second": "supports"}


def read(learn: Learn, **given: str) -> KnowledgeBase:
    """Read the two votes, with what their sides mean."""
    return learn(FILES | {"2024/2024-03-03-votes.yaml": BRIEFING.format(**GIVEN | given)})


def ask(kb: KnowledgeBase, actor: str, issue: str = "truce") -> Attested:
    """Say what is recorded of an actor."""
    acted = acted_on(kb, issue).get(actor)
    return attested(Standing(kb, DAY), kb.actors[actor], kb.issues[issue], acted)


def test_how_somebody_voted_is_told_where_no_position_is_recorded(learn: Learn) -> None:
    found = ask(read(learn), "norway", "peace")
    assert [vote.record.id for vote in found.votes] == ["second", "first"]
    assert {answer_words(found, side) for side in Side} == {
        (
            "No position is recorded; in votes on this and on what is a part of it: "
            "voted against, a veto (S/1, 1 January 2023); voted for (S/2, 3 March 2024)"
        )
    }


def test_what_somebody_said_is_told_where_no_position_is_recorded(learn: Learn) -> None:
    text = BRIEFING.format(**GIVEN).partition("votes:\n")[0]
    kb = learn(FILES | {"2024/2024-03-03-votes.yaml": text})
    found = ask(kb, "sweden")
    assert [one.record.quote for one in found.said] == ["Lay down your arms."]
    assert answer_words(found, Side.FOR) == "No position is recorded, though words on this are"


def test_a_claim_of_an_earlier_day_is_held_to_what_is_recorded_before(learn: Learn) -> None:
    found = ask(read(learn), "netherlands")
    assert (found.side, found.latest and found.latest.since) == (Side.FOR, dt.date(2024, 3, 3))
    assert late_words(found) == (
        "Shown only from 3 March 2024; before that: abstained (S/1, 1 January 2023)"
    )
    assert sentence(found) == (
        "The Netherlands is for this, last shown 3 March 2024: A truce should be."
    )


def test_a_name_in_the_plural_has_its_verb_in_the_plural(learn: Learn) -> None:
    files = FILES | {"2024/2024-03-03-votes.yaml": BRIEFING.format(**GIVEN)}
    files["actors/netherlands.yaml"] += "plural: true\n"
    assert sentence(ask(learn(files), "netherlands")) == (
        "The Netherlands are for this, last shown 3 March 2024: A truce should be."
    )


@pytest.mark.parametrize(
    ("stance", "now", "then"),
    [
        (Stance.SUPPORTS, "They are for this", "They were for this until May"),
        (Stance.CONDITIONAL, "They are for this on", "They were for this on conditions until May"),
        (Stance.NEUTRAL, "They take no side", "They took no side on this until May"),
        (Stance.OPPOSES, "They are against this", "They were against this until May"),
        (Stance.UNCLEAR, "It is not clear where They stand on", "It was not clear until May where"),
    ],
)
def test_each_stance_has_its_words_in_the_plural(stance: Stance, now: str, then: str) -> None:
    given = {"who": "They", "known": "", "proposition": "A truce should be"}
    assert by_stance(stance, given, plural=True).startswith(now)
    assert until(stance, given | {"end": "May"}, plural=True).startswith(then)


def test_of_a_time_before_of_which_nothing_is_recorded_that_is_said(learn: Learn) -> None:
    assert late_words(ask(read(learn), "sweden")) == (
        "Shown only from 1 January 2023; before that: nothing recorded"
    )


def test_another_stance_before_is_named(learn: Learn) -> None:
    found = ask(read(learn, means="when_against", stance="opposes"), "norway")
    assert late_words(found) == (
        "Shown only from 3 March 2024; before that: ✗ against (1 January 2023)"
    )


@pytest.mark.parametrize(
    ("given", "doubts"),
    [
        ({}, [Doubt.VOTED_AGAINST]),
        ({"stance": "opposes"}, []),  # it voted against a text that is against, and is for
        ({"stance": "opposes", "second": "opposes"}, [Doubt.VOTED_AGAINST]),
    ],
)
def test_a_vote_of_the_other_way_than_a_stance_weakens_it(
    learn: Learn, given: dict[str, str], doubts: list[Doubt]
) -> None:
    found = ask(read(learn, **given), "norway")
    cast = [one for one in found.doubts(DAY) if one in {Doubt.VOTED_AGAINST, Doubt.VOTED_FOR}]
    assert cast == doubts


def test_a_sentence_carries_the_conditions_of_a_stance_and_votes_of_the_other_way(
    learn: Learn,
) -> None:
    told = sentence(ask(read(learn), "norway"), ["No shots.", "No mines."])
    assert told.endswith(
        ": A truce should be. Condition: No shots. Condition: No mines. "
        "Beside that: voted against, a veto (S/1, 1 January 2023)."
    )
