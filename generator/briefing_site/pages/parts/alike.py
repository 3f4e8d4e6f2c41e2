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
    only_first = listed.only_first(bounds.MOST_ALIKE, the_first)
    more = listed.items[bounds.MOST_OPEN : bounds.MOST_ALIKE]
    if not more:
        return only_first
    words = ngettext("{count} more", "{count} more", len(more))
    return blocks(only_first, fold(words, listed.show(more), class_="brf-fold"))


def all_alike(library: Library, actor: Actor) -> Named[VotedAlike]:
    """Give everyone who voted as an actor did, for pages of their own where they are many."""
    actors, path = library.kb.actors, links.actor(actor.id)
    return beside(path, actor.name, "voted-alike", _("Voted alike"))(
        items=library.voted_alike_by[actor.id],
        name_of=lambda pair: actors[pair.other(actor.id)].name,
        show=lambda found: bullets(line(library, pair, actor) for pair in found),
        about=_("This counts the votes in which both voted for, voted against or abstained."),
    )


def the_first(count: str, total: str) -> Inlines:
    """Say that only the first are shown."""
    return say("The first {count} of {total}.", count=count, total=total)


def line(library: Library, pair: VotedAlike, actor: Actor) -> Inlines:
    """Say with whom, and in how many of how many votes."""
    return say_for(
        "{actor}: the same in {alike} of {count} vote",
        "{actor}: the same in {alike} of {count} votes",
        len(pair.both),
        actor=to_actor(library.kb.actors[pair.other(actor.id)]),
        alike=spoken().number(len(pair.alike)),
    )
