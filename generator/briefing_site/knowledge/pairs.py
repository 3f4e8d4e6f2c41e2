"""Who spoke of whom, or on what: takes a statement, gives the keys of its pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.knowledge.spoken import Statement

ABOUT, ON = " about ", " on "
"""What stands in a key between ids, which hold no white space."""


def pairs_in(said: Statement, subjects: Iterable[str]) -> Iterator[str]:
    """Go through the keys of the pairs that a statement counts for: none if it was taken back.

    Args:
        said: The statement.
        subjects: The ids of the widest issues that it bears on.
    """
    if said.briefing.is_withdrawn:
        return
    for voice in said.all_voices:
        yield from (f"{voice.id}{ABOUT}{one.id}" for one in said.about if one.id != voice.id)
        yield from (f"{voice.id}{ON}{id_}" for id_ in subjects)


def parts_of(key: str) -> tuple[str, str, bool]:
    """Give who spoke, of whom or on what, and whether that is an actor."""
    who, is_actor, whom = key.partition(ABOUT)
    if is_actor:
        return who, whom, True
    who, _, issue = key.partition(ON)
    return who, issue, False
