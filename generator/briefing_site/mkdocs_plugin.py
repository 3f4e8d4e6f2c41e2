"""The MkDocs plugin `briefings`: takes MkDocs' events, gives it the pages of the content.

Each method hands over to a function in `briefing_site.site` or above, which runs without it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefing_site.exports.linked.on_pages import linked_on
from briefing_site.exports.sizes import measured
from briefing_site.extras import needs
from briefing_site.fast.build import FastBuild
from briefing_site.fast.past_mkdocs import PastMkDocs
from briefing_site.pages.library import Library
from briefing_site.pages.past import NO_PAST
from briefing_site.pipeline import Outcome
from briefing_site.progress import step
from briefing_site.site import guests, notices
from briefing_site.site.content_policy import with_policy
from briefing_site.site.dates import date_pages
from briefing_site.site.early_files import THEME
from briefing_site.site.editor_ids import EditorIds
from briefing_site.site.file_search import write_script
from briefing_site.site.found_pages import FoundPages, hide_from_theirs
from briefing_site.site.front_matter import generated_meta, linked_meta, written_meta
from briefing_site.site.generated_pages import finished_content, lead_around, marked_up
from briefing_site.site.mkdocs_files import add_files, add_pages
from briefing_site.site.navigation_words import translate
from briefing_site.site.own_scripts import OwnScripts
from briefing_site.site.page_steps import PageSteps
from briefing_site.site.plain_pages import PlainPages, plain_meta
from briefing_site.site.plugin_config import (
    BriefingsConfig,
    has_own_search,
    name_extensions,
    root_of,
    settings_of,
)
from briefing_site.site.reading import ContentReader
from briefing_site.site.serving import guard, need_address, watched
from briefing_site.site.shared_page import add_shared, without_shared
from briefing_site.site.site_folder import need_own_folder
from briefing_site.site.speedups import NONE
from briefing_site.site.style_sheet import STYLE_SHEET, has_theirs, join_style_sheet
from briefing_site.site.template_values import template_values
from briefing_site.site.theme_script import mend_theme_script
from briefing_site.site.white_space import compact_around
from briefing_site.site.written_pages import (
    hold_to_words,
    leave_out,
    look_through,
    refuse_linked_folders,
)
from briefing_site.source.written import Written


class BriefingsPlugin(BasePlugin[BriefingsConfig]):  # type: ignore[no-untyped-call] # likewise
    """Feeds the content to MkDocs and closes what Material leaves open to hostile text.

    Attributes:
        speedups: What of the next build may go past MkDocs: nothing where MkDocs' command builds.
        live: Begins a build of MkDocs' part of a site whose pages are built when asked for.
    """

    def __init__(self) -> None:
        self._reader, self._editor_ids, self._plain = ContentReader(), EditorIds(), PlainPages()
        self._generated: Container[str] = frozenset()
        self._reloads = self._has_begun = False
        self.speedups = NONE
        self.live: Callable[[MkDocsConfig], PastMkDocs] | None = None
        self._found, self._steps, self._nav = FoundPages(), PageSteps(), Navigation([], [])
        self._files: list[File] = []
        self._places, self._aside, self._scripts = guests.Places(), guests.Aside(), OwnScripts()
        self._fast: PastMkDocs | None = None
        self._linked: Callable[[str], dict[str, Any]] = lambda _path: {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay for all the builds of one `serve`, and learn that pages reload themselves."""
        del dirty
        with notices.told_by_mkdocs():
            needs("site")
        self._reloads = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our templates before Material's, and our style sheet before the site's own."""
        guests.need_material(config)
        with notices.told_by_mkdocs():
            need_own_folder(Path(config.site_dir), self.config, config)
            if self._reloads and not self._has_begun:
                need_address(config)
        self._has_begun = True
        refuse_linked_folders(config)
        name_extensions(config)
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.extra_css.insert(0, STYLE_SHEET)
        return config

    def _add_content(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the content, report what is wrong with it, and add its pages."""
        by_hand = look_through(config)
        leave_out(files, by_hand.refused, self.config)
        mended = [*mend_theme_script(files), *join_style_sheet(files)]
        written = frozenset(file.src_uri for file in files.documentation_pages())
        told = settings_of(self.config, config, is_preview=self._reloads)
        settings = replace(told, written=written)
        wanted = self.speedups if self.config.fast else NONE
        self._fast = self.live(config) if self.live else FastBuild.where_known(config, wanted)
        if self._fast:
            kb = self._fast.read(settings, partial(self._report, by_hand=by_hand, config=config))
            library = measured(kb, settings, NO_PAST if self.live else notices.told_past(settings))
            self._begin(library)
            files = self._fast.take(files, library)
            self._generated = self._fast.paths
            self._steps.begin(self._fast.count)
            return files
        reading = self._reader.read(settings)
        if self._reloads:
            self._editor_ids.follow(reading.outcome, root_of(config) / self.config.schema_dir)
        self._report(reading.outcome, by_hand, config)
        notices.say_of_history(reading.notice)
        library = Library(reading.outcome.kb, settings)
        self._begin(library)
        pages = add_pages(files, reading.pages, config)
        self._generated = frozenset(page.src_uri for page in pages)
        self._plain.add(reading.pages, pages)
        exported = add_files(files, reading.files, config)
        self._files = [*pages, *exported, *mended]
        self._places.give(self._files, config)
        self._steps.begin(len(files.documentation_pages()))
        return files

    def _report(self, outcome: Outcome, by_hand: Written, config: MkDocsConfig) -> None:
        notices.report(outcome, by_hand, strict=config.strict)
        notices.say_what_is_missing(config)

    def _begin(self, library: Library) -> None:
        self._linked = lambda path: linked_meta(linked_on(library, path))
        if has_own_search(self.config) and not self.live:
            self._found.begin(library)

    @event_priority(-99)
    def _step_aside(self, files: Files, *, config: MkDocsConfig) -> Files:
        self._aside.step(self._files, files, config)
        return files

    @event_priority(-101)
    def _step_back(self, files: Files, *, config: MkDocsConfig) -> Files:
        del config
        self._aside.step_back(files)
        return files

    on_files = CombinedEvent(_add_content, _step_aside, _step_back)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Speak the site's language; tell a site that names the page of the former network."""
        del files
        translate(nav.items, config.theme["language"])
        self._nav = nav
        if self._fast:
            self._fast.follow(nav)
        notices.say_what_is_gone((page.file.src_uri for page in nav.pages), self._generated)
        return nav

    @event_priority(100)
    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Escape what the page says of itself, before any template or plugin reads it."""
        beside = plain_meta(page.file.dest_uri, has_plain=self.config.markdown)
        if page.file.src_uri in self._generated:
            page.meta = generated_meta(page.meta) | self._linked(page.file.src_uri) | beside
            lead_around(page, files, config)
            if self._fast:  # both come from the document
                page.meta["search"] = {"exclude": True}
                return ""
            return markdown
        page.meta = written_meta(page.meta, page.file.src_uri) | beside
        return markdown

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Hold a generated page to what a page may be made of, and mark links to other sites."""
        del config
        self._steps.count("converting pages")
        if "title" not in page.meta:
            # From a heading, where it is HTML already, or from mkdocs.yml.
            page.title = Markup(page.title)  # noqa: S704
        if self._fast and page.file.src_uri in self._generated:
            return self._fast.content(page)
        self._find(page.url, page.meta, page.title, html)
        if has_own_search(self.config):
            hide_from_theirs(page.meta)
        if page.file.src_uri in self._generated:
            return finished_content(html, page, files)
        hold_to_words(page.file.src_uri, html, page.meta)
        self._plain.note(page, html)
        return marked_up(html)

    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Say nothing on a generated page that no record says."""
        del config, nav
        if page.file.src_uri in self._generated:
            guests.without_git_dates(page)
        return context

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Date each page by its content, never by the clock, and load nothing from elsewhere."""
        guests.without_foreign_shim(config)
        latest = date_pages(files, self._fast.updates() if self._fast else ())
        self._scripts.follow(env)
        tag, folder = config.theme["language"], guests.language_folder(config)
        env.globals.update(template_values(tag, folder, has_own_search=has_own_search(self.config)))
        env.globals["has_one_sheet"] = has_theirs(files)
        add_shared(files, env, self._nav, config, self._scripts)
        if self._fast:
            for written in self._fast.write(env, self._finished, latest):
                self._find(written.url, written.meta, written.title, written.content)
                self._steps.count("writing pages")
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Let a list of all pages name those that MkDocs does not know, too."""
        del config
        if self._fast:
            self._fast.name_all(context, template_name)
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Give the finished page its content security policy."""
        del config
        self._steps.count("writing pages")
        return self._finished(output, page.content or "")

    @event_priority(-100)
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Give the page for what is not found its content security policy."""
        del config
        return self._finished(output_content) if template_name.endswith(".html") else output_content

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index what was built, for readers over the web and for those with a copy on a disk."""
        self._steps.end()
        self._plain.write(Path(config.site_dir))
        with step("indexing the search"):
            if self._fast and self.live:
                self._fast.find(self._found.taken())
            write = self._found.write if has_own_search(self.config) else write_script
            write(Path(config.site_dir))

    def on_shutdown(self) -> None:
        """Leave no step open and no file behind, and be as new for the next build."""
        self._steps.end()
        self.speedups, self.live, self._fast = NONE, None, None
        self._found, self._plain = FoundPages(), PlainPages()
        self._places.remove()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Build again when the content changes, and answer nobody who asks by another name."""
        del builder
        for folder in watched(settings_of(self.config, config), config):
            server.watch(str(folder))
        guard(server, config.dev_addr.host)
        return server

    def _find(self, address: str, meta: Mapping[str, Any], title: object, html: str) -> None:
        if has_own_search(self.config):
            self._found.note(address, meta, str(title), html)

    def _finished(self, html: str, content: str = "") -> str:
        # MkDocs' server puts a script into each page that it sends, which no hash here could name.
        scripts = self._scripts.of(html)
        html = without_shared(compact_around(self._scripts.unmarked(html), content))
        return html if self._reloads and not self.live else with_policy(html, scripts)
