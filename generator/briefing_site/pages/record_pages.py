"""Pages of records: takes an actor, an issue or a briefing, plans its pages and its parts'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.pages import actor_lists, bounds, links
from briefing_site.pages.actor import actor_page
from briefing_site.pages.briefing import briefing_page
from briefing_site.pages.issue import issue_page
from briefing_site.pages.library import Library
from briefing_site.pages.page import Planned
from briefing_site.pages.parted import Dated
from briefing_site.pages.parts.ties import all_on_issue
from briefing_site.pages.placed import everyone_on, is_cut
from briefing_site.pages.source import planned_source, sources_first_in
from briefing_site.pages.statement import lists_on as lists_on_statement
from briefing_site.pages.statement import statement_page
from briefing_site.pages.vote import lists_on as lists_on_vote
from briefing_site.pages.vote import vote_page


def planned_briefing(library: Library, briefing: Briefing) -> Iterator[Planned]:
    """Plan a briefing's page, those of its parts, and of the documents that it cites first."""
    yield from planned_parts(library, briefing)
    yield from sources_first_in(library, briefing)


def planned_parts(library: Library, briefing: Briefing) -> Iterator[Planned]:
    """Plan a briefing's page, and those of its statements and votes."""
    yield Planned(links.briefing(briefing.id), partial(briefing_page, library, briefing))
    yield from planned_statements(library, briefing)
    yield from planned_votes(library, briefing)


def planned_statements(library: Library, briefing: Briefing) -> Iterator[Planned]:
    """Plan the page of each statement of a briefing."""
    for said in library.kb.statements_in[briefing.id]:
        yield Planned(links.statement(said.ref), partial(statement_page, library, said))
        if rests_much_on(library, said.ref):
            yield from long_lists(library, lists_on_statement(library, said))


def planned_votes(library: Library, briefing: Briefing) -> Iterator[Planned]:
    """Plan the page of each vote of a briefing."""
    for vote in library.kb.votes_in[briefing.id]:
        yield Planned(links.vote(vote.ref), partial(vote_page, library, vote))
        if rests_much_on(library, vote.ref):
            yield from long_lists(library, lists_on_vote(library, vote))


def rests_much_on(library: Library, ref: str) -> bool:
    """Whether a list on the page of a statement or a vote is long; of hardly any one is."""
    kb = library.kb
    indexes = (kb.positions_shown_by, kb.assessments_on, kb.answers_to, kb.briefings_linking_to)
    return any(len(index[ref]) > bounds.MOST_ROWS for index in indexes)


def long_lists(library: Library, lists: Iterable[Dated[Any]]) -> Iterator[Planned]:
    """Plan the pages of the lists on a page that are long."""
    return (page for listed in lists for page in listed.pages(library))


def planned_actor(library: Library, actor: Actor) -> Iterator[Planned]:
    """Plan the page of an actor, and those of its long lists."""
    yield Planned(links.actor(actor.id), partial(actor_page, library, actor))
    yield from actor_lists.long_lists(library, actor)


def planned_issue(library: Library, issue: Issue) -> Iterator[Planned]:
    """Plan the page of an issue, and those of its long lists."""
    yield Planned(links.issue(issue.id), partial(issue_page, library, issue))
    if may_be_cut(library, issue) and is_cut(library, issue):
        yield from everyone_on(library, issue).pages(library)
    yield from all_on_issue(library, issue).pages(library, bounds.MOST_TIES)


def may_be_cut(library: Library, issue: Issue) -> bool:
    """Whether many stand somewhere on an issue; who stands where is asked of few issues."""
    placed = (position.actors for position in library.kb.positions_on[issue.id])
    return sum(map(len, placed)) > bounds.MOST_ROWS


def of_record(library: Library, path: str, id_: str) -> Iterator[Planned]:
    """Plan the pages of the record whose id a path names, and of what it holds."""
    kb = library.kb
    if actor := kb.actors.get(id_):
        yield from planned_actor(library, actor)
    if issue := kb.issues.get(id_):
        yield from planned_issue(library, issue)
    if briefing := kb.briefings.get(id_):
        yield from planned_parts(library, briefing)
    if path.startswith("sources/"):
        for source in kb.sources_in[id_]:
            yield from planned_source(library, source.identity)
