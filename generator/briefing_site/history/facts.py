"""What readers see since a step, and no longer: takes two knowledge bases, gives facts.

A record that was not resolved anew says what it did, so only the others are asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from briefing_site.exports.facts import facts_of, key_of, told_in
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pages.known import Fact

Facts = tuple[Fact, ...]


def began_and_ended(
    before: KnowledgeBase | None, after: KnowledgeBase, renamed: Mapping[str, str]
) -> tuple[Facts, Facts]:
    """Give the facts that are new, and those that are gone.

    Args:
        before: What there was; nothing where nobody looked at it.
        after: What there is.
        renamed: The paths that pages have now, by those that they had.
    """
    was = {key_of(one): one for one in told_in(before)} if before else {}
    is_ = {key_of(one): one for one in told_in(after)}
    new = Counter(facts_of(one for key, one in is_.items() if key not in was))
    gone = facts_of(one for key, one in was.items() if key not in is_)
    old = Counter(now(fact, renamed) for fact in gone)
    return tuple((new - old).elements()), tuple((old - new).elements())


def now(fact: Fact, renamed: Mapping[str, str]) -> Fact:
    """Give a fact with the paths that pages have now."""
    if not renamed:
        return fact
    return replace(
        fact,
        about=renamed.get(fact.about, fact.about),
        rests_on=tuple(renamed.get(one, one) for one in fact.rests_on),
        actors=tuple(renamed.get(one, one) for one in fact.actors),
    )
