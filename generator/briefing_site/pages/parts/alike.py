"""Who votes alike: takes an actor, gives those who cast the same ballots, out of how many votes."""

from __future__ import annotations

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import blocks, bullets, fold, paragraph
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.voting import VotedAlike
from briefing_site.model.actor import Actor
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parted import Named, beside
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.phrases import say, say_for
from briefing_site.pages.parts.titles import section


def voted_alike_with(library: Library, actor: Actor) -> Blocks:
    """List who voted as an actor did, those of the most votes first."""
    listed = all_alike(library, actor)
    if not listed.items:
        return ()
    return section(
        "voted-alike",
        _("Voted alike"),
        paragraph(listed.about),
        listed.show(listed.items[: bounds.MOST_OPEN]),
        the_others(listed),
    )


def the_others(listed: Named[VotedAlike]) -> Blocks:
    """Put those who are not seen at once behind a line; nothing where all are."""
    more = listed.items[bounds.MOST_OPEN : bounds.MOST_ALIKE]
    if not more:
        return first_of(listed)
    words = ngettext("{count} more", "{count} more", len(more))
    return blocks(first_of(listed), fold(words, listed.show(more), class_="brf-fold"))


def all_alike(library: Library, actor: Actor) -> Named[VotedAlike]:
    """Give everyone who voted as an actor did, for pages of their own where they are many."""
    actors, path = library.kb.actors, links.actor(actor.id)
    return beside(path, actor.name, "voted-alike", _("Voted alike"))(
        items=library.voted_alike_by[actor.id],
        name_of=lambda pair: actors[pair.other(actor.id)].name,
        show=lambda found: bullets(line(library, pair, actor) for pair in found),
        about=_("Counted are the votes in which both voted for, voted against or abstained."),
    )


def first_of(listed: Named[VotedAlike]) -> Blocks:
    """Say that only the first are shown, and where all are; nothing where all are here."""
    total = len(listed.items)
    if total <= bounds.MOST_ALIKE:
        return ()
    told = say(
        "The first {count} of {total}.",
        count=spoken().number(bounds.MOST_ALIKE),
        total=spoken().number(total),
    )
    return (paragraph(told, " ", listed.to_all),)


def line(library: Library, pair: VotedAlike, actor: Actor) -> Inlines:
    """Say with whom, and in how many of how many votes."""
    return say_for(
        "{actor}: the same in {alike} of {count} vote",
        "{actor}: the same in {alike} of {count} votes",
        len(pair.both),
        actor=to_actor(library.kb.actors[pair.other(actor.id)]),
        alike=spoken().number(len(pair.alike)),
    )
