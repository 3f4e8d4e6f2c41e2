"""Strips: takes an issue, gives how many take which stance on it, in words above a bar.

Strips of different issues are never added up: each is on a proposition of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefing_site.document.nodes import Blocks, Break, Drawing, Inlines, Link, Place, Shape
from briefing_site.document.runs import DOT, division, paragraph, run, shape, span
from briefing_site.interface import ngettext
from briefing_site.knowledge.entities import Held
from briefing_site.knowledge.votes import against_texts_for
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.stances import Proposition
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.stances import isolated
from briefing_site.pages.parts.times import dated_in_sentence

FROM_FOR_TO_AGAINST = (
    Stance.SUPPORTS,
    Stance.CONDITIONAL,
    Stance.NEUTRAL,
    Stance.UNCLEAR,
    Stance.OPPOSES,
)
"""The order of a bar, so that a side is known by its end and not by its colour."""


def strip(library: Library, issue: Issue, who: Inlines = ()) -> Blocks:
    """Lead to an issue by its proposition, with how many are for and against it, and a bar.

    Nothing where nobody is placed on it.

    Args:
        library: What all pages draw on.
        issue: The issue.
        who: Who takes which stance, on a line of its own.
    """
    counts = library.standing.tally(issue.id)
    if not counts.total():
        return ()
    proposition = Proposition.of(issue).unstopped
    words = Link(Place(links.issue(issue.id)), (isolated(library, proposition),))
    told = say("{proposition}: {counts}", proposition=words, counts=tally(library, issue))
    behind = run(Break(), who) if who else ()
    return (division(paragraph(told, behind), bar(counts), class_="brf-strip"),)


def counts_and_bar(library: Library, issue: Issue) -> Blocks:
    """Say beneath an issue's proposition how many are for and against it, above a bar."""
    counts = library.standing.tally(issue.id)
    if not counts.total():
        return ()
    return (division(paragraph(tally(library, issue)), bar(counts), class_="brf-strip"),)


def tally(library: Library, issue: Issue) -> Inlines:
    """Count who takes which stance on an issue, and say when one was last shown."""
    held = library.standing.held_at(issue.id).values()
    counts = library.standing.tally(issue.id)
    return counted(
        issue, counts, held, () if counts[Stance.OPPOSES] else votes_against(library, issue)
    )


def votes_against(library: Library, issue: Issue) -> Inlines:
    """Count those without a position who voted against a text for the proposition, if any did."""
    placed = library.standing.held_at(issue.id)
    voters = against_texts_for(library.kb.votes_under[issue.id], issue)
    count = sum(actor.id not in placed for actor in voters)
    if not count:
        return ()
    return run(
        ngettext(
            "{count} without a position voted against a text for it",
            "{count} without a position voted against texts for it",
            count,
        )
    )


def counted(
    issue: Issue, counts: Counter[Stance], held: Iterable[Held], votes: Inlines = ()
) -> Inlines:
    """Put counts of stances in words beneath or beside their proposition.

    Such as `11 for, none recorded against · last shown 31 July 2025`.

    Args:
        issue: The issue.
        counts: How many take which stance.
        held: The stances that are counted.
        votes: What is told of votes besides.
    """
    newest = max(held, key=lambda one: one.last_shown)
    shown = say("last shown {date}", date=dated_in_sentence(newest.shown_when))
    told = in_a_row(Proposition.of(issue).counted(counts))
    if votes:
        told = say("{stances}; {votes}", stances=told, votes=votes)
    return run(told, DOT, span(shown, name="small", class_="brf-last"))


def bar(counts: Counter[Stance]) -> Drawing:
    """Draw how many take which stance, for at one end and against at the other."""
    drawn = shape(
        "svg",
        *parts(counts),
        viewbox=f"0 0 {counts.total()} 1",
        preserveaspectratio="none",
        aria_hidden="true",
    )
    # In an element that is no part of a sentence: Python-Markdown makes a paragraph of any other.
    return Drawing(shape("div", drawn))


def parts(counts: Counter[Stance]) -> Iterator[Shape]:
    """Draw each stance that somebody takes as a line as long as its count."""
    start = 0
    for stance in FROM_FOR_TO_AGAINST:
        if count := counts[stance]:
            way = f"M{start} .5h{count}"
            yield shape("path", d=way, class_=f"brf-strip__{stance.value}")
            start += count
