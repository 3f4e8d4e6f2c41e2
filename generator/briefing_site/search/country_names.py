"""Countries in other languages: takes an actor, gives what the state is called in some of them.

A reader types the name that is at hand: "Иран" where the site says Iran, or "Исламская Республика
Иран". The common names are the CLDR's (`babel`), the official ones those of ISO 3166 (`pycountry`),
in the official languages of the United Nations and those that a site can speak, and what newspapers
write. The European Union and the United Nations have codes as states do, and common names.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing_site.interface.catalogues import known_languages
from briefing_site.model.actor import Actor
from briefing_site.model.countries import BODIES, SPELLINGS
from briefing_site.model.places import locale_of, official_names_in
from briefing_site.model.vocabularies import ActorKind

OF_THE_UNITED_NATIONS = ("ar", "en", "es", "fr", "ru", "zh")

COMMON = {
    "CZ": ("Tschechische Republik",),
    "GB": ("Großbritannien", "Grande-Bretagne", "Gran Bretaña", "بريطانيا", "انگلستان"),
    "IR": ("Persia",),
    "MM": ("Burma",),
    "NL": ("Holland", "Hollande", "Holanda", "Голландия"),
    "RU": ("Federación de Rusia", "РФ"),
    "SY": ("República Árabe Siria",),
    "US": ("США", "Соединённые Штаты Америки", "آمریکا", "أمريكا", "EE. UU."),
}
"""What states are commonly called beside the names that the CLDR has."""

OTHER_WORDS = frozenset({"Island", "Maurice", "Dominique", "Granada", "Grenade"})
"""Names that mean something else to more readers: a state is not found by these."""


def names_elsewhere(actor: Actor) -> Iterator[str]:
    """Go through what a state or a body with a code is called in other languages."""
    code = code_of(actor)
    if code:
        own = {actor.name, *actor.all_names}
        every = (names.get(code, "") for names in territories())
        official = (official_names_in(tag).get(code, "") for tag in languages())
        common = (*SPELLINGS.get(code, ()), *COMMON.get(code, ()))
        for name in dict.fromkeys((*every, *official, *common)):
            if name and name not in own and name not in OTHER_WORDS:
                yield name


def code_of(actor: Actor) -> str | None:
    """Give the code by which lists of names know an actor: a state, or a body that has one."""
    if actor.kind is ActorKind.STATE:
        return actor.country
    kind = actor.kind.value
    named = (code for code, one in BODIES.items() if (one.name, one.kind) == (actor.name, kind))
    return next(named, None)


@cache
def territories() -> tuple[dict[str, str], ...]:
    """Give the names of states by their codes, in each of the languages."""
    return tuple(dict(locale_of(tag).territories) for tag in languages())


def languages() -> list[str]:
    """Give the tags of the languages in which states are known."""
    return sorted({*OF_THE_UNITED_NATIONS, *known_languages()})
