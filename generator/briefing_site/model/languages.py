"""Countries and languages: takes a code, gives whether the ISO lists know it.

`pycountry` carries the Debian iso-codes: ISO 3166-1 and 3166-3 for states, ISO 639-2, 639-3 for
languages, ISO 15924 for scripts.
"""

from __future__ import annotations

import re
from functools import cache

import pycountry

# BCP 47 (RFC 5646), as far as a text's language needs it: language, script, region, variants.
TAG = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*")


FIRST_SYMBOL = 0x1F1E6
"""The regional indicator symbol for A."""

BEYOND_ISO = frozenset({"EU", "XK"})
"""What ISO 3166-1 reserves for the European Union, and leaves to those who need one for Kosovo."""

FORMER = {"DD": "DDDE", "SU": "SUHH", "YU": "YUCS"}
"""Two letters of states that have ended, and their code in ISO 3166-3, which has four."""

AMBIGUOUS = {"CS": ("CSHH", "CSXX")}
"""Two letters that two states had one after the other, Czechoslovakia and Serbia and Montenegro."""


@cache
def country_code(text: str) -> str | None:
    """Give the code that a text is or is short for: of a country, the EU, or a former state."""
    code = FORMER.get(text, text)
    is_known = (
        code in BEYOND_ISO
        or (re.fullmatch(r"[A-Z]{2}", code) and pycountry.countries.get(alpha_2=code))
        or (re.fullmatch(r"[A-Z]{4}", code) and pycountry.historic_countries.get(alpha_4=code))
    )
    return code if is_known else None


@cache
def former_name(code: str) -> str:
    """Give the name of a former state by its code in ISO 3166-3."""
    found = pycountry.historic_countries.get(alpha_4=code)
    return str(found.name) if found else code


@cache
def language_exists(tag: str) -> bool:
    """Whether a BCP 47 tag names a language of ISO 639, and a script of ISO 15924 if one."""
    match = TAG.fullmatch(tag)
    if not match:
        return False
    language, script = match[1], match[2]
    field = "alpha_2" if len(language) == len("en") else "alpha_3"
    if pycountry.languages.get(**{field: language}) is None:
        return False
    return script is None or pycountry.scripts.get(alpha_4=script) is not None


@cache
def language_name(tag: str) -> str:
    """Give the English name of a tag's language, or the tag where there is none."""
    code = tag.split("-", maxsplit=1)[0]
    field = "alpha_2" if len(code) == len("en") else "alpha_3"
    found = pycountry.languages.get(**{field: code})
    return str(found.name).partition(" (")[0] if found else tag


@cache
def flag(code: str) -> str:
    """Give a flag as two regional indicator symbols; former states have none."""
    if code in BEYOND_ISO:
        return "".join(chr(ord(letter) - ord("A") + FIRST_SYMBOL) for letter in code)
    found = pycountry.countries.get(alpha_2=code)
    return str(found.flag) if found else ""


def country_named(text: str) -> str | None:
    """Give the alpha-2 code of the country that a name or a longer code means."""
    try:
        return str(pycountry.countries.lookup(text).alpha_2)
    except LookupError:
        return None


def language_named(text: str) -> str | None:
    """Give the two letters of the language that an English name or a longer code means."""
    try:
        found = pycountry.languages.lookup(text)
    except LookupError:
        return None
    return getattr(found, "alpha_2", None)
