"""Where words meet a value: takes words and what follows them, gives the words as they must be.

A translator writes what a usual value asks for, such as "depuis le {date}" and "de {name}". Some
values ask for something else: a month has no article, and before a vowel French elides.
"""

from __future__ import annotations

import re
from functools import lru_cache

DATE_NAMES = "^(date|day|end|first|known|last|shown)$"
"""What a message calls a place for a date."""

WHOLE_DAY = r"^[0-9]{1,2}(er|\.)? "
"""How a date begins that has a day, in the languages below."""

MONTH_OR_YEAR = r"^([^ 0-9«„]+ (de )?)?[0-9]{4}$"
"""A date that is known no more exactly."""

BEFORE_DATES = {
    "de": [
        ["ab dem ", "ab ", "ab ", "ab "],
        ["seit dem ", "seit ", "seit ", "seit "],
        ["bis zum ", "bis ", "bis ", "bis "],
        ["Bis zum ", "Bis ", "Bis ", "Bis "],
        ["nach dem ", "nach ", "nach ", "nach "],
        ["Nach dem ", "Nach ", "Nach ", "Nach "],
        ["vom ", "von ", "von ", "von "],
        ["am ", "im ", "", ""],
    ],
    "es": [
        ["desde el ", "desde ", "desde ", "desde "],
        ["hasta el ", "hasta ", "hasta ", "hasta "],
        ["del ", "de ", "de ", "de "],
        ["al ", "a ", "a ", "a "],
        ["el ", "en ", "en ", ""],
    ],
    "fr": [
        ["depuis le ", "depuis ", "depuis ", "depuis "],
        ["après le ", "après ", "après ", "après "],
        ["du ", "de ", "de ", "de "],
        ["au ", "en ", "en ", "à "],
        ["le ", "en ", "en ", ""],
    ],
}
"""What a language writes before a day, a month, a year, and any other date."""

BEFORE_SOUNDS = {
    "es": [["y ", "e ", "^([Ii]|[Hh][Ii](?![ae]))"]],
    "fr": [
        ["de ", "d\u2019", "^[AEIOUaeiouÀÂÉÈÊÎÔàâéèêîô]"],
        ["De ", "D\u2019", "^[AEIOUaeiouÀÂÉÈÊÎÔàâéèêîô]"],
    ],
}
"""What a language writes otherwise before words that begin so."""

JOINED = frozenset({*BEFORE_DATES, *BEFORE_SOUNDS})
"""The languages in which words depend on what follows them."""


@lru_cache(maxsize=16_384)
def before(words: str, name: str, value: str, tag: str) -> str:
    """Write words of a message as what follows them asks for.

    Args:
        words: What stands before the value.
        name: What the message calls the value; nothing for a part of a list.
        value: How the value begins.
        tag: The language, as in BCP 47.
    """
    if re.match(DATE_NAMES, name) and not re.match(WHOLE_DAY, value):
        words = before_less(words, value, tag)
    for usual, otherwise, beginning in BEFORE_SOUNDS.get(tag, ()):
        if ends_with(words, usual) and re.match(beginning, value):
            return words.removesuffix(usual) + otherwise
    return words


def before_less(words: str, date: str, tag: str) -> str:
    """Write words before a date that is no whole day: a month, a year or one put otherwise."""
    for day, month, year, other in BEFORE_DATES.get(tag, ()):
        if ends_with(words, day):
            form = other
            if re.match(MONTH_OR_YEAR, date):
                form = year if date.isdecimal() else month
            return words.removesuffix(day) + form
    return words


def ends_with(words: str, ending: str) -> bool:
    """Whether words end so, and not as a part of a longer word."""
    rest = words.removesuffix(ending)
    return rest != words and not rest[-1:].isalpha()
