"""The order of names: takes a name, gives what it is sorted by, so that 2 stands before 10."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias, TypeVar

from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue

Order: TypeAlias = tuple[str | int, ...]

Record = TypeVar("Record")

NUMBER = re.compile(r"(\d{1,18})")
"""Digits of any script; a longer row of them is several numbers, for no int takes any length."""


@lru_cache(4096)
def name_order(name: str) -> Order:
    """Give what a name, or an id, is sorted by: its words in one case, numbers by their size.

    Words and numbers take turns, so that two names never compare a word with a number.
    """
    words, *others = NUMBER.split(name.casefold())
    numbers = map(int, others[::2])
    return words, *(part for pair in zip(numbers, others[1::2], strict=True) for part in pair)


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
