"""Countries as English texts name them: takes a code or a name, gives `Country`.

The codes, official names and flags are ISO 3166-1's (`pycountry`), the common names CLDR's
(`babel`), the demonyms and further spellings those of `countryinfo`. The tables below hold
only what newspapers write and none of the three has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any
from unicodedata import combining, normalize

from briefing_site.frozen import frozen

# Where CLDR's English name is not the one that news agencies use.
NAMES = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
    "TR": "Turkey",
    "VC": "Saint Vincent and the Grenadines",
}

SPELLINGS = {
    "AE": ("UAE", "U.A.E.", "Emirates"),
    "BA": ("Bosnia-Herzegovina", "Bosnia"),
    "CD": ("DRC", "DR Congo", "Congo-Kinshasa"),
    "CG": ("Congo-Brazzaville", "Congo"),
    "CI": ("Côte d'Ivoire",),
    "CN": ("PRC",),
    "CV": ("Cabo Verde",),
    "FM": ("Federated States of Micronesia",),
    "GB": ("UK", "U.K.", "Britain", "Great Britain"),
    "KP": ("DPRK",),
    "KR": ("ROK",),
    "LA": ("Lao PDR",),
    "MK": ("Macedonia",),
    "MM": ("Burma",),
    "NL": ("Holland",),
    "NZ": ("Aotearoa New Zealand",),
    "PS": ("Palestinian Authority", "State of Palestine", "Palestinian Territories"),
    "ST": ("São Tomé", "Sao Tome"),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Türkiye", "Turkiye"),
    "TT": ("Trinidad",),
    "US": ("US", "U.S.", "USA", "U.S.A.", "America"),
    "VA": ("Holy See", "Vatican"),
    "VC": ("Saint Vincent",),
}

# Codes that ISO 3166-1 reserves, or leaves to its users, for what texts write so.
RESERVED = {"EL": "GR", "UK": "GB"}

# Adjectives, and plurals that no rule makes, where `countryinfo` has another form or none.
DEMONYMS = {
    "AE": ("Emirati",),
    "AR": ("Argentine", "Argentinian"),
    "BA": ("Bosnian",),
    "BW": ("Botswanan", "Batswana"),
    "CL": ("Chilean",),
    "DK": ("Danish", "Dane"),
    "EC": ("Ecuadorian",),
    "ES": ("Spanish", "Spaniard"),
    "FI": ("Finnish", "Finn"),
    "GB": ("British", "Briton", "U.K.", "UK"),
    "IS": ("Icelandic",),
    "KG": ("Kyrgyz",),
    "KM": ("Comorian",),
    "KZ": ("Kazakh",),
    "LS": ("Basotho",),
    "LU": ("Luxembourgish",),
    "MC": ("Monégasque",),
    "MV": ("Maldivian",),
    "NP": ("Nepali",),
    "NZ": ("New Zealand", "Kiwi"),
    "PH": ("Philippine",),
    "PL": ("Polish", "Pole"),
    "SA": ("Saudi",),
    "SE": ("Swedish", "Swede"),
    "SI": ("Slovenian",),
    "SR": ("Surinamese",),
    "TJ": ("Tajik",),
    "TR": ("Turkish", "Turk"),
    "US": ("American", "U.S.", "US"),
    "UZ": ("Uzbek",),
    "VA": ("Vatican",),
}

# What an official name is told by, among spellings that are often in another language.
OFFICIAL = re.compile(
    r"\b(?:Commonwealth|Confederation|Duchy|Federation|Kingdom|Principality|Republic|"
    r"States?|Sultanate|Union)\b"
)


@frozen
class Country:
    """One entry of ISO 3166-1, as English texts name it.

    Attributes:
        code: The alpha-2 code.
        name: The common name, without an article: `South Korea`.
        aliases: The official name and other spellings.
        demonyms: Adjectives and names of the people, the usual one first: `British`.
        flag: Two regional indicator symbols.
        people: How many live there; decides whose a demonym is that several share.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    flag: str
    people: int


@frozen
class Body:
    """Whoever has two letters and is no country of ISO 3166-1.

    Attributes:
        name: The common name.
        kind: A kind of actor.
        aliases: Other names.
        country: The code that stands for its country, where one does.
    """

    name: str
    kind: str
    aliases: tuple[str, ...]
    country: str = ""


BODIES = {
    "EU": Body("European Union", "bloc", ("EU",), "EU"),
    "UN": Body("United Nations", "organization", ("UN",)),
    "XK": Body("Kosovo", "state", ("Republic of Kosovo",), "XK"),
}
"""By the code that ISO 3166-1 reserves for them or leaves to its users."""


def body_called(text: str) -> Body | None:
    """Give the body that has a code, in either case, or a name."""
    named = {_key(name): body for body in BODIES.values() for name in (body.name, *body.aliases)}
    return BODIES.get(text.upper()) or named.get(_key(text))


@cache
def countries() -> dict[str, Country]:
    """Give every country by its code, in the order of codes."""
    import pycountry  # noqa: PLC0415 - with the names it takes a tenth of a second
    from babel import Locale  # noqa: PLC0415

    cldr = Locale("en").territories
    spelt = spellings()
    entries = sorted(pycountry.countries, key=lambda entry: str(entry.alpha_2))
    return {
        str(entry.alpha_2): described(
            entry, cldr.get(entry.alpha_2, entry.name), spelt.get(entry.alpha_2, [])
        )
        for entry in entries
    }


def country(code: str) -> Country | None:
    """Give the country that has an alpha-2 code, in either case; `UK` is one as well."""
    upper = code.upper()
    return countries().get(RESERVED.get(upper, upper))


def country_called(text: str) -> Country | None:
    """Give the country of a common or official name or another spelling.

    An article, accents, capitals and the kind of apostrophe make no difference.
    """
    return _named().get(_key(text))


def spellings() -> dict[str, list[dict[str, Any]]]:
    """Give what `countryinfo` knows by code; it has some countries twice."""
    from countryinfo import all_countries  # noqa: PLC0415 - reads a large file

    found: dict[str, list[dict[str, Any]]] = {}
    for one in all_countries():
        fields: dict[str, Any] = dict(one.info())
        code = fields.get("ISO", {}).get("alpha2")
        if code and fields["name"] != "Wales":  # a part, which stands there under the whole's code
            found.setdefault(str(code), []).append(fields)
    return found


def described(entry: Any, cldr: str, infos: list[dict[str, Any]]) -> Country:  # noqa: ANN401
    """Put a country together from what the three libraries say."""
    code = str(entry.alpha_2)
    name = NAMES.get(code) or in_full(cldr)
    official = [getattr(entry, field, "") for field in ("official_name", "common_name", "name")]
    others = [info["name"] for info in infos]
    others += [alt for info in infos for alt in info.get("altSpellings") or []]
    aliases = [*official, *(alt for alt in others if OFFICIAL.search(alt)), in_full(cldr)]
    aliases += [*(info["name"] for info in infos), *SPELLINGS.get(code, ())]
    demonyms = [one for info in infos for one in demonyms_of(info)]
    return Country(
        code=code,
        name=name,
        aliases=own_names(name, map(upright, aliases)),
        demonyms=unique([*demonyms, *DEMONYMS.get(code, ())]),
        flag=str(entry.flag),
        people=max((int(info.get("population") or 0) for info in infos), default=0),
    )


def own_names(name: str, aliases: Iterable[str]) -> tuple[str, ...]:
    """Leave out what repeats the name, and what no one is called.

    What a comma turns round or puts under another (`Virgin Islands, British`, `Taiwan, Province
    of China`) is an entry of a list, not a name; neither is `Congo - Kinshasa`. A comma before
    an `and` lists islands.
    """
    kept = [one for one in aliases if " - " not in one and ("," not in one or " and " in one)]
    spelt = {alias.replace("’", "'"): alias for alias in reversed(kept)}  # noqa: RUF001
    return tuple(alias for alias in unique(kept) if alias in spelt.values() and alias != name)


def in_full(name: str) -> str:
    """Write out what CLDR abbreviates: `St. Kitts & Nevis`."""
    return name.replace(" & ", " and ").replace("St. ", "Saint ").partition(" (")[0]


def upright(name: str) -> str:
    """Turn `Korea, Republic of` round, and leave out an article and a remark in brackets."""
    name = name.strip().partition(" (")[0]
    before, comma, after = name.partition(", ")
    if comma and re.search(r"\b(?:of|the)$", after):
        name = f"{after} {before}"
    return re.sub(r"^[Tt]he ", "", name)


def demonyms_of(info: dict[str, Any]) -> Iterator[str]:
    """Go through the demonyms of one entry, which may be a text with several or a list."""
    said = info.get("demonym") or ()
    for one in said.split(",") if isinstance(said, str) else said:
        if one and not one.isupper():
            yield one.strip()


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Leave out what is empty or was there before."""
    return tuple(dict.fromkeys(name for name in names if name))


def _key(text: str) -> str:
    plain = " ".join(text.replace("’", "'").split())  # noqa: RUF001 - what is folded
    letters = (one for one in normalize("NFKD", plain) if not combining(one))
    return in_full("".join(letters)).casefold().removeprefix("the ")


def _indexed(names: Callable[[Country], Iterable[str]]) -> dict[str, Country]:
    """Find countries by names; one that several share is the most populous one's."""
    found: dict[str, Country] = {}
    for one in sorted(countries().values(), key=lambda one: -one.people):
        for name in names(one):
            found.setdefault(_key(name), one)
    return found


@cache
def _named() -> dict[str, Country]:
    by_name = _indexed(lambda one: [one.name])
    return _indexed(lambda one: one.aliases) | by_name
