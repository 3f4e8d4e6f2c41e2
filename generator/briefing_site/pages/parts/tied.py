"""Ties in sentences: takes ties of an actor or on an issue, gives whom most binds, in a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import Part, paragraph, run
from briefing_site.interface import ngettext, spoken
from briefing_site.knowledge.ties import Tie
from briefing_site.pages import bounds
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor, to_actor_in_sentence
from briefing_site.pages.parts.phrases import in_a_row, say

Count = Callable[[Tie], int]
"""In how many statements two actors are tied in one way."""

Naming = Callable[[Tie], Inlines]
"""Names the ends of a tie."""


def sentences_of_actor(library: Library, id_: str, found: Sequence[Tie]) -> Blocks:
    """Say with whom an actor took part, of whom it spoke, and who spoke of it."""
    actors = library.kb.actors

    def others(count: Count) -> Inlines:
        return row(found, count, lambda tie: run(to_actor(actors[tie.other(id_)])))

    return sentences(
        (took_part_with, others(lambda tie: len(tie.took_part))),
        (spoke_of, others(lambda tie: len(tie.spoken(id_)))),
        (was_spoken_of_by, others(lambda tie: len(tie.spoken(tie.other(id_))))),
    )


def took_part_with(actors: Inlines) -> Inlines:
    """Name those with whom an actor took part in what was not signed."""
    return say("Took part together with: {actors}", actors=actors)


def spoke_of(actors: Inlines) -> Inlines:
    """Name those of whom an actor spoke, or whom it addressed."""
    return say("Spoke of or to: {actors}", actors=actors)


def was_spoken_of_by(actors: Inlines) -> Inlines:
    """Name those who spoke of an actor, or addressed it."""
    return say("Spoken of or to by: {actors}", actors=actors)


def sentences_on_issue(library: Library, found: Sequence[Tie]) -> Blocks:
    """Say who signed and who took part together more than once, and who spoke of whom."""
    actors = library.kb.actors

    def ends(tie: Tie) -> Inlines:
        first, second = tie.speaker, tie.other(tie.speaker)
        return say(
            "{first} and {second}", first=to_actor(actors[first]), second=to_actor(actors[second])
        )

    return sentences(
        (signed_often, row(found, lambda tie: len(tie.signed), ends, fewest=2)),
        (took_part_often, row(found, lambda tie: len(tie.took_part), ends, fewest=2)),
        (who_spoke, spoken_ways(library, found)),
    )


def sentences(*told: tuple[Callable[[Inlines], Inlines], Inlines]) -> Blocks:
    """Say of each row of names what ties them, each by itself; nothing of an empty one."""
    return tuple(paragraph(say_it(names)) for say_it, names in told if names)


def signed_often(pairs: Inlines) -> Inlines:
    """Name those who signed together more than once."""
    return say("Signed together more than once: {pairs}", pairs=pairs)


def took_part_often(pairs: Inlines) -> Inlines:
    """Name those who took part together more than once."""
    return say("Took part together more than once: {pairs}", pairs=pairs)


def who_spoke(pairs: Inlines) -> Inlines:
    """Name those who spoke of others, or addressed them."""
    return say("Who spoke of or to whom: {pairs}", pairs=pairs)


def spoken_ways(library: Library, found: Sequence[Tie]) -> Inlines:
    """Name who spoke of whom, each way by itself, the most frequent first."""
    ways = [
        (len(said), say_way(library, speaker, tie.other(speaker)))
        for tie in found
        for speaker in (tie.speaker, tie.other(tie.speaker))
        if (said := tie.spoken(speaker))
    ]
    return counted(ways)


def say_way(library: Library, speaker: str, other: str) -> Inlines:
    """Name who spoke, and of or to whom."""
    actors = library.kb.actors
    return say(
        "{who} on {whom}", who=to_actor(actors[speaker]), whom=to_actor_in_sentence(actors[other])
    )


def row(found: Sequence[Tie], count: Count, name: Naming, fewest: int = 1) -> Inlines:
    """Name those who are tied in one way, the most frequent first; nothing without any."""
    return counted([(number, name(tie)) for tie in found if (number := count(tie)) >= fewest])


def counted(named: Sequence[tuple[int, Inlines]]) -> Inlines:
    """Put names in a row, each with its number; of many the first, and how many more there are."""
    ordered = sorted(named, key=lambda one: -one[0])
    shown = ordered[: bounds.MOST_TOLD]
    parts: list[Part] = [run(name, f" ({spoken().number(number)})") for number, name in shown]
    if more := len(ordered) - len(shown):
        parts.append(ngettext("{count} more", "{count} more", more))
    return in_a_row(parts)
