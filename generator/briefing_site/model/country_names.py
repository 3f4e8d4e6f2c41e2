"""Countries in other languages: takes an actor or a name, gives what the state is called there.

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
from briefing_site.model.countries import BODIES, SPELLINGS, countries, country, country_called
from briefing_site.model.file_names import as_id
from briefing_site.model.places import locale_of, official_names_in
from briefing_site.model.vocabularies import ActorKind

ENGLISH = "en"

OF_THE_UNITED_NATIONS = ("ar", "en", "es", "fr", "ru", "zh")

COMMON = {
    "CZ": ("Tschechische Republik",),
    "EU": ("UE",),
    "GB": ("Großbritannien", "Grande-Bretagne", "Gran Bretaña", "بريطانيا", "انگلستان"),
    "IR": ("Persia",),
    "MM": ("Burma", "Birma", "Birmanie", "Birmania"),
    "NL": ("Holland", "Hollande", "Holanda", "Голландия"),
    "PS": ("Palästina", "Palestina"),
    "RU": ("Federación de Rusia", "РФ"),
    "SY": ("República Árabe Siria",),
    "UN": ("ONU",),
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
    code = code_called(actor.name)
    return code if code in BODIES and BODIES[code].kind == actor.kind.value else None


def code_called(name: str) -> str | None:
    """Give the code of the state or the body that is called so in one of the languages."""
    return codes().get(as_id(name))


def code_typed(text: str) -> str | None:
    """Give the code of a state or a body by that code, in either case, or by a name."""
    found = country(text) or country_called(text)
    if found:
        return found.code
    return text.upper() if text.upper() in BODIES else code_called(text)


def kind_of(code: str) -> str:
    """Give the kind of actor that has a code."""
    return BODIES[code].kind if code in BODIES else ActorKind.STATE.value


def country_of(code: str) -> str:
    """Give the code that its file has under `country`; the United Nations have none."""
    return BODIES[code].country if code in BODIES else code


@cache
def codes() -> dict[str, str]:
    """Give codes by the names of states and bodies, written as ids: English ones go first.

    A name that other languages have for several states is of none.
    """
    found: dict[str, str] = {}
    for one in countries().values():
        for name in (one.name, *one.aliases):
            found.setdefault(as_id(name), one.code)
    for code, body in BODIES.items():
        found |= {as_id(name): code for name in (body.name, *body.aliases)}
    return {name: code for name, code in elsewhere().items() if code} | found


def elsewhere() -> dict[str, str]:
    """Give codes by the names in other languages; an empty one where several states share one."""
    found: dict[str, str] = {}
    for code in (*countries(), *BODIES):
        every = (*(names.get(code, "") for names in territories()), *COMMON.get(code, ()))
        official = (official_names_in(tag).get(code, "") for tag in languages())
        for name in (*every, *official):
            for key in {as_id(name), as_id(name.partition(" (")[0])} - {""}:
                found[key] = code if found.get(key, code) == code else ""
    return found


def name_in(code: str, language: str) -> str:
    """Give the common name of a state or a body in a language, else in English."""
    if language == ENGLISH:
        return english_name(code)
    named = locale_of(language).territories.get(code, "")
    return str(named).partition(" (")[0] or english_name(code)


def english_name(code: str) -> str:
    """Give the common name in English, of which ids are made."""
    return BODIES[code].name if code in BODIES else countries()[code].name


def aliases_in(code: str, language: str) -> tuple[str, ...]:
    """Give what texts in a language call a state or a body beside its common name."""
    if language == ENGLISH:
        return BODIES[code].aliases if code in BODIES else countries()[code].aliases
    official = official_names_in(language).get(code, "")
    is_other = official not in ("", name_in(code, language), official_names_in(ENGLISH).get(code))
    return (official,) * is_other


@cache
def territories() -> tuple[dict[str, str], ...]:
    """Give the names of states by their codes, in each of the languages."""
    return tuple(dict(locale_of(tag).territories) for tag in languages())


def languages() -> list[str]:
    """Give the tags of the languages in which states are known."""
    return sorted({*OF_THE_UNITED_NATIONS, *known_languages()})
