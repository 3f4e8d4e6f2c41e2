"""Names of places that everybody knows: takes a language, gives them with their countries' codes.

States and territories are the CLDR's (`babel`) in that language; their official names, and parts of
states, such as New Jersey and Northern Ireland, are those of ISO 3166 (`pycountry`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

CODE = 2
"""Letters of a country's code: what has more, or digits, is a continent or a region."""


FILED = {"zh": "zh_CN"}
"""What ISO 3166's names are filed under, where that is not the language's tag."""


@cache
def territories(language: str) -> tuple[tuple[str, str], ...]:
    """Give the names of all states and territories, each with its ISO 3166-1 code."""
    named = {**locale_of("en").territories, **locale_of(language).territories}
    found = ((spelling, code) for code, name in named.items() for spelling in spellings(name))
    return tuple(pair for pair in found if len(pair[1]) == CODE)


def locale_of(language: str) -> Locale:
    """Give what the CLDR has for a language, or for English."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow, and only texts need it

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def spellings(name: str) -> Iterator[str]:
    """Give a name as the CLDR abbreviates it, and as texts write it out."""
    plain = name.partition(" (")[0]
    yield plain
    yield plain.replace(" & ", " and ").replace("St. ", "Saint ").replace("U.S. ", "US ")


@cache
def official_names() -> tuple[tuple[str, str], ...]:
    """Give the official names of all states in English, each with its ISO 3166-1 code."""
    import pycountry  # noqa: PLC0415 - slow, and only texts need it

    found = (
        (named.removeprefix("The "), country.alpha_2)
        for country in pycountry.countries
        for named in (getattr(country, "official_name", ""), turned(country.name))
    )
    return tuple(pair for pair in found if pair[0])


@cache
def official_names_in(language: str) -> dict[str, str]:
    """Give the official names of states in a language by their ISO 3166-1 codes, else in English.

    A state that ISO lists under its official name alone, such as the Russian Federation, has that.
    """
    import gettext  # noqa: PLC0415 - likewise

    import pycountry  # noqa: PLC0415 - likewise

    tag = FILED.get(language, language)
    names = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [tag], fallback=True)
    return {
        one.alpha_2: turned_round(names.gettext(getattr(one, "official_name", one.name)))
        for one in pycountry.countries
    }


def turned_round(name: str) -> str:
    """Write a name of a list as texts do: `Russie, Fédération de` as `Fédération de Russie`."""
    first, comma, rest = name.replace("\N{ARABIC COMMA}", ",").partition(", ")
    return f"{rest} {first}" if comma else name


def turned(name: str) -> str:
    """Write a name of ISO 3166-1 as texts have it: `Korea, Republic of` as `Republic of Korea`."""
    first, comma, rest = name.partition(", ")
    return f"{rest} {first}" if comma and rest.endswith((" of", " of the")) else ""


@cache
def subdivisions() -> tuple[tuple[str, str], ...]:
    """Give the names of the parts of all states, each with the state's code.

    They are read from the library's file: an object for each, found by all that it says, would take
    thirty times as long.
    """
    import json  # noqa: PLC0415 - likewise

    import pycountry  # noqa: PLC0415 - likewise

    parts = json.loads(Path(pycountry.subdivisions.filename).read_bytes())["3166-2"]
    return tuple((part["name"], part["code"].partition("-")[0]) for part in parts)
