"""One fast build: takes what the plugin hears from MkDocs, gives it what is made past MkDocs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefing_site.fast.known import unknown
from briefing_site.fast.site import StraightSite
from briefing_site.fast.straight import Straight
from briefing_site.fast.theme_pages import Finished, ThemePages
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pages.library import Library
from briefing_site.pipeline import Outcome
from briefing_site.search.thing import Thing
from briefing_site.settings import Settings
from briefing_site.site.reading import read_records
from briefing_site.site.speedups import Speedup

log = logging.getLogger("mkdocs.plugins.briefings")

SITEMAP = "sitemap.xml"


class FastBuild:
    """A build past MkDocs, from its settings to its pages."""

    def __init__(self, config: MkDocsConfig, speedups: frozenset[Speedup]) -> None:
        self._config = config
        self._site = StraightSite(config, speedups)
        self._nav = Navigation([], [])

    @classmethod
    def where_known(cls, config: MkDocsConfig, speedups: frozenset[Speedup]) -> FastBuild | None:
        """Build past MkDocs where that gives the same, and say why where it may not."""
        if Speedup.PAGES not in speedups:
            return None
        if why := unknown(config):
            log.info("this build takes longer: %s is not known to fast builds", why)
            return None
        return cls(config, speedups)

    @property
    def paths(self) -> Collection[str]:
        """The path of every generated page."""
        return self._site.pages

    @property
    def count(self) -> int:
        """How many pages are built."""
        return len(self._site.pages)

    def read(self, settings: Settings, report: Callable[[Outcome], None]) -> KnowledgeBase:
        """Read the content, let it be reported, and give what pages are made from.

        What only findings are told by (what was checked, and the texts of faulty files) is gone
        before the first page is made.
        """
        outcome = read_records(settings)
        report(outcome)
        return outcome.kb

    def take(self, files: Files, library: Library) -> Files:
        """Take the content in, and give MkDocs the files that it has to know."""
        self._library = library
        return self._site.take(files, library)

    def follow(self, nav: Navigation) -> None:
        """Learn the site's navigation."""
        self._nav = nav

    def content(self, page: Page) -> str:
        """Give the content of a page that MkDocs builds, for which it converted nothing."""
        return self._site.content(page)

    def updates(self) -> Iterable[object]:
        """Give the day of the last change to the content."""
        return (self._library.newest,)

    def write(self, env: Environment, finished: Finished, latest: str) -> Iterator[Straight]:
        """Write what MkDocs does not build; give each page that is in the site."""
        theme = ThemePages(self._config, env, self._nav, finished)
        return self._site.write(self._library, theme, latest)

    def name_all(self, context: TemplateContext, template: str) -> None:
        """Name the pages that MkDocs does not build where all pages are listed."""
        if template == SITEMAP:
            context["pages"] = self._site.listed(context["pages"])

    def find(self, by_hand: Sequence[Thing]) -> None:
        """Leave the search to its index, which is written."""
