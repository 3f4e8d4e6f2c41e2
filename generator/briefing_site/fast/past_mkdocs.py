"""What goes past MkDocs, as the plugin knows it: takes what MkDocs tells, gives what it asks for.

A build writes all that MkDocs need not build; a server answers with one page at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import Protocol

from jinja2 import Environment
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefing_site.fast.straight import Straight
from briefing_site.fast.theme_pages import Finished
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pages.library import Library
from briefing_site.pipeline import Outcome
from briefing_site.search.thing import Thing
from briefing_site.settings import Settings


class PastMkDocs(Protocol):
    """The generated part of a site, from its settings to what its search finds."""

    @property
    def paths(self) -> Container[str]:
        """The path of every generated page."""

    @property
    def count(self) -> int:
        """How many pages are built now."""

    def read(self, settings: Settings, report: Callable[[Outcome], None]) -> KnowledgeBase:
        """Read the content, let it be reported, and give what pages are made from."""

    def take(self, files: Files, library: Library) -> Files:
        """Take the content in, and give MkDocs the files that it has to know."""

    def follow(self, nav: Navigation) -> None:
        """Learn the site's navigation."""

    def content(self, page: Page) -> str:
        """Give the content of a page that MkDocs builds, for which it converted nothing."""

    def updates(self) -> Iterable[object]:
        """Give the days of the last changes to generated pages, the newest among them."""

    def write(self, env: Environment, finished: Finished, latest: str) -> Iterator[Straight]:
        """Write what MkDocs does not build; give each page that is in the site."""

    def name_all(self, context: TemplateContext, template: str) -> None:
        """Name the pages that MkDocs does not build where all pages are listed."""

    def find(self, by_hand: Sequence[Thing]) -> None:
        """Take what can be found of what is written by hand."""
