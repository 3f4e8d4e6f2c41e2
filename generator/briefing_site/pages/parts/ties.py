"""Ties: takes an actor or an issue, gives who speaks with and of whom, in part and as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import Block, Blocks, Fold, Inlines, ItemList, Link, Place
from briefing_site.document.runs import DOT, Part, bullets, fold, joined
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.ties import Tie, Ties, bearing_on, ties, ties_of
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.naming import dates
from briefing_site.naming.typeset import title_of
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.near import (
    NearList,
    Words,
    elsewhere,
    left_to_lists,
    limits,
    statements_of,
    tied_beyond,
)
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.tied import (
    WAYS_ON_ISSUE,
    sentences_of_actor,
    sentences_on_issue,
    ways_of_actor,
)
from briefing_site.pages.parts.titles import section


def ties_of_actor(library: Library, actor: Actor) -> Blocks:
    """List those whom an actor has most to do with, each told from the actor's side."""
    found = library.once(of_actor, actor.id)
    return strongest(all_of_actor(library, actor), sentences_of_actor(library, actor.id, found))


def ties_on_issue(library: Library, issue: Issue) -> Blocks:
    """List who signs with whom and who speaks of whom on an issue, the one who speaks first."""
    found = library.once(on_issue, issue.id)
    return strongest(all_on_issue(library, issue), sentences_on_issue(library, found))


def all_of_actor(library: Library, actor: Actor) -> NearList[Tie]:
    """Give the ties of an actor, with a page of their own where they are many."""
    found, query = library.once(of_actor, actor.id), f"by={actor.id}"
    return NearList(
        links.actor(actor.id),
        actor.name,
        in_words(),
        found,
        partial(lines_of_one, library, actor.id),
        beyond=tied_beyond(library, found, query),
        others=elsewhere(statements_of(query), actor.id),
    )


def all_on_issue(library: Library, issue: Issue) -> NearList[Tie]:
    """Give the ties on an issue, likewise."""
    found, query = library.once(on_issue, issue.id), f"issue={issue.id}"
    return NearList(
        links.issue(issue.id),
        title_of(issue),
        in_words(),
        found,
        partial(lines_of_two, library),
        beyond=left_to_lists(library, found, query),
        others=elsewhere(statements_of(query)),
    )


def in_words() -> Words:
    """Give the words of a list of ties."""
    return Words("ties", _("Ties"), _("Counted in statements."), the_strongest)


def of_actor(library: Library, id_: str) -> Ties:
    """Work out the ties of an actor, the strongest first."""
    return ties_of(library.kb, id_, limits(), ways_of_actor(id_))


def on_issue(library: Library, id_: str) -> Ties:
    """Work out the ties on an issue, the strongest first."""
    kb, concern = library.kb, bearing_on(library.kb, id_)
    return ties(kb.statements_under[id_], concern, limits=limits(), ways=WAYS_ON_ISSUE)


def strongest(listed: NearList[Tie], told: Blocks) -> Blocks:
    """Show ties under their heading: in sentences, then the strongest behind a line.

    Args:
        listed: The ties; nothing is shown where there are none.
        told: The sentences.
    """
    near = listed.near
    if near.is_empty:
        return ()
    return section(
        "ties",
        _("Ties"),
        listed.about if near.total else (),
        told,
        listed.beyond,
        behind_a_line(listed) if near.total else (),
    )


def behind_a_line(listed: NearList[Tie]) -> Fold:
    """Put the strongest ties behind a line, and say how many there are."""
    return fold(
        ngettext("{count} tie", "{count} ties", listed.near.total),
        listed.only_first(bounds.MOST_TIES),
        listed.show(listed.near.items[: bounds.MOST_TIES]),
        class_="brf-fold",
    )


def the_strongest(count: str, total: str) -> str:
    """Say that only the strongest ties are shown."""
    return _("The strongest {count} of {total}.", count=count, total=total)


def lines_of_one(library: Library, id_: str, found: Iterable[Tie]) -> ItemList[Block]:
    """List ties of an actor, each told from its side."""
    return bullets(
        tie_line(library, tie, [tie.other(id_)], counts_of_one(tie, id_)) for tie in found
    )


def lines_of_two(library: Library, found: Iterable[Tie]) -> ItemList[Block]:
    """List ties on an issue, of each two the one who speaks first."""
    return bullets(
        tie_line(library, tie, [tie.speaker, tie.other(tie.speaker)], counts_of_two(tie))
        for tie in found
    )


def counts_of_one(tie: Tie, id_: str) -> Iterator[str]:
    """Count what ties an actor to another, on the page of the actor."""
    yield from counts_together(tie)
    if said := len(tie.spoken(id_)):
        yield _("what this actor said about or to the other: {count}", count=said)
    if heard := len(tie.spoken(tie.other(id_))):
        yield _("what the other said about or to this actor: {count}", count=heard)


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
        yield _("what the first said about or to the second: {count}", count=said)
    if heard := len(tie.spoken(tie.other(tie.speaker))):
        yield _("what the second said about or to the first: {count}", count=heard)


def tie_line(library: Library, tie: Tie, named: Sequence[str], counts: Iterator[str]) -> Inlines:
    """Put a tie in words.

    Args:
        library: What all pages draw on.
        tie: What ties the two.
        named: The ids of those of them who are named.
        counts: How many statements of each kind there are, in words.
    """
    actors = in_a_row(to_actor(library.kb.actors[id_]) for id_ in named)
    return joined([actors, *counts, span_of_time(tie.statements)], DOT)


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
