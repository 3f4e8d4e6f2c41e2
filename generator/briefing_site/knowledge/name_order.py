"""The order of names: takes a name, gives what it is sorted by, so that 2 stands before 10.

Letters stand as in a dictionary of the site's languages and as scripts sort them (`Intl.Collator`):
an accent never parts a letter from its like, and Persian letters stand behind those they resemble.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias, TypeVar

from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue

Order: TypeAlias = tuple[str | int, ...]

Record = TypeVar("Record")

NUMBER = re.compile(r"(\d{1,18})")
"""Digits of any script; a longer row of them is several numbers, for no int takes any length."""

BEHIND = "\N{REPLACEMENT CHARACTER}"
"""Stands behind every letter, so that what it follows stands behind all that begins like it."""

LIKE = str.maketrans("đðħłøŧ\u0131\u06a9\u06cc\u2019", "ddhloti\u0643\u064a'")
SEVERAL = {"æ": "ae", "œ": "oe", "þ": "th"}
PERSIAN = {"\u067e": "\u0628", "\u0686": "\u062c", "\u0698": "\u0632", "\u06af": "\u0643"}
SAME = (
    LIKE | str.maketrans(SEVERAL) | {ord(one): before + BEHIND for one, before in PERSIAN.items()}
)
"""Letters that no accent can be taken from, as those beside which they stand."""


@lru_cache(4096)
def name_order(name: str) -> Order:
    """Give what a name, or an id, is sorted by: its words in one case, numbers by their size.

    Words and numbers take turns, so that two names never compare a word with a number.
    """
    words, *others = NUMBER.split(plain(name))
    numbers = map(int, others[::2])
    return words, *(part for pair in zip(numbers, others[1::2], strict=True) for part in pair)


def plain(name: str) -> str:
    """Give a name in one case, without accents."""
    if name.isascii():
        return name.lower()
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char)).translate(SAME)


def in_order(records: Mapping[str, Record]) -> dict[str, Record]:
    """Put records in the order of their ids."""
    return {id_: records[id_] for id_ in sorted(records, key=name_and_letters)}


def name_and_letters(name: str) -> tuple[Order, str]:
    """Give what a name or an id is sorted by where two may differ in capitals or zeros alone."""
    return name_order(name), name


def by_name(actor: Actor) -> tuple[Order, str]:
    """Give what an actor is sorted by."""
    return name_order(actor.name), actor.id


def by_title(issue: Issue) -> tuple[Order, str]:
    """Give what an issue is sorted by."""
    return name_order(issue.title), issue.id
