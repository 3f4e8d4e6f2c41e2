"""Subjects: takes the library, gives a card for each issue that is part of no other.

What is on narrower issues counts towards their subject, document by document; stances on them are
shown question by question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from briefing_site.document.nodes import Blocks, Division, Inlines, Link, Place
from briefing_site.document.runs import blocks, division, heading, paragraph, small
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Statement, Vote, uses_behind
from briefing_site.knowledge.positions import stands
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.pages import links
from briefing_site.pages.library import Library, by_date
from briefing_site.pages.parts.linking import to_issue
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.strips import strip
from briefing_site.pages.parts.times import on_day

MOST_SUBJECTS = 12
MOST_STRIPS = 2


def subjects(library: Library) -> Blocks:
    """Show the subjects that most is written of, and lead to all; nothing where there are none."""
    found = by_weight(library)
    if not found:
        return ()
    shown = found[:MOST_SUBJECTS]
    told = _(
        "Each line counts the actors who hold a stance on that one question. Counts of different "
        "questions are never added up."
    )
    cards = division(*(card(library, one) for one in shown), class_="brf-cards")
    return blocks(paragraph(told), cards, to_the_rest(len(shown), len(found)))


def by_weight(library: Library) -> list[Issue]:
    """Give the issues that are part of no other, those with the most briefings first."""
    every = library.kb.issues.values()
    tops = [one for one in every if one.parent not in library.kb.issues]
    return sorted(tops, key=lambda one: (-len(standing_under(library, one)), one.title, one.id))


def standing_under(library: Library, issue: Issue) -> list[Briefing]:
    """Give the briefings on an issue and on narrower ones that were not taken back, by date."""
    found = library.kb.briefings_under[issue.id]
    return by_date(one for one in found if not one.is_withdrawn)


def card(library: Library, issue: Issue) -> Division:
    """Show a subject: where actors stand on the questions most is written of, and how much is."""
    return division(
        heading(3, f"subject-{issue.id}", to_issue(library, issue.id)),
        *(strip(library, one) for one in most_written_of(library, issue)),
        paragraph(small(how_much(library, issue))),
    )


def most_written_of(library: Library, subject: Issue) -> Iterable[Issue]:
    """Give the questions of a subject on which somebody stands and which most is written of."""
    held = [one for one in library.kb.issues_under[subject.id] if library.standing.tally(one.id)]
    return islice(sorted(held, key=lambda one: (-written_of(library, one), one.id)), MOST_STRIPS)


def written_of(library: Library, issue: Issue) -> int:
    """Count what bears on an issue itself: statements and positions."""
    kb = library.kb
    said, shown = kb.statements_on[issue.id], kb.positions_on[issue.id]
    return sum(map(stands, said)) + sum(map(stands, shown))


def how_much(library: Library, issue: Issue) -> Inlines:
    """Say how many documents were read on a subject, and of when the newest briefing is."""
    briefings = standing_under(library, issue)
    if not briefings:
        return (_("No briefing is on this subject yet."),)
    documents, number = len(read_on(library.kb, issue)), len(briefings)
    return say(
        "{what}, the last of {date}",
        what=in_a_row(
            (
                ngettext("{count} document", "{count} documents", documents),
                ngettext("{count} briefing", "{count} briefings", number),
            )
        ),
        date=on_day(briefings[-1].date),
    )


def read_on(kb: KnowledgeBase, subject: Issue) -> set[str]:
    """Give what tells those documents apart on which statements, votes and positions of it rest.

    A briefing may have others, on what it tells of other subjects.
    """
    said: Iterator[Statement | Vote]
    said = chain(kb.statements_under[subject.id], kb.votes_under[subject.id])
    below = (one for issue in kb.issues_under[subject.id] for one in kb.positions_on[issue.id])
    behind = (uses_behind(one.uses, one.standing_evidence) for one in filter(stands, below))
    uses = chain(
        (use for one in said if stands(one) for use in one.uses), chain.from_iterable(behind)
    )
    return {use.source.identity for use in uses if not use.source.record.unread}


def to_the_rest(shown: int, total: int) -> Blocks:
    """Lead to all subjects; say how many are shown where that is not all."""
    whole = Link(Place(links.ISSUES), (_("All issues"),))
    if shown == total:
        return (paragraph(whole),)
    told = say(
        "{count} of {total} subjects.", count=spoken().number(shown), total=spoken().number(total)
    )
    return (paragraph(told, " ", whole),)
