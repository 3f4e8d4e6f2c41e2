"""All pages of a site: takes the knowledge base, gives every page once."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pages.actor import actor_page
from briefing_site.pages.assessments import assessment_pages
from briefing_site.pages.briefing import briefing_page
from briefing_site.pages.compare import compare_page
from briefing_site.pages.groups import actors_page, issues_page
from briefing_site.pages.home import home_page
from briefing_site.pages.issue import issue_page
from briefing_site.pages.library import Library
from briefing_site.pages.lists import briefing_pages, source_lists, statement_pages
from briefing_site.pages.matrix import matrix_page
from briefing_site.pages.moved import moved_pages
from briefing_site.pages.page import Page
from briefing_site.pages.series import series_pages
from briefing_site.pages.source import source_pages
from briefing_site.pages.statement import statement_page
from briefing_site.pages.tags import tag_pages
from briefing_site.pages.threads import thread_pages
from briefing_site.pages.timeline import timeline_pages
from briefing_site.pages.vote import vote_page
from briefing_site.pages.vote_lists import vote_pages
from briefing_site.settings import Settings


def build_pages(kb: KnowledgeBase, settings: Settings) -> Iterator[Page]:
    """Build every page of the site."""
    library = Library(kb, settings)
    yield home_page(library)
    yield matrix_page(library)
    yield compare_page(library)
    yield actors_page(library)
    yield issues_page(library)
    for pages in (
        *(briefing_pages, statement_pages, vote_pages, series_pages, thread_pages, source_lists),
        *(timeline_pages, tag_pages, assessment_pages, moved_pages, source_pages),
    ):
        yield from pages(library)
    for briefing in kb.briefings.values():  # its texts, once parsed, serve its statements too
        yield briefing_page(library, briefing)
        yield from (statement_page(library, said) for said in kb.statements_in[briefing.id])
        yield from (vote_page(library, vote) for vote in kb.votes_in[briefing.id])
    yield from (actor_page(library, actor) for actor in kb.actors.values())
    yield from (issue_page(library, issue) for issue in kb.issues.values())
