"""Questions to begin with: takes the library, gives some that a page of the site answers.

Each is made from what is on record, and led to by a link: a reader needs no script for the answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefing_site.document.nodes import Link, Place
from briefing_site.interface import _
from briefing_site.knowledge.positions import stands
from briefing_site.model.issue import Issue
from briefing_site.naming.stances import Proposition
from briefing_site.pages import links
from briefing_site.pages.library import Library

MOST_QUESTIONS = 3


def example_questions(library: Library) -> list[Link]:
    """Give the first few questions that there is an answer to."""
    every = (words_of(library), camps(library), unanswered(library), votes(library))
    return list(islice((link for found in every for link in found), MOST_QUESTIONS))


def words_of(library: Library) -> Iterator[Link]:
    """Ask what the actor said who speaks most."""
    said_by = {
        one.id: sum(map(stands, library.kb.statements_by[one.id]))
        for one in library.kb.actors.values()
        if not one.unnamed
    }
    most = max(said_by, key=lambda id_: (said_by[id_], id_), default="")
    if said_by.get(most):
        name = library.kb.actors[most].name
        place = Place(links.actor(most), "statements-made")
        yield Link(place, (_("{actor}: what was said, and when?", actor=name),))


def camps(library: Library) -> Iterator[Link]:
    """Ask who is for and against what most actors stand on."""
    issue = max(library.kb.issues.values(), key=lambda one: placed(library, one), default=None)
    if issue and placed(library, issue)[0]:
        place = Place(links.issue(issue.id), "where-actors-stand")
        text = str(Proposition.of(issue).unstopped)
        yield Link(place, (_("{proposition}: who is for it, and who against?", proposition=text),))


def placed(library: Library, issue: Issue) -> tuple[int, str]:
    """Count who holds a stance on an issue; of as many, the id tells them apart."""
    return library.standing.tally(issue.id).total(), issue.id


def unanswered(library: Library) -> Iterator[Link]:
    """Ask what has no answer on record."""
    if any(len(one.turns) == 1 for one in library.threads):
        place = Place(links.THREADS, "without-an-answer")
        yield Link(place, (_("Which accusations and calls to act have no answer on record?"),))


def votes(library: Library) -> Iterator[Link]:
    """Ask who voted how."""
    if library.kb.votes:
        yield Link(Place(links.VOTES), (_("Who voted how, and on what?"),))
