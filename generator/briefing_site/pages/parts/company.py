"""Who signs together: takes an actor, gives those who signed with it and how often."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_site.document.nodes import Blocks, Division, Inlines, Link, Place
from briefing_site.document.runs import bullets, division, fold, paragraph, run
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.company import CoSignatory, co_signatories
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.long_lists import Nearest
from briefing_site.model.actor import Actor
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import comparison_of, to_actor
from briefing_site.pages.parts.near import (
    NearList,
    Words,
    elsewhere,
    limits,
    long_lists,
    statements_of,
)
from briefing_site.pages.parts.phrases import in_a_row, say, say_for
from briefing_site.pages.parts.tied import counted
from briefing_site.pages.parts.titles import section

MOST_COMPARED = 8
"""Co-signatories whose comparison is one step away; all others can be chosen there."""


def company(library: Library, actor: Actor) -> Blocks:
    """List who signed together with an actor, how often, and how they compare."""
    listed = all_company(library, actor)
    near = listed.near
    if near.is_empty:
        return ()
    named = [(one.count, run(to_actor(one.actor))) for one in near.items]
    signed = say("Counted in statements: {actors}", actors=counted(named, near.total))
    return section(
        "signs-together-with",
        _("Signed together with"),
        paragraph(signed) if named else (),
        listed.beyond,
        paragraph(compared(actor, near.items[:MOST_COMPARED])),
        all_of_them(listed),
    )


def compared(actor: Actor, nearest: Sequence[CoSignatory]) -> Inlines:
    """Lead to comparisons of an actor with others, and to a choice of another."""
    another = Link(comparison_of(actor.id), (_("another actor"),))
    if not nearest:
        return say("Compare with: {actors}.", actors=another)
    actors = in_a_row(comparison(actor, one) for one in nearest)
    return say("Compare with: {actors}, {another}.", actors=actors, another=another)


def all_of_them(listed: NearList[CoSignatory]) -> Blocks:
    """Put co-signatories behind a line where the sentence does not name all of them."""
    total = listed.near.total
    if total <= bounds.MOST_TOLD:
        return ()
    words = ngettext("{count} actor", "{count} actors", total)
    shown = listed.show(listed.near.items[: bounds.MOST_COMPANY])
    return (fold(words, listed.only_first(bounds.MOST_COMPANY), shown, class_="brf-fold"),)


def all_company(library: Library, actor: Actor) -> NearList[CoSignatory]:
    """Give those who signed together with an actor, with a page of their own where many did."""
    near, query = library.once(signing_with, actor.id), f"by={actor.id}"
    return NearList(
        links.actor(actor.id),
        actor.name,
        Words("signs-together-with", _("Signed together with"), "", most_often),
        near,
        people,
        beyond=signed_beyond(library, near, query),
        others=elsewhere(statements_of(query), actor.id),
    )


def signing_with(library: Library, id_: str) -> Nearest[CoSignatory, Statement]:
    """Work out who signed together with an actor, the most frequent first."""
    return co_signatories(library.kb, library.kb.actors[id_], limits())


def signed_beyond(library: Library, near: Nearest[CoSignatory, Statement], query: str) -> Blocks:
    """Say how many signed nothing with an actor but one long list, and which lists these are."""
    if not near.others:
        return ()
    told = say_for(
        "{count} other signed one long list with this actor and nothing else: {lists}",
        "{count} others signed one long list with this actor and nothing else: {lists}",
        near.others,
        lists=long_lists(library, near.lists, Place(links.STATEMENTS, query=query)),
    )
    return (paragraph(told),)


def people(found: Iterable[CoSignatory]) -> Division:
    """List co-signatories, each with how often it signed too."""
    named = bullets(run(to_actor(one.actor), f" ({how_many(one)})") for one in found)
    return division(named, class_="brf-people")


def most_often(count: str, total: str) -> str:
    """Say that only those are named who signed most often."""
    return _("The {count} of {total} who did so most often.", count=count, total=total)


def how_many(other: CoSignatory) -> str:
    """Count the statements that another actor signed too."""
    return ngettext("{count} statement", "{count} statements", other.count)


def comparison(actor: Actor, other: CoSignatory) -> Link:
    """Link to the comparison of an actor with another."""
    return Link(comparison_of(actor.id, other.actor.id), (other.actor.name,))
