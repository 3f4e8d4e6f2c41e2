"""All pages of a site: takes the knowledge base, gives every page once, or the one at a path.

A page is planned before it is built, so that to build one none of the others need be. One of a
record is found by the record's id, which is in its path: the records of a site are many.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.pages import actor_lists, bounds, links
from briefing_site.pages.actor import actor_page
from briefing_site.pages.ahead import ahead_pages
from briefing_site.pages.all_data import data_pages
from briefing_site.pages.api import api_pages
from briefing_site.pages.assessments import assessment_pages
from briefing_site.pages.briefing import briefing_page
from briefing_site.pages.changes import changes_pages
from briefing_site.pages.compare import compare_page
from briefing_site.pages.groups import actors_pages
from briefing_site.pages.home import home_page
from briefing_site.pages.issue import issue_page
from briefing_site.pages.issues_list import issues_pages
from briefing_site.pages.library import Library
from briefing_site.pages.lists import briefing_pages, source_lists, statement_pages
from briefing_site.pages.matrix import matrix_page
from briefing_site.pages.moved import moved_pages, moved_pages_of
from briefing_site.pages.page import Page, Planned
from briefing_site.pages.pairs import pair_pages
from briefing_site.pages.parted import Dated
from briefing_site.pages.parts.ties import all_on_issue
from briefing_site.pages.placed import everyone_on, is_cut
from briefing_site.pages.query import query_pages
from briefing_site.pages.series import series_pages
from briefing_site.pages.source import planned_source, sources_first_in
from briefing_site.pages.statement import lists_on as lists_on_statement
from briefing_site.pages.statement import statement_page
from briefing_site.pages.tags import tag_pages
from briefing_site.pages.threads import thread_pages
from briefing_site.pages.timeline import timeline_pages
from briefing_site.pages.vote import lists_on as lists_on_vote
from briefing_site.pages.vote import vote_page
from briefing_site.pages.vote_lists import vote_pages
from briefing_site.pages.writing import writing_pages
from briefing_site.settings import Settings

Plan = Callable[[Library], Iterator[Planned]]


def build_pages(kb: KnowledgeBase, settings: Settings) -> Iterator[Page]:
    """Build every page of the site; none says how large the files beside it are."""
    return (planned.build() for planned in planned_pages(Library(kb, settings)))


def planned_pages(library: Library) -> Iterator[Planned]:
    """Plan every page of the site, in the order in which all of them are built best."""
    yield from single_pages(library)
    for _, plan in LISTS:
        yield from plan(library)
    yield from moved_pages(library)
    for briefing in library.kb.briefings.values():  # its texts, once parsed, serve its parts too
        yield planned_briefing(library, briefing)
        yield from planned_statements(library, briefing)
        yield from planned_votes(library, briefing)
        yield from sources_first_in(library, briefing)
    for actor in library.kb.actors.values():
        yield from planned_actor(library, actor)
    for issue in library.kb.issues.values():
        yield from planned_issue(library, issue)


def single_pages(library: Library) -> Iterator[Planned]:
    """Plan the pages of which there is one each."""
    yield Planned(links.HOME, partial(home_page, library))
    yield Planned(links.MATRIX, partial(matrix_page, library))
    yield Planned(links.COMPARE, partial(compare_page, library))
    yield from actors_pages(library)
    yield from issues_pages(library)


def planned_briefing(library: Library, briefing: Briefing) -> Planned:
    """Plan a briefing's page."""
    return Planned(links.briefing(briefing.id), partial(briefing_page, library, briefing))


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
    ties = all_on_issue(library, issue)
    if len(ties.items) > bounds.MOST_TIES:
        yield from ties.pages(library)


def may_be_cut(library: Library, issue: Issue) -> bool:
    """Whether many stand somewhere on an issue; who stands where is asked of few issues."""
    placed = (position.actors for position in library.kb.positions_on[issue.id])
    return sum(map(len, placed)) > bounds.MOST_ROWS


PERIOD = r"\d{4}(-\d\d){0,2}(/\d+)?"
"""How a page of a list by years is named."""

LISTS: tuple[tuple[str, Plan], ...] = (
    (rf"briefings/(index|{PERIOD})", briefing_pages),
    (rf"statements/(index|{PERIOD})", statement_pages),
    (r"statements/pairs.*", pair_pages),
    (rf"votes/(index|questions.*|{PERIOD})", vote_pages),
    (r"series/.*", series_pages),
    (r"threads/.*", thread_pages),
    (rf"sources/(index|{PERIOD})", source_lists),
    (r"timeline/.*", timeline_pages),
    (r"changes/.*", changes_pages),
    (r"ahead.*", ahead_pages),
    (r"data", data_pages),
    (r"api", api_pages),
    (r"query", query_pages),
    (r"tags.*", tag_pages),
    (r"assessments.*", assessment_pages),
    (r"can-i-write-this/.*", writing_pages),
)
"""What the paths of pages are like that are planned together, and what plans them."""

ALWAYS = frozenset(
    {
        *(links.HOME, links.MATRIX, links.COMPARE, links.ACTORS, links.ISSUES, links.BRIEFINGS),
        *(links.STATEMENTS, links.VOTES, links.SERIES, links.THREADS, links.SOURCES),
        *(links.TIMELINE, links.CHANGES, links.AHEAD, links.DATA, links.ASSESSMENTS, links.TAGS),
        links.WRITING,
    }
)
"""The pages that every site has, whatever its records are."""


def has_page(library: Library, path: str) -> bool:
    """Tell whether the site has a page at a path."""
    return path in ALWAYS or planned_page(library, path) is not None


def planned_page(library: Library, path: str) -> Planned | None:
    """Plan the page at a path; nothing where the site has none there."""
    for planned in of_record(library, path):
        if planned.path == path:
            return planned
    name = path.removesuffix(".md")
    plans = (plan for pattern, plan in LISTS if re.fullmatch(pattern, name))
    for plan in (single_pages, *plans):
        if planned_with_it := library.once(by_path, plan).get(path):
            return planned_with_it
    return next((one for one in moved_pages_of(library, id_in(path)) if one.path == path), None)


def id_in(path: str) -> str:
    """Give the id of a record in the path of a page that is its own or of what it holds."""
    return "/".join(path.removesuffix(".md").split("/")[1:2])


def of_record(library: Library, path: str) -> Iterator[Planned]:
    """Plan the pages of the record whose id a path names, and of what it holds."""
    kb, id_ = library.kb, id_in(path)
    if actor := kb.actors.get(id_):
        yield from planned_actor(library, actor)
    if issue := kb.issues.get(id_):
        yield from planned_issue(library, issue)
    if briefing := kb.briefings.get(id_):
        yield planned_briefing(library, briefing)
        yield from planned_statements(library, briefing)
        yield from planned_votes(library, briefing)
    if path.startswith("sources/"):
        for source in kb.sources_in[id_]:
            yield from planned_source(library, source.identity)


def by_path(library: Library, plan: Plan) -> dict[str, Planned]:
    """Give pages that are planned together by their paths."""
    return {planned.path: planned for planned in plan(library)}
