"""Who votes alike: takes an actor, gives those who cast the same ballots, out of how many votes."""

from __future__ import annotations

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import blocks, bullets, fold, paragraph
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.long_lists import Nearest
from briefing_site.knowledge.voting import VotedAlike
from briefing_site.model.actor import Actor
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.near import NearList, Words, elsewhere, limits, long_lists
from briefing_site.pages.parts.phrases import say, say_for
from briefing_site.pages.parts.titles import section


def voted_alike_with(library: Library, actor: Actor) -> Blocks:
    """List who voted as an actor did, those of the most votes first."""
    listed = all_alike(library, actor)
    near = listed.near
    if near.is_empty:
        return ()
    return section(
        "voted-alike",
        _("Voted alike"),
        listed.about if near.items else (),
        listed.show(near.items[: bounds.MOST_OPEN]) if near.items else (),
        the_others(listed),
        listed.beyond,
    )


def the_others(listed: NearList[VotedAlike]) -> Blocks:
    """Put those who are not seen at once behind a line; nothing where all are."""
    only_first = listed.only_first(bounds.MOST_ALIKE)
    more = listed.near.items[bounds.MOST_OPEN : bounds.MOST_ALIKE]
    if not more:
        return only_first
    words = ngettext("{count} more", "{count} more", len(more))
    return blocks(only_first, fold(words, listed.show(more), class_="brf-fold"))


def all_alike(library: Library, actor: Actor) -> NearList[VotedAlike]:
    """Give those who voted as an actor did, with a page of their own where they are many."""
    near = library.once(voted_with, actor.id)
    return NearList(
        links.actor(actor.id),
        actor.name,
        in_words(),
        near,
        lambda found: bullets(line(library, pair, actor) for pair in found),
        beyond=voted_beyond(library, near),
        others=elsewhere(Link(Place(links.VOTES), (_("Votes"),)), actor.id),
    )


def in_words() -> Words:
    """Give the words of a list of those who voted alike."""
    about = _("This counts the votes in which both voted for, voted against or abstained.")
    return Words("voted-alike", _("Voted alike"), about, the_first)


def voted_with(library: Library, id_: str) -> Nearest[VotedAlike, Vote]:
    """Work out who voted as an actor did, those of the most votes first."""
    return library.votes_cast.with_actor(id_, limits())


def voted_beyond(library: Library, near: Nearest[VotedAlike, Vote]) -> Blocks:
    """Say how many cast but one ballot beside an actor, in which long votes."""
    if not near.others:
        return ()
    told = say_for(
        "{count} other cast a ballot beside this actor in one vote of many alone: {lists}",
        "{count} others cast a ballot beside this actor in one vote of many alone: {lists}",
        near.others,
        lists=long_lists(library, near.lists, Place(links.VOTES)),
    )
    return (paragraph(told),)


def the_first(count: str, total: str) -> Inlines:
    """Say that only the first are shown."""
    return say("The first {count} of {total}.", count=count, total=total)


def line(library: Library, pair: VotedAlike, actor: Actor) -> Inlines:
    """Say with whom, and in how many of how many votes."""
    return say_for(
        "{actor}: the same in {alike} of {count} vote",
        "{actor}: the same in {alike} of {count} votes",
        pair.both,
        actor=to_actor(library.kb.actors[pair.other(actor.id)]),
        alike=spoken().number(pair.alike),
    )
