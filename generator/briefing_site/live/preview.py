"""The preview of one site: takes mkdocs.yml, gives what answers, and follows what is saved."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from briefing_site.diagnostics.diagnostic import in_order
from briefing_site.diagnostics.reporters.full import full_text
from briefing_site.diagnostics.reporters.gathered import gathered
from briefing_site.diagnostics.wording import counted
from briefing_site.fast.known import reason_to_build
from briefing_site.kept import KeptOutcome
from briefing_site.live.aside import NotCheckedError
from briefing_site.live.content import Content
from briefing_site.live.events import Events
from briefing_site.live.made_pages import page_of
from briefing_site.live.shell import LiveShell
from briefing_site.live.site import Site
from briefing_site.live.told import faults_told
from briefing_site.live.watching import CALM
from briefing_site.site.plugin_config import root_of
from briefing_site.site.serving import watched
from briefing_site.source.written import Written, check_written

log = logging.getLogger("mkdocs.plugins.briefings")

WRITTEN = ".md"


@dataclass
class Preview:
    """A site that is shown while it is worked on.

    Attributes:
        config_file: mkdocs.yml.
        strict: As for a build.
        opens_saved: Whether a browser opens the page of what was saved.
        address: Host and port, if not those that mkdocs.yml says.
        events: What browsers are told.
    """

    config_file: Path
    strict: bool = False
    opens_saved: bool = False
    address: str | None = None
    events: Events = field(default_factory=Events)

    def __post_init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="briefings-", ignore_cleanup_errors=True)
        self._content = Content()
        self._builds = self._advice = 0
        self._checking: Thread | None = None
        self._told: frozenset[str] = frozenset()
        self._fault = self._unchecked = ""
        self._by_hand = Written()
        shell = self._built()
        self.mount = mount_of(shell.config)
        self.site = Site(self._content, shell, self.mount)
        self._look_through()
        self._told = frozenset(self.problems())
        self.events.tell(tuple(self.problems()))

    @property
    def config(self) -> MkDocsConfig:
        """The settings that are in force."""
        return self.site.shell.config

    def end(self) -> None:
        """Remove what was built, and let browsers go."""
        self.events.end()
        self._content.end()
        self.config.plugins.on_shutdown()
        self._folder.cleanup()

    def folders(self) -> list[Path]:
        """Name the folders that the site depends on."""
        settings, config = self._content.settings, self._newest
        more = (Path(path) for path in config.watch if Path(path).is_dir())
        return [settings.docs, *watched(settings, config), *more]

    def changed(self, paths: frozenset[Path]) -> None:
        """Show what was saved.

        Args:
            paths: Files that were written, moved or removed.
        """
        by_mkdocs = {path for path in paths if not self._is_content(path)}
        if by_mkdocs != paths or any(path.suffix != WRITTEN for path in by_mkdocs):
            self._content.changed(paths)
            self._tell(paths)
        if by_mkdocs or self.site.shell.is_outdated():
            self._build_again()
            self._tell(paths)
        if self._fault:
            return
        kept = frozenset(path for path in paths if self._is_kept(path))
        if paths - kept:
            log.info("now shown: %s", named(paths - kept, root_of(self.config)))
        if kept:
            log.info("shown as before, with its error: %s", named(kept, root_of(self.config)))

    def check_aside(self) -> None:
        """Tell all that is wrong, and go on following what is saved meanwhile."""
        if not (self._checking and self._checking.is_alive()):
            self._checking = Thread(target=self.check, name="check", daemon=True)
            self._checking.start()

    def check(self) -> None:
        """Tell all that is wrong, which takes the longer the larger the site is.

        It is begun anew, a little later, as long as the content changes meanwhile.
        """
        while self._check_once() is not self._content.outcome:
            sleep(CALM)

    def _check_once(self) -> KeptOutcome:
        outcome = self._content.outcome
        try:
            self._content.check(self._schemas)
        except NotCheckedError as error:
            self._unchecked = f"error: {error}\n   hint: save a file to have it checked again"
        else:
            self._unchecked = ""
        self._tell(())
        advice = self._content.advice
        if advice != self._advice:
            log.info("advice on the content: %d (see `briefings check`)", advice)
        self._advice = advice
        return outcome

    def _is_content(self, path: Path) -> bool:
        settings = self._content.settings
        folders = (settings.briefings, settings.snapshots_folder)
        return any(folder in path.parents for folder in folders)

    def _is_kept(self, path: Path) -> bool:
        """Whether what was saved is not shown, since it has an error."""
        if self._is_content(path):
            return self._content.is_held(path)
        return bool(self._by_hand.refused)

    def _build_again(self) -> None:
        """Let MkDocs build again; where it cannot, what it built before stays."""
        self._look_through()
        if self._by_hand.refused:
            return  # a page without its faulty text would be none
        with faults_told(strict=self.strict) as told:
            try:
                self.site.shell, self._fault = self._built(), ""
            except (Abort, BuildError, ConfigurationError) as error:
                self._fault = "\n".join(told) or str(error)

    def _built(self) -> LiveShell:
        """Let MkDocs build what it has of the site, in a folder of its own.

        Raises:
            Abort: It stopped; why is in the log.
            BuildError: Likewise.
            ConfigurationError: mkdocs.yml holds what it must not.
        """
        self._builds += 1
        folder = Path(self._folder.name) / str(self._builds)
        changed = {"dev_addr": self.address} if self.address else {}
        config = load_config(
            config_file=str(self.config_file),
            strict=self.strict or None,
            site_dir=str(folder),
            **changed,
        )
        self._newest = config
        if why := reason_to_build(config):
            message = f"{why}: stop `briefings serve` and start it again"
            raise BuildError(message)
        plugin: Any = config.plugins["briefings"]
        shell = LiveShell(config, self._content)
        if self._builds == 1:
            config.plugins.on_startup(command="serve", dirty=False)
        plugin.live = lambda _: shell
        build(config)
        shell.end()
        return shell

    def _look_through(self) -> None:
        self._by_hand = check_written(self._content.settings.docs)

    def problems(self) -> list[str]:
        """Tell what is wrong, each as in the terminal."""
        by_hand = self._by_hand
        sources = self._content.outcome.sources | by_hand.sources
        errors = in_order([*self._content.errors, *by_hand.diagnostics])
        faults = [f"{fault}\n" for fault in (self._fault, self._unchecked) if fault]
        return [*faults, *(full_text(error, sources) for error in gathered(errors))]

    def _tell(self, paths: Collection[Path]) -> None:
        """Tell browsers and the terminal what has changed."""
        problems = self.problems()
        if paths or frozenset(problems) != self._told:
            self.events.tell(tuple(problems), self._opened(paths))
        new = [problem for problem in problems if problem not in self._told]
        if new:
            log.error("\n%s", "\n".join(new))
        elif self._told and not problems:
            log.info("no errors any more")
        elif self._told != frozenset(problems):
            log.info("%s left", counted(len(problems), "error"))
        self._told = frozenset(problems)

    def _opened(self, paths: Collection[Path]) -> str:
        """Give the address of the page that something saved makes, where one is to be opened."""
        if not self.opens_saved:
            return ""
        made = (page_of(path, self._content, self.site.shell) for path in sorted(paths))
        return next((f"{self.mount}{page}" for page in made if page is not None), "")

    @property
    def _schemas(self) -> Path:
        own: Any = self.config.plugins["briefings"]
        folder: str = own.config.schema_dir
        return root_of(self.config) / folder


def mount_of(config: MkDocsConfig) -> str:
    """Give where on the server a site is: where it is on the web, below its host."""
    path = urlsplit(config.site_url or "/").path.strip("/")
    return f"/{path}/" if path else "/"


def named(paths: frozenset[Path], root: Path) -> str:
    """Name files for the log, by their paths from a folder; of many only how many there are."""
    first, *others = sorted(paths)
    path = first.relative_to(root) if first.is_relative_to(root) else first
    shown = path.as_posix()
    return f"{shown} and {counted(len(others), 'other file')}" if others else shown
