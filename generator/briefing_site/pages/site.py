"""All pages of a site: takes the knowledge base, gives every page once, or the one at a path.

A page is planned before it is built, so that to build one none of the others need be. One of a
record is found by the record's id, which is in its path: the records of a site are many.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pages import links
from briefing_site.pages.ahead import ahead_pages
from briefing_site.pages.all_data import data_pages
from briefing_site.pages.api import api_pages
from briefing_site.pages.assessments import assessment_pages
from briefing_site.pages.changes import changes_pages
from briefing_site.pages.compare import compare_page
from briefing_site.pages.groups import actors_pages
from briefing_site.pages.home import home_page
from briefing_site.pages.issues_list import issues_pages
from briefing_site.pages.library import Library
from briefing_site.pages.lists import briefing_pages, source_lists, statement_pages
from briefing_site.pages.matrix import matrix_page
from briefing_site.pages.moved import moved_pages, moved_pages_of
from briefing_site.pages.moved_lists import moved_lists, moved_lists_with
from briefing_site.pages.page import Page, Planned
from briefing_site.pages.pairs import pair_pages
from briefing_site.pages.query import query_pages
from briefing_site.pages.record_pages import (
    of_record,
    planned_actor,
    planned_briefing,
    planned_issue,
)
from briefing_site.pages.series import series_pages
from briefing_site.pages.tags import tag_pages
from briefing_site.pages.threads import thread_pages
from briefing_site.pages.timeline import timeline_pages
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
        yield from planned_briefing(library, briefing)
    for actor in library.kb.actors.values():
        yield from planned_actor(library, actor)
    for issue in library.kb.issues.values():
        yield from planned_issue(library, issue)
    yield from moved_lists(library)


def single_pages(library: Library) -> Iterator[Planned]:
    """Plan the pages of which there is one each."""
    yield Planned(links.HOME, partial(home_page, library))
    yield Planned(links.MATRIX, partial(matrix_page, library))
    yield Planned(links.COMPARE, partial(compare_page, library))
    yield from actors_pages(library)
    yield from issues_pages(library)


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
    for planned in of_record(library, path, id_in(path)):
        if planned.path == path:
            return planned
    name = path.removesuffix(".md")
    plans = (plan for pattern, plan in LISTS if re.fullmatch(pattern, name))
    for plan in (single_pages, *plans):
        if planned_with_it := library.once(by_path, plan).get(path):
            return planned_with_it
    moved = chain(moved_pages_of(library, id_in(path)), moved_lists_with(library, id_in(path)))
    return next((one for one in moved if one.path == path), None)


def id_in(path: str) -> str:
    """Give the id of a record in the path of a page that is its own or of what it holds."""
    return "/".join(path.removesuffix(".md").split("/")[1:2])


def by_path(library: Library, plan: Plan) -> dict[str, Planned]:
    """Give pages that are planned together by their paths."""
    return {planned.path: planned for planned in plan(library)}
