"""Lists that show but a part: takes items, gives the part that is shown and says that it is one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import Part, paragraph
from briefing_site.interface import _, ngettext, spoken
from briefing_site.pages import bounds
from briefing_site.pages.parts.phrases import say

Item = TypeVar("Item")


def newest_first(items: Sequence[Item], most: int | None = None) -> Sequence[Item]:
    """Give the newest of some items that stand in order of date, oldest first."""
    return items[: -(most or bounds.MOST_ROWS) - 1 : -1]


def first_named(names: Iterable[Part], rest: Place) -> list[Part]:
    """Give names; of very many the first, and how many more stand where the link leads."""
    every = list(names)
    more = len(every) - bounds.MOST_NAMED
    if more <= 1:
        return every
    told = ngettext("{count} more", "{count} more", more)
    return [*every[: bounds.MOST_NAMED], Link(rest, (told,))]


def in_all(total: int) -> Blocks:
    """Say how many stand in a list that stands whole; nothing where they are seen at a glance."""
    if total <= bounds.MOST_ROWS:
        return ()
    return (paragraph(_("{count} in all.", count=spoken().number(total))),)


def newest_of(shown: int, total: int, whole: Link) -> Blocks:
    """Say that only the newest are shown, and where all stand; nothing where all are shown."""
    if total <= shown:
        return ()
    told = say(
        "The newest {count} of {total}.", count=spoken().number(shown), total=spoken().number(total)
    )
    return (paragraph(told, " ", say("All of them: {place}", place=whole)),)


def nearest_of(shown: int, total: int, whole: Inlines = ()) -> Blocks:
    """Say that only the nearest are shown, and where all stand; nothing where all are shown."""
    if total <= shown:
        return ()
    told = say(
        "The nearest {count} of {total}.",
        count=spoken().number(shown),
        total=spoken().number(total),
    )
    place = say("All of them: {place}", place=whole) if whole else ()
    return (paragraph(told, " " if whole else "", place),)
