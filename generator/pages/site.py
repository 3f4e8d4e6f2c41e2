"""All pages of a site: takes the knowledge base, gives every page once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.knowledge.base import KnowledgeBase
from generator.pages.actor import actor_page
from generator.pages.briefing import briefing_page
from generator.pages.compare import compare_page
from generator.pages.groups import actors_page, issues_page, tags_page
from generator.pages.home import home_page
from generator.pages.issue import issue_page
from generator.pages.library import Library
from generator.pages.lists import briefing_pages, source_pages, statement_pages
from generator.pages.matrix import matrix_page
from generator.pages.moved import moved_pages
from generator.pages.page import Page
from generator.pages.series import series_pages
from generator.pages.statement import statement_page
from generator.pages.threads import thread_pages
from generator.pages.timeline import timeline_pages
from generator.pages.whole_network import network_page
from generator.settings import Settings


def build_pages(kb: KnowledgeBase, settings: Settings) -> Iterator[Page]:
    """Build every page of the site."""
    library = Library(kb, settings)
    yield home_page(library)
    yield matrix_page(library)
    yield compare_page(library)
    yield network_page(library)
    yield actors_page(library)
    yield issues_page(library)
    yield tags_page(library)
    for pages in (
        *(briefing_pages, statement_pages, series_pages, thread_pages, source_pages),
        *(timeline_pages, moved_pages),
    ):
        yield from pages(library)
    for briefing in kb.briefings.values():  # its texts, once parsed, serve its statements too
        yield briefing_page(library, briefing)
        yield from (statement_page(library, said) for said in kb.statements_in[briefing.id])
    yield from (actor_page(library, actor) for actor in kb.actors.values())
    yield from (issue_page(library, issue) for issue in kb.issues.values())
