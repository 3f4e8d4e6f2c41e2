"""Countries and languages: takes a code, gives whether the ISO lists know it.

`pycountry` carries the Debian iso-codes: ISO 3166-1 and 3166-3 for states, ISO 639-2, 639-3 for
languages, ISO 15924 for scripts.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

# BCP 47 (RFC 5646), as far as a text's language needs it: language, script, region, variants.
TAG = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*")


_COUNTRIES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM
ZW
"""
COUNTRIES = frozenset(_COUNTRIES.split())
"""The codes of ISO 3166-1, which nearly all states have; the list's library takes long to load."""

_LANGUAGES = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy
hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg
li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or
os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw
ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
OFFICIAL = ("ckb", "cnr", "fil", "prs", "tet")
"""Languages of states that have no code of two letters."""

LANGUAGES = frozenset([*_LANGUAGES.split(), *OFFICIAL])
"""All codes of two letters of ISO 639, and some of three, which nearly all texts are in."""

FIRST_SYMBOL = 0x1F1E6
"""The regional indicator symbol for A."""

BEYOND_ISO = frozenset({"EU", "XK"})
"""What ISO 3166-1 reserves for the European Union, and leaves to those who need one for Kosovo."""

FORMER = {"DD": "DDDE", "SU": "SUHH", "YU": "YUCS"}
"""Two letters of states that have ended, and their code in ISO 3166-3, which has four."""

AMBIGUOUS = {"CS": ("CSHH", "CSXX")}
"""Two letters that two states had one after the other, Czechoslovakia and Serbia and Montenegro."""


def lists() -> Any:  # noqa: ANN401 - the library makes its lists' classes as it is imported
    """Give the library, where a code is not among those that nearly all are."""
    import pycountry  # noqa: PLC0415 - slow, and so are its lists

    return pycountry


@cache
def country_code(text: str) -> str | None:
    """Give the code that a text is or is short for: of a country, the EU, or a former state."""
    code = FORMER.get(text, text)
    is_known = (
        code in BEYOND_ISO
        or code in COUNTRIES
        or (re.fullmatch(r"[A-Z]{4}", code) and lists().historic_countries.get(alpha_4=code))
    )
    return code if is_known else None


@cache
def former_name(code: str) -> str:
    """Give the name of a former state by its code in ISO 3166-3."""
    found = lists().historic_countries.get(alpha_4=code)
    return str(found.name) if found else code


@cache
def language_exists(tag: str) -> bool:
    """Whether a BCP 47 tag names a language of ISO 639, and a script of ISO 15924 if one."""
    match = TAG.fullmatch(tag)
    if not match:
        return False
    language, script = match[1], match[2]
    if language not in LANGUAGES and lists().languages.get(alpha_3=language) is None:
        return False
    return script is None or lists().scripts.get(alpha_4=script) is not None


@cache
def language_name(tag: str) -> str:
    """Give the English name of a tag's language, or the tag where there is none."""
    code = tag.split("-", maxsplit=1)[0]
    field = "alpha_2" if len(code) == len("en") else "alpha_3"
    found = lists().languages.get(**{field: code})
    return str(found.name).partition(" (")[0] if found else tag


@cache
def flag(code: str) -> str:
    """Give a flag as two regional indicator symbols; former states have none."""
    if code in BEYOND_ISO:
        return "".join(chr(ord(letter) - ord("A") + FIRST_SYMBOL) for letter in code)
    found = lists().countries.get(alpha_2=code)
    return str(found.flag) if found else ""


@lru_cache(maxsize=1_024)
def country_in_three_letters(code: str) -> str:
    """Give the code of a country in three letters, from that in two; nothing of a former one."""
    known = lists().countries.get(alpha_2=code.upper())
    return str(known.alpha_3) if known else ""


@lru_cache(maxsize=1_024)
def language_in_three_letters(tag: str) -> str:
    """Give the language of a tag by the three letters of ISO 639-3; nothing where it has none."""
    first = tag.partition("-")[0]
    key = {2: "alpha_2", 3: "alpha_3"}.get(len(first))
    known = lists().languages.get(**{key: first}) if key else None
    return str(known.alpha_3) if known else ""


def country_named(text: str) -> str | None:
    """Give the alpha-2 code of the country that a name or a longer code means."""
    try:
        return str(lists().countries.lookup(text).alpha_2)
    except LookupError:
        return None


def language_named(text: str) -> str | None:
    """Give the two letters of the language that an English name or a longer code means."""
    try:
        found = lists().languages.lookup(text)
    except LookupError:
        return None
    return getattr(found, "alpha_2", None)
