"""What an actor said and voted, and what was said of it: takes it, gives parts of its page.

A state or an organization of which nothing of a kind is recorded is told so: that says nothing of
the world.
"""

from __future__ import annotations

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import blocks, paragraph
from briefing_site.interface import _
from briefing_site.knowledge.entities import Statement, Vote, order_in_time
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind
from briefing_site.pages.library import Library
from briefing_site.pages.onward import to_filter, to_month
from briefing_site.pages.parts.activity import activity
from briefing_site.pages.parts.ballots import votes_of_actor
from briefing_site.pages.parts.statements import statements_open
from briefing_site.pages.parts.the_rest import Rest
from briefing_site.pages.parts.titles import section
from briefing_site.pages.parts.voices import whose_words


def said_by(library: Library, actor: Actor) -> Blocks:
    """Show the newest statements of an actor, and by whom else it was spoken for."""
    found = library.kb.statements_by[actor.id]
    none = paragraph(_("No statement of this actor is recorded."))
    return section(
        "statements-made",
        _("Statements made"),
        () if found or not library.kb.statements else none,
        whose_words(library, actor),
        to_filter(library, f"by={actor.id}", lambda pair: pair.who is actor) if found else (),
        statements_open(library, found, statements_of(actor)),
    )


def said_of(library: Library, actor: Actor) -> Blocks:
    """Show the newest statements that are about an actor, or addressed to it."""
    is_spoken_of = bool(library.kb.statements_about[actor.id])
    ways = to_filter(library, f"about={actor.id}", lambda pair: pair.of is actor)
    return section(
        "statements-about-or-to-it",
        _("Statements that speak of or to this actor"),
        ways if is_spoken_of else (),
        statements_open(
            library,
            concerning(library, actor),
            statements_of(actor),
            lambda one: actor in one.about or actor in one.to,
        ),
    )


def concerning(library: Library, actor: Actor) -> list[Statement]:
    """Give the statements that are about an actor, or addressed to it, each once."""
    kb = library.kb
    found = dict.fromkeys((*kb.statements_about[actor.id], *kb.statements_to[actor.id]))
    return sorted(found, key=order_in_time)


def statements_of(actor: Actor) -> Rest:
    """Lead to all statements that concern an actor."""
    return Rest.in_timeline("actor", actor.id, "statement")


def how_it_voted(library: Library, actor: Actor) -> Blocks:
    """Show the newest votes of an actor; of a state that has none, say so."""
    is_asked = actor.kind is ActorKind.STATE and bool(library.kb.votes)
    none = (paragraph(_("No vote of this actor is recorded.")),) if is_asked else ()
    return section("votes", _("How it voted"), votes_of_actor(library, actor) or none)


def by_year(library: Library, actor: Actor) -> Blocks:
    """Draw how much an actor said and voted on in each year, and lead to its last month."""
    kb = library.kb
    said, voted = kb.statements_by[actor.id], kb.votes_of[actor.id]
    shown = activity(library, said, voted, f"actor={actor.id}")
    if not shown:
        return ()
    found: list[Statement | Vote] = [*said, *voted]
    last = max(one.date for one in found if stands(one))
    return blocks(shown, paragraph(to_month(library, last, found)))
