"""Ties: takes an actor or an issue, gives who speaks with and of whom as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import Part, bullets, heading, joined, paragraph
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.ties import Tie, bearing_on, ties, ties_of
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.naming import dates
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.phrases import in_a_row, say, say_for


def ties_of_actor(library: Library, actor: Actor) -> Blocks:
    """List those whom an actor has most to do with, each told from the actor's side."""
    own = ties_of(library.kb, actor.id)
    shown = own[: bounds.MOST_TIES]
    items = (
        tie_line(library, tie, [tie.other(actor.id)], counts_of_one(tie, actor.id)) for tie in shown
    )
    return ties_blocks(items, len(shown), len(own))


def ties_on_issue(library: Library, issue: Issue) -> Blocks:
    """List who signs with whom and who speaks of whom on an issue, the one who speaks first."""
    kb = library.kb
    found = ties(kb.statements_under[issue.id], bearing_on(kb, issue.id))
    shown = found[: bounds.MOST_TIES]
    items = (
        tie_line(library, tie, [tie.speaker, tie.other(tie.speaker)], counts_of_two(tie))
        for tie in shown
    )
    return ties_blocks(items, len(shown), len(found))


def ties_blocks(items: Iterable[Part], shown: int, total: int) -> Blocks:
    """Show a list of ties, the strongest first, under its heading; nothing where there is none."""
    if not total:
        return ()
    if total > shown:
        count = ngettext("{count} tie", "{count} ties", total)
        told = say(
            "The strongest {count} of {ties}, counted in statements:", count=str(shown), ties=count
        )
    else:
        told = say_for(
            "{count} tie, counted in statements:",
            "{count} ties, the strongest first, counted in statements:",
            total,
        )
    return (heading(2, "ties", _("Ties")), paragraph(told), bullets(items))


def counts_of_one(tie: Tie, id_: str) -> Iterator[str]:
    """Count what ties an actor to another, on the page of the actor."""
    yield from counts_together(tie)
    if said := len(tie.spoken(id_)):
        yield _("about or to the other: {count}", count=said)
    if heard := len(tie.spoken(tie.other(id_))):
        yield _("by the other, of or to this actor: {count}", count=heard)


def counts_together(tie: Tie) -> Iterator[str]:
    """Count what two actors are both behind, by how they are."""
    if signed := len(tie.signed):
        yield ngettext("{count} signed together", "{count} signed together", signed)
    if took_part := len(tie.took_part):
        yield ngettext("took part together in {count}", "took part together in {count}", took_part)


def counts_of_two(tie: Tie) -> Iterator[str]:
    """Count what ties two actors who are both named, the one who speaks first."""
    yield from counts_together(tie)
    if said := len(tie.spoken(tie.speaker)):
        yield _("by the first, about or to the second: {count}", count=said)
    if heard := len(tie.spoken(tie.other(tie.speaker))):
        yield _("by the second, about or to the first: {count}", count=heard)


def tie_line(library: Library, tie: Tie, named: Sequence[str], counts: Iterator[str]) -> Inlines:
    """Put a tie in words.

    Args:
        library: What all pages draw on.
        tie: What ties the two.
        named: The ids of those of them who are named.
        counts: How many statements of each kind there are, in words.
    """
    actors = in_a_row(to_actor(library.kb.actors[id_]) for id_ in named)
    return joined([actors, *counts, span_of_time(tie.statements)], " · ")


def span_of_time(made: Sequence[Statement]) -> Part:
    """Link to the oldest and the newest of some statements by their days, once where it is one."""
    oldest, newest = made[0], made[-1]
    if dates.noted(oldest.when) == dates.noted(newest.when):
        shown = oldest if newest.when.is_of_source else newest
        return dated_link(shown, dates.edtf(shown.when))
    ends = [dated_link(said, dates.in_sentence(said.when)) for said in (oldest, newest)]
    return say("{first} to {last}", first=ends[0], last=ends[1])


def dated_link(said: Statement, day: str) -> Link:
    """Link to a statement by its day in words."""
    return Link(Place(links.statement(said.ref)), marked(day, said.briefing))
