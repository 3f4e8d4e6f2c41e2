"""What actors are called: takes an actor and a date, gives the name that it had then."""

from __future__ import annotations

import re

from briefing_site.interface import _, spoken
from briefing_site.knowledge.periods import When, is_within
from briefing_site.model.actor import Actor
from briefing_site.model.actor_names import DatedName
from briefing_site.model.languages import BEYOND_ISO
from briefing_site.model.person_names import PersonName, divided
from briefing_site.model.vocabularies import ActorKind
from briefing_site.naming import dates

TAKING_AN_ARTICLE = re.compile(
    r"United .+|.+ (?:Republic|Islands|Federation|Emirates)|(?:[A-Z]\w+ )*Republic of .+"
    r"|Bahamas|Comoros|Gambia|Holy See|Maldives|Netherlands|Philippines|Seychelles"
)
"""Common names of states that take an article in English."""

LETTERS_OF_FORMER = 4
"""The length of a code in ISO 3166-3."""


def name_on(actor: Actor, when: When) -> str:
    """Name an actor as it was called then: by the name of that time, else by its common one."""
    if not actor.names:  # as nearly all
        return actor.name
    names = (dated.name for dated in actor.names if is_within(when, dated.from_, dated.to))
    return next(names, actor.name)


def in_sentence(actor: Actor, when: When) -> str:
    """Name an actor as it was called then, with the article that its common name has if any."""
    name = name_on(actor, when)
    return common_in_sentence(actor) if name == actor.name else name


def common_in_sentence(actor: Actor) -> str:
    """Give an actor's common name as it stands within a sentence, with its article if any.

    In English a state has its article by itself, where its country is known.
    """
    if actor.name_in_sentence or not actor.country or actor.kind is not ActorKind.STATE:
        return actor.name_in_sentence or actor.name
    takes_one = TAKING_AN_ARTICLE.fullmatch(actor.name) and spoken().tag == "en"
    return f"the {actor.name}" if takes_one else actor.name


def is_plural(actor: Actor, when: When) -> bool:
    """Whether the name that an actor had then takes a verb in the plural."""
    return actor.plural and name_on(actor, when) == actor.name


def cited_name(actor: Actor, when: When) -> str | PersonName:
    """Name an actor for a citation: a person whose family name is known in two parts."""
    name = name_on(actor, when)
    return divided(name, actor.family_name) or name


def dated_name(dated: DatedName) -> str:
    """Name what an actor was called, and when: `Turkey (until 1 June 2022)`."""
    when = dates.period(dated.from_, dated.to)
    return _("{name} ({period})", name=dated.name, period=when) if when else dated.name


def country_name(code: str) -> str:
    """Name a country as the page's language does, one that it does not know by its code."""
    return str(spoken().locale.territories.get(code, "")) or country_words(code)


def country_words(code: str) -> str:
    """Name the standard of a country's code, and the code; Kosovo and the EU are in none."""
    if code in BEYOND_ISO:
        return code
    return f"ISO 3166-3 {code}" if len(code) == LETTERS_OF_FORMER else f"ISO 3166 {code}"
