"""Values that are not allowed: what people write for a term leads to it."""

from __future__ import annotations

from itertools import chain

import pytest

from briefing_site.model.acts import Act
from briefing_site.model.rules.unknown_value import WORDS_FOR, meant
from briefing_site.model.vocabularies import ActorKind, Ballot, Stance, VoteResult


@pytest.mark.parametrize(
    ("word", "allowed", "hint"),
    [
        ("for", list(Stance), 'did you mean "supports"?'),
        ("Against", list(Stance), 'did you mean "opposes"?'),
        ("on conditions", list(Stance), 'did you mean "conditional"?'),
        ("no", list(Ballot), 'did you mean "against"?'),
        ("no", ["true", "false"], 'did you mean "false"?'),
        ("decides", list(Act), 'did you mean "declare"?'),
        ("calls on", list(Act), 'did you mean "demand"?'),
        ("country", list(ActorKind), 'did you mean "state"?'),
        ("none", list(Stance), "give it a value, or delete the line"),
        ("purple", ["true", "false"], 'one of "false", "true"'),
    ],
)
def test_a_word_that_people_use_leads_to_the_term(word: str, allowed: list[str], hint: str) -> None:
    told = meant(word, [str(term) for term in allowed])
    assert told is not None
    assert told.message == hint


def test_no_word_stands_for_a_term_that_nobody_knows() -> None:
    terms = chain(Stance, Ballot, Act, ActorKind, VoteResult)
    assert set(WORDS_FOR) <= {"true", "false", *terms}
