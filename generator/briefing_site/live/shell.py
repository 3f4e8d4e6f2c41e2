"""What MkDocs has of a site: takes one build of it, gives generated pages in the theme's page.

MkDocs builds what is written by hand, the theme's files and the navigation. Of the generated pages
it knows those that the navigation names, and learns of any other when something leads there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefing_site.exports.linked.on_pages import linked_on
from briefing_site.fast.site import paths_in
from briefing_site.fast.straight import Straight, StraightWriter
from briefing_site.fast.straight_files import KnownFiles, StraightFiles
from briefing_site.fast.surroundings import Surroundings
from briefing_site.fast.theme_pages import Finished, ThemePages, contents
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.live.content import Content
from briefing_site.live.known_paths import KnownPages
from briefing_site.pages.library import Library
from briefing_site.pages.links import HOME
from briefing_site.pages.site import planned_pages
from briefing_site.pipeline import Outcome
from briefing_site.render import front_matter
from briefing_site.search.thing import Thing
from briefing_site.search.written import in_order, page_as_thing
from briefing_site.settings import Settings
from briefing_site.site.dates import NEVER, iso_day, newest
from briefing_site.site.mkdocs_files import page_file
from briefing_site.site.taken import is_free, taken_by


class LiveShell:
    """One build of what MkDocs has.

    Attributes:
        config: The site's.
        written: The paths of the hand-written pages.
        by_hand: What can be found of them.
    """

    def __init__(self, config: MkDocsConfig, content: Content) -> None:
        self.config, self._content = config, content
        self._writer = StraightWriter(config, linked=self._linked)
        self._surroundings = Surroundings(config)
        self._pages = KnownPages(content, self.straight)
        self._named = {HOME, *paths_in(config.nav or [])}
        self._in_nav: dict[str, Page] = {}
        self.written: frozenset[str] = frozenset()
        self.by_hand: tuple[Thing, ...] = ()
        self._changed_by_hand = NEVER

    @property
    def paths(self) -> KnownPages:
        """The path of every generated page."""
        return self._pages

    @property
    def count(self) -> int:
        """How many pages MkDocs builds."""
        return len(self.written)

    def read(self, settings: Settings, report: Callable[[Outcome], None]) -> KnowledgeBase:
        """Give what was read, again where these settings ask for it.

        What is known of it at once is told before anything is shown; a strict build waits for all.
        """
        self._content.follow(settings)
        if self.config.strict:
            self._content.check()
        outcome = self._content.outcome
        report(Outcome(outcome.kb, outcome.world, self._content.errors, outcome.sources))
        return outcome.kb

    def take(self, files: Files, library: Library) -> Files:
        """Give MkDocs the files that it has to know.

        Raises:
            PluginError: Something that is written by hand has the path of what is generated.
        """
        del library
        by_hand = [file.src_uri for file in files]
        self.written = frozenset(file.src_uri for file in files.documentation_pages())
        taken = taken_by(files)
        for path in taken:
            if path in self._pages or path in KnownFiles(self._content.file):
                is_free(path, taken)
        known = [*files, *self._named_files(self._named.difference(by_hand))]
        self._files = StraightFiles(known, self.config, self._pages, KnownFiles(self._content.file))
        return self._files

    def _named_files(self, paths: Collection[str]) -> Iterator[File]:
        """Give the generated pages that the navigation names: what each says of itself."""
        for path in sorted(paths):
            if path in self._pages and (page := self._content.page(path)):
                yield page_file(path, front_matter(page.front), self.config)

    def follow(self, nav: Navigation) -> None:
        """Learn the site's navigation."""
        self._nav = nav

    def content(self, page: Page) -> str:
        """Note a page that the navigation names; its content comes when it is asked for."""
        self._in_nav[page.file.src_uri] = page
        return ""

    def updates(self) -> Iterable[object]:
        """Give nothing: the newest change to the content is looked up when a page is built."""
        return ()

    def write(self, env: Environment, finished: Finished, latest: str) -> Iterator[Straight]:
        """Keep what pages are made with; none is written."""
        del latest
        self._env, self._finished = env, finished
        pages = (file.page for file in self._files.documentation_pages() if file.page)
        written = (page.meta for page in pages if page.file.src_uri in self.written)
        self._changed_by_hand = newest(iso_day(meta.get("updated")) for meta in written)
        self._theme = ThemePages(self.config, env, self._nav, finished)
        self._shells = self._theme.shells()
        return iter(())

    def name_all(self, context: TemplateContext, template: str) -> None:
        """Leave the lists of all pages to those that MkDocs knows."""

    def find(self, by_hand: Sequence[Thing]) -> None:
        """Keep what can be found of what is written by hand."""
        self.by_hand = tuple(by_hand)

    def beside(self, recorded: Container[str]) -> list[Thing]:
        """Give what can be found of what is written by hand and of lists, as a build has it."""
        plans = planned_pages(self._content.library)
        paths = [plan.path for plan in plans if self.url(plan.path) not in recorded]
        pages = filter(None, map(self.straight, paths))
        lists = (page_as_thing(page.url, page.meta, page.title, page.content) for page in pages)
        return in_order([*filter(None, lists), *self.by_hand])

    def end(self) -> None:
        """Take out of the site what MkDocs wrote for pages that are built when asked for."""
        for page in self._in_nav.values():
            Path(page.file.abs_dest_path).unlink(missing_ok=True)

    def is_outdated(self) -> bool:
        """Tell whether content has come or gone with which MkDocs has to do."""
        return self._pages.has_changed() or any(
            page.meta["title"] != straight.title
            for path, page in self._in_nav.items()
            if "title" not in vars(page) and (straight := self.straight(path))
        )

    def straight(self, path: str) -> Straight | None:
        """Write the page at a path, without its shell; nothing where there is none."""
        page = self._content.page(path)
        return self._writer.write(page) if page else None

    def _linked(self, path: str) -> str:
        """Tell what the page at a path is about as linked data."""
        return linked_on(self._content.library, path)

    def url(self, path: str) -> str:
        """Give the address of the page at a path, from the site's root."""
        url = self._writer.file_of(path).url
        return "" if url == "./" else url

    def html(self, path: str) -> str | None:
        """Build the page at a path; nothing where there is none."""
        with self._content.lock:
            straight = self.straight(path)
            if straight is None:
                return None
            around = self._surroundings.of(straight, self._latest())
            if page := self._in_nav.get(path):
                return self._in_navigation(page, straight, around.update_date)
            return self._shells.page(straight, around)

    def _latest(self) -> str:
        return newest([self._changed_by_hand, self._content.library.newest.isoformat()])

    def _in_navigation(self, page: Page, straight: Straight, updated: str) -> str:
        """Render a page as MkDocs does, with its place in the navigation."""
        page.meta, page.content = straight.whole_meta, straight.content
        page.toc, page.update_date = contents(straight.contents), updated
        page.active = True
        try:
            context = get_context(self._nav, [], self.config, page)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            return self._finished(template.render(context), page.content)
        finally:
            page.active = False
