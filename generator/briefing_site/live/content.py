"""The content as it stands: takes settings and what changed, gives the page or file at a path.

A file that came to have a fault is shown as it was when it had none: the fault is told beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from threading import RLock
from time import sleep

from briefing_site.diagnostics.diagnostic import Diagnostic, in_order
from briefing_site.diagnostics.severity import Severity
from briefing_site.exports.everything import exported_file
from briefing_site.exports.file import ExportedFile
from briefing_site.interface import speaking
from briefing_site.kept import Kept, KeptOutcome
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.live.overtaken import OvertakenError, UntilOvertaken
from briefing_site.live.searching import FoundBeside, Search
from briefing_site.live.watching import CALM
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.site import has_page, planned_page
from briefing_site.progress import watching
from briefing_site.settings import Settings


class Content:
    """What was read, and what pages are made from.

    Attributes:
        lock: Held by whoever reads or builds: of both there is one at a time.
        settings: Where everything is.
        library: What pages draw on.
        errors: What is known to be wrong with the content.
    """

    settings: Settings
    library: Library
    _kept: Kept

    def __init__(self) -> None:
        self.lock = RLock()
        self.errors: tuple[Diagnostic, ...] = ()
        self._good: dict[Path, str] = {}
        self._held: set[str] = set()
        self._search = Search()
        self._read_with: Settings | None = None

    @property
    def outcome(self) -> KeptOutcome:
        """What reading the files gave."""
        return self._kept.outcome

    def follow(self, settings: Settings) -> None:
        """Take settings; the content is read anew where they have to do with reading."""
        with self.lock:
            self.settings, read_with = settings, replace(settings, written=None)
            if read_with != self._read_with:
                self._kept, self._read_with = Kept(settings), read_with
                self.errors = errors_in(self.outcome.known_at_once)
                self._held.clear()
                self._keep_good(self._kept.files)
            self.library = Library(self._shown(), settings)

    def changed(self, paths: Collection[Path]) -> None:
        """Read what changed, and learn of the errors that are known at once.

        Args:
            paths: Files that were written, moved or removed.
        """
        with self.lock:
            known_before = set(self.outcome.faults)
            outcome = self._kept.changed(paths)
            left = (error for error in self.errors if error not in known_before)
            still = [error for error in left if error.span.path not in outcome.changed]
            errors = list(dict.fromkeys([*errors_in(outcome.known_at_once), *still]))
            self.errors = tuple(in_order(errors))
            self._held = (self._held | outcome.changed) & self._faulty
            self._keep_good(paths)
            self.library = Library(self._shown(), self.settings)

    def check(self) -> None:
        """Learn of all errors, which takes the longer the more files there are.

        Meanwhile files may change and pages be built: what is found counts if nothing did, and
        once something has, it is begun anew a little later.
        """
        while not self._has_checked(self.outcome):
            sleep(CALM)

    def _has_checked(self, outcome: KeptOutcome) -> bool:
        """Learn of all errors in what was read, unless it is overtaken meanwhile."""
        try:
            with watching(UntilOvertaken(lambda: outcome is not self.outcome)):
                errors = errors_in(outcome.diagnostics)
        except OvertakenError:
            return False
        with self.lock:
            if outcome is self.outcome:
                self.errors = errors
                self._release()
            return outcome is self.outcome

    def _release(self) -> None:
        """Show those files as they are that turn out to have no error."""
        if self._held - self._faulty:
            self._held &= self._faulty
            self.library = Library(self._shown(), self.settings)

    @property
    def _faulty(self) -> set[str]:
        return {error.span.path for error in self.errors}

    def _keep_good(self, paths: Iterable[Path]) -> None:
        """Keep the texts of those files that have no error."""
        faulty, files = self._faulty, self._kept.files
        for file in (files[path] for path in paths if path in files):
            if file.source and file.file.shown not in faulty:
                self._good[file.file.path] = file.source.text

    def _shown(self) -> KnowledgeBase:
        """Give what pages are made from: a file with an error as it was without one."""
        files = self._kept.files.items()
        held = [path for path, file in files if file.file.shown in self._held]
        if was := {path: self._good[path] for path in held if path in self._good}:
            return self._kept.branched().changed((), planned=was).kb
        return self.outcome.kb

    def has(self, path: str) -> bool:
        """Tell whether there is a generated page."""
        with self.lock, speaking(self.settings.language):
            return has_page(self.library, path)

    def page(self, path: str) -> Page | None:
        """Build the page at a path; nothing where there is none."""
        with self.lock, speaking(self.settings.language):
            planned = planned_page(self.library, path)
            return planned.build() if planned else None

    def found(self, path: str, beside: FoundBeside) -> ExportedFile | None:
        """Give the piece of the search's index at a path; nothing where there is none."""
        with self.lock:
            return self._search.file(path, self.library, beside)

    def file(self, path: str) -> ExportedFile | None:
        """Make the file that is no page at a path; nothing where there is none."""
        with self.lock, speaking(self.settings.language):
            return exported_file(self.library, path)


def errors_in(found: Collection[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give those findings that keep a briefing from being published."""
    return tuple(one for one in found if one.severity is Severity.ERROR)
