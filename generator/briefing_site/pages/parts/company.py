"""Who signs together: takes an actor, gives those who signed with it and how often."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_site.document.nodes import Blocks, Division, Link
from briefing_site.document.runs import bullets, division, fold, paragraph, run
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.company import CoSignatory, co_signatories
from briefing_site.model.actor import Actor
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parted import Named, beside
from briefing_site.pages.parts.linking import comparison_of, to_actor
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.tied import counted
from briefing_site.pages.parts.titles import section

MOST_COMPARED = 8
"""Co-signatories whose comparison is one step away; all others can be chosen there."""


def company(library: Library, actor: Actor) -> Blocks:
    """List who signed together with an actor, how often, and how they compare."""
    listed = all_company(library, actor)
    found = listed.items
    if not found:
        return ()
    nearest = (comparison(actor, one) for one in found[:MOST_COMPARED])
    another = Link(comparison_of(actor.id), (_("another actor"),))
    signed = counted([(len(one.statements), run(to_actor(one.actor))) for one in found])
    return section(
        "signs-together-with",
        _("Signed together with"),
        paragraph(say("Counted in statements: {actors}", actors=signed)),
        paragraph(
            say("Compare with: {actors}, {another}.", actors=in_a_row(nearest), another=another)
        ),
        all_of_them(listed),
    )


def all_of_them(listed: Named[CoSignatory]) -> Blocks:
    """Put co-signatories behind a line where the sentence does not name all of them."""
    total = len(listed.items)
    if total <= bounds.MOST_TOLD:
        return ()
    words = ngettext("{count} actor", "{count} actors", total)
    shown = listed.show(listed.items[: bounds.MOST_COMPANY])
    only_first = listed.only_first(bounds.MOST_COMPANY, most_often)
    return (fold(words, only_first, shown, class_="brf-fold"),)


def all_company(library: Library, actor: Actor) -> Named[CoSignatory]:
    """Give everyone who signed together with an actor, for pages of their own where many did."""
    return beside(
        links.actor(actor.id), actor.name, "signs-together-with", _("Signed together with")
    )(
        items=library.once(signing_with, actor.id),
        name_of=lambda one: one.actor.name,
        show=people,
    )


def signing_with(library: Library, id_: str) -> Sequence[CoSignatory]:
    """Work out who signed together with an actor, the most frequent first."""
    return co_signatories(library.kb, library.kb.actors[id_])


def people(found: Iterable[CoSignatory]) -> Division:
    """List co-signatories, each with how often it signed too."""
    named = bullets(run(to_actor(one.actor), f" ({how_many(one)})") for one in found)
    return division(named, class_="brf-people")


def most_often(count: str, total: str) -> str:
    """Say that only those are named who signed most often."""
    return _("The {count} of {total} who did so most often.", count=count, total=total)


def how_many(other: CoSignatory) -> str:
    """Count the statements that another actor signed too."""
    return ngettext("{count} statement", "{count} statements", len(other.statements))


def comparison(actor: Actor, other: CoSignatory) -> Link:
    """Link to the comparison of an actor with another."""
    return Link(comparison_of(actor.id, other.actor.id), (other.actor.name,))
