"""The site that uses every field, with a past of its own: the API tells of that, too."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from briefing_site.exports.facts import facts_of, of_each_actor, told_in
from briefing_site.pages.known import Fact, FactKind, Known, Span
from briefing_site.pages.library import Library
from briefing_site.pages.past import Past
from tests.exports.conftest import library_of
from tests.whole_sites import EVERYTHING

BEGUN, CHANGED = dt.date(2026, 1, 1), dt.date(2026, 2, 2)


@pytest.fixture(scope="session")
def everything() -> Library:
    """Give the site as if all of it was recorded on a day, and much of it said otherwise before."""
    library = library_of(EVERYTHING / "briefings")
    return Library(library.kb, library.settings, past=Past(is_told=True, known=known_of(library)))


def known_of(library: Library) -> Known:
    """Say when each fact of now was known, and what was in the place of every second one."""
    facts: dict[Fact, tuple[Span, ...]] = {}
    lost: list[tuple[Fact, Span]] = []
    for number, fact in enumerate(of_each_actor(facts_of(told_in(library.kb)))):
        is_changed = number % 2 == 1 and fact.kind is not FactKind.STATEMENT
        facts[fact] = ((CHANGED if is_changed else BEGUN, None),)
        if is_changed:
            facts[before(fact)] = ((BEGUN, CHANGED),)
        elif fact.kind is FactKind.STATEMENT and number % 3 == 0:
            lost.append((replace(fact, about=f"{fact.about}x"), (BEGUN, CHANGED)))
    return Known(BEGUN, facts, tuple(lost))


def before(fact: Fact) -> Fact:
    """Give what was said in the place of a fact."""
    if fact.kind is FactKind.PROPOSITION:
        return replace(fact, told=f"It was once said: {fact.told}")
    told = json.loads(fact.told)
    if fact.kind is FactKind.VOTE:
        return replace(fact, told=json.dumps(told | {"did": "abstained", "veto": False}))
    return replace(fact, told=json.dumps(told | {"stance": "unclear", "statements": 0}))
