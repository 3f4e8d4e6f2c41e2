"""Ties in sentences: takes ties of an actor or on an issue, gives whom most binds, in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import Part, paragraph, run
from briefing_site.interface import ngettext, spoken
from briefing_site.knowledge.ties import Tie, Ties, Way
from briefing_site.pages import bounds
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor, to_actor_in_sentence
from briefing_site.pages.parts.phrases import in_a_row, say

Naming = Callable[[Tie], Inlines]
"""Names the ends of a tie."""


def ways_of_actor(id_: str) -> tuple[Way, ...]:
    """Give the ways in which an actor's ties are told: together, by what it says, and of it."""
    return (
        attrgetter("took_part"),
        lambda tied: tied.spoken(id_),
        lambda tied: tied.spoken(tied.other(id_)),
    )


WAYS_ON_ISSUE: tuple[Way, ...] = (
    lambda tied: tied.signed if tied.signed > 1 else 0,
    lambda tied: tied.took_part if tied.took_part > 1 else 0,
    attrgetter("first_on_second"),
    attrgetter("second_on_first"),
)
"""The ways in which ties on an issue are told: what two did together once makes no sentence."""


def sentences_of_actor(library: Library, id_: str, found: Ties) -> Blocks:
    """Say with whom an actor took part, of whom it spoke, and who spoke of it."""
    actors = library.kb.actors

    def name(tie: Tie) -> Inlines:
        return run(to_actor(actors[tie.other(id_)]))

    rows = (
        row(found, total, way, name)
        for way, total in zip(ways_of_actor(id_), found.totals, strict=True)
    )
    return sentences(zip((took_part_with, spoke_of, was_spoken_of_by), rows, strict=True))


def took_part_with(actors: Inlines) -> Inlines:
    """Name those with whom an actor took part in what was not signed."""
    return say("Took part together with: {actors}", actors=actors)


def spoke_of(actors: Inlines) -> Inlines:
    """Name those of whom an actor spoke, or whom it addressed."""
    return say("Spoke of or to: {actors}", actors=actors)


def was_spoken_of_by(actors: Inlines) -> Inlines:
    """Name those who spoke of an actor, or addressed it."""
    return say("Spoken of or to by: {actors}", actors=actors)


def sentences_on_issue(library: Library, found: Ties) -> Blocks:
    """Say who signed and who took part together more than once, and who spoke of whom."""
    actors = library.kb.actors

    def ends(tie: Tie) -> Inlines:
        first, second = tie.speaker, tie.other(tie.speaker)
        return say(
            "{first} and {second}", first=to_actor(actors[first]), second=to_actor(actors[second])
        )

    (signed, took_part, *_spoken), totals = WAYS_ON_ISSUE, found.totals
    rows = (
        row(found, totals[0], signed, ends),
        row(found, totals[1], took_part, ends),
        spoken_ways(library, found),
    )
    return sentences(zip((signed_often, took_part_often, who_spoke), rows, strict=True))


def sentences(told: Iterable[tuple[Callable[[Inlines], Inlines], Inlines]]) -> Blocks:
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


def spoken_ways(library: Library, found: Ties) -> Inlines:
    """Name who spoke of whom, each way by itself, the most frequent first."""
    ways = [
        (len(said), say_way(library, speaker, tie.other(speaker)))
        for tie in found.kept
        for speaker in (tie.speaker, tie.other(tie.speaker))
        if (said := tie.spoken(speaker))
    ]
    return counted(ways, sum(found.totals[2:]))


def say_way(library: Library, speaker: str, other: str) -> Inlines:
    """Name who spoke, and of or to whom."""
    actors = library.kb.actors
    return say(
        "{who} on {whom}", who=to_actor(actors[speaker]), whom=to_actor_in_sentence(actors[other])
    )


def row(found: Ties, total: int, way: Way, name: Naming) -> Inlines:
    """Name those who are tied in one way, the most frequent first; nothing without any."""
    named = [(number, name(tie)) for tie in found.kept if (number := way(tie.counted))]
    return counted(named, total)


def counted(named: Sequence[tuple[int, Inlines]], total: int) -> Inlines:
    """Put names in a row, each with its number; of many the first, and how many more there are."""
    shown = sorted(named, key=lambda one: -one[0])[: bounds.MOST_TOLD]
    parts: list[Part] = [run(name, f" ({spoken().number(number)})") for number, name in shown]
    if more := total - len(shown):
        parts.append(ngettext("{count} more", "{count} more", more))
    return in_a_row(parts)
