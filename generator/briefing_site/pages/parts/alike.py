"""Who votes alike: takes an actor, gives those who cast the same ballots, out of how many votes."""

from __future__ import annotations

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import bullets, paragraph
from briefing_site.interface import _
from briefing_site.knowledge.voting import VotedAlike
from briefing_site.model.actor import Actor
from briefing_site.pages import bounds
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.phrases import say, say_for
from briefing_site.pages.parts.titles import section


def voted_alike_with(library: Library, actor: Actor) -> Blocks:
    """List who voted as an actor did, those of the most votes first."""
    pairs = library.voted_alike_by[actor.id]
    if not pairs:
        return ()
    told = _("Counted are the votes in which both voted for, voted against or abstained.")
    return section(
        "voted-alike",
        _("Voted alike"),
        paragraph(told),
        first_of(len(pairs)),
        bullets(line(library, pair, actor) for pair in pairs[: bounds.MOST_ALIKE]),
    )


def first_of(total: int) -> Blocks:
    """Say that only the first of so many are shown; nothing where all are."""
    if total <= bounds.MOST_ALIKE:
        return ()
    told = say("The first {count} of {total}.", count=str(bounds.MOST_ALIKE), total=str(total))
    return (paragraph(told),)


def line(library: Library, pair: VotedAlike, actor: Actor) -> Inlines:
    """Say with whom, and in how many of how many votes."""
    return say_for(
        "{actor}: the same in {alike} of {count} vote",
        "{actor}: the same in {alike} of {count} votes",
        len(pair.both),
        actor=to_actor(library.kb.actors[pair.other(actor.id)]),
        alike=str(len(pair.alike)),
    )
