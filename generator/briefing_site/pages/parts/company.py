"""Who signs together: takes an actor, gives those who signed with it and how often."""

from __future__ import annotations

from briefing_site.document.nodes import Blocks, Link
from briefing_site.document.runs import bullets, division, paragraph, run
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.company import CoSignatory, co_signatories
from briefing_site.model.actor import Actor
from briefing_site.pages import bounds
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import comparison_of, to_actor
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.titles import section

MOST_COMPARED = 8
"""Co-signatories whose comparison is one step away; all others can be chosen there."""


def company(library: Library, actor: Actor) -> Blocks:
    """List who signed together with an actor, how often, and how they compare."""
    found = co_signatories(library.kb, actor)
    if not found:
        return ()
    shown = found[: bounds.MOST_COMPANY]
    people = bullets(run(to_actor(one.actor), f" ({how_many(one)})") for one in shown)
    nearest = (comparison(actor, one) for one in found[:MOST_COMPARED])
    another = Link(comparison_of(actor.id), (_("another actor"),))
    return section(
        "signs-together-with",
        _("Signed together with"),
        most_often(len(found)),
        division(people, class_="brf-people"),
        paragraph(
            say("Compare with: {actors}, {another}.", actors=in_a_row(nearest), another=another)
        ),
    )


def most_often(total: int) -> Blocks:
    """Say that only those are named who signed most often; nothing where all are."""
    if total <= bounds.MOST_COMPANY:
        return ()
    told = _(
        "The {count} of {total} who did so most often.",
        count=str(bounds.MOST_COMPANY),
        total=str(total),
    )
    return (paragraph(told),)


def how_many(other: CoSignatory) -> str:
    """Count the statements that another actor signed too."""
    return ngettext("{count} statement", "{count} statements", len(other.statements))


def comparison(actor: Actor, other: CoSignatory) -> Link:
    """Link to the comparison of an actor with another."""
    return Link(comparison_of(actor.id, other.actor.id), (other.actor.name,))
