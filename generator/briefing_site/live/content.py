"""The content as it stands: takes settings and what changed, gives the page or file at a path.

A file that came to have a fault is shown as it was when it had none: the fault is told beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from threading import RLock

from briefing_site.diagnostics.diagnostic import Diagnostic, in_order
from briefing_site.diagnostics.severity import Severity
from briefing_site.exports.everything import exported_file
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.plain_pages import plain_page_at
from briefing_site.exports.sizes import measured
from briefing_site.history.everything import past_of
from briefing_site.interface import speaking
from briefing_site.kept import Kept, KeptOutcome
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.live.aside import CheckAside
from briefing_site.live.check import Asked, Findings
from briefing_site.live.searching import FoundBeside, Search
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.past import NO_PAST
from briefing_site.pages.site import has_page, planned_page
from briefing_site.settings import Settings


class Content:
    """What was read, and what pages are made from.

    Attributes:
        lock: Held by whoever reads or builds: of both there is one at a time.
        settings: Where everything is.
        library: What pages draw on.
        errors: What is known to be wrong with the content.
        advice: How much else there is to say of it, as far as is known.
    """

    settings: Settings
    library: Library
    _kept: Kept

    def __init__(self) -> None:
        self.lock = RLock()
        self.errors: tuple[Diagnostic, ...] = ()
        self.advice = 0
        self._check: CheckAside | None = None
        self._good: dict[Path, str] = {}
        self._held: set[str] = set()
        self._gone: set[str] = set()
        self._search = Search()
        self._past = NO_PAST
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
                self.end()
                self._kept, self._read_with = Kept(settings), read_with
                self._past = past_of(settings)
                self.errors = errors_in(self.outcome.known_at_once)
                self._held.clear()
                self._gone.clear()
                self._keep_good(self._kept.files)
            self.library = measured(self._shown(), settings, self._past)

    def changed(self, paths: Collection[Path]) -> None:
        """Read what changed, and learn of the errors that are known at once.

        Args:
            paths: Files that were written, moved or removed.
        """
        with self.lock:
            self.end()
            known_before, was = set(self.outcome.faults), self._kept.files
            outcome = self._kept.changed(paths)
            self._gone |= {was[path].file.shown for path in was.keys() - self._kept.files.keys()}
            left = (error for error in self.errors if error not in known_before)
            still = [error for error in left if error.span.path not in outcome.changed]
            errors = list(dict.fromkeys([*errors_in(outcome.known_at_once), *still]))
            self.errors = tuple(in_order(errors))
            self._held = (self._held | outcome.changed) & self._faulty
            self._keep_good(paths)
            self.library = measured(self._shown(), self.settings, self._past)

    def check(self, schemas: Path | None = None) -> None:
        """Learn of all errors, which takes the longer the more files there are.

        Meanwhile pages are built. Once a file changes, the check ends, and nothing is learned.

        Args:
            schemas: Where editors look for the ids that there are, which are written there.

        Raises:
            NotCheckedError: The check itself came to an end.
        """
        with self.lock:
            self.end()
            outcome, settings = self.outcome, replace(self._kept.settings, written=None)
            gone = self._gone.difference(outcome.sources)
            self._check = check = CheckAside(Asked(settings, schemas, gone))
        findings = check.findings()
        with self.lock:
            if findings and outcome is self.outcome and is_of(findings, outcome):
                self._learn(findings)

    def end(self) -> None:
        """End a check that is not needed any more."""
        if self._check:
            self._check.end()

    def _learn(self, findings: Findings) -> None:
        """Show those files as they are that turn out to have no error."""
        self.advice = findings.advice
        if findings.errors != self.errors:
            self.errors = findings.errors
            self._held &= self._faulty
            self.outcome.mark_unresolved(self._faulty)
            self.library = measured(self._shown(), self.settings, self._past)

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

    def is_held(self, path: Path) -> bool:
        """Tell whether a file has an error, and is shown as it was when it had none."""
        file = self._kept.files.get(path)
        return file is not None and file.file.shown in self._held

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

    def plain(self, path: str) -> ExportedFile | None:
        """Write the plain Markdown at a path, beside a page; nothing where there is none."""
        with self.lock, speaking(self.settings.language):
            return plain_page_at(self.library, path)


def is_of(findings: Findings, outcome: KeptOutcome) -> bool:
    """Whether what was found is true of what was read, and not of a file that changed between."""
    read = outcome.sources
    return all(path in read and read[path].text == text for path, text in findings.texts.items())


def errors_in(found: Collection[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give those findings that keep a briefing from being published."""
    return tuple(one for one in found if one.severity is Severity.ERROR)
