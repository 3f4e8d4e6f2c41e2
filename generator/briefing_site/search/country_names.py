"""Countries in other languages: takes an actor, gives what the state is called in some of them.

A reader types the name that is at hand: "Иран" where the site says Iran. The names are the CLDR's
(`babel`), in the official languages of the United Nations and those that a site can speak, and
what newspapers write.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing_site.interface.catalogues import known_languages
from briefing_site.model.actor import Actor
from briefing_site.model.countries import SPELLINGS
from briefing_site.model.places import locale_of
from briefing_site.model.vocabularies import ActorKind

OF_THE_UNITED_NATIONS = ("ar", "en", "es", "fr", "ru", "zh")

COMMON = {
    "CZ": ("Tschechische Republik",),
    "GB": ("Großbritannien", "Grande-Bretagne", "Gran Bretaña", "بريطانيا", "انگلستان"),
    "IR": ("Persia",),
    "MM": ("Burma",),
    "NL": ("Holland", "Hollande", "Holanda", "Голландия"),
    "US": ("США", "Соединённые Штаты Америки", "آمریکا", "أمريكا", "EE. UU."),
}
"""What states are commonly called beside the names that the CLDR has."""

OTHER_WORDS = frozenset({"Island", "Maurice", "Dominique", "Granada", "Grenade"})
"""Names that mean something else to more readers: a state is not found by these."""


def names_elsewhere(actor: Actor) -> Iterator[str]:
    """Go through what a state is called in other languages; nothing of whoever is none."""
    if actor.kind is ActorKind.STATE and actor.country:
        own = {actor.name, *actor.all_names}
        every = (names.get(actor.country, "") for names in territories())
        common = (*SPELLINGS.get(actor.country, ()), *COMMON.get(actor.country, ()))
        for name in dict.fromkeys((*every, *common)):
            if name and name not in own and name not in OTHER_WORDS:
                yield name


@cache
def territories() -> tuple[dict[str, str], ...]:
    """Give the names of states by their codes, in each of the languages."""
    every = sorted({*OF_THE_UNITED_NATIONS, *known_languages()})
    return tuple(dict(locale_of(tag).territories) for tag in every)
