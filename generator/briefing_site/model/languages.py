"""Countries and languages: takes a code, gives whether the ISO lists know it.

`pycountry` carries the Debian iso-codes: ISO 3166-1 for states, ISO 639-2, 639-3 for
languages, ISO 15924 for scripts.
"""

from __future__ import annotations

import re
from functools import cache

import pycountry

# BCP 47 (RFC 5646), as far as a text's language needs it: language, script, region, variants.
TAG = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*")


@cache
def country_exists(code: str) -> bool:
    """Whether ISO 3166-1 has this alpha-2 code."""
    return (
        bool(re.fullmatch(r"[A-Z]{2}", code)) and pycountry.countries.get(alpha_2=code) is not None
    )


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
    """Give a country's flag as two regional indicator symbols."""
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
