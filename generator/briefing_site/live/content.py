"""The content as it stands: takes settings and what changed, gives the page or file at a path.

A file that came to have an error is shown as it was when it had none: the error is told beside it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from threading import RLock

from briefing_site.exports.everything import exported_file
from briefing_site.exports.file import ExportedFile
from briefing_site.interface import speaking
from briefing_site.live.searching import Search
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.site import planned_page
from briefing_site.pipeline import Outcome, read_site
from briefing_site.search.thing import Thing
from briefing_site.settings import Settings


class Content:
    """What was read, and what pages are made from.

    Attributes:
        lock: Held by whoever reads or builds: of both there is one at a time.
        settings: Where everything is.
        outcome: What reading the files gave.
        library: What pages draw on.
    """

    settings: Settings
    outcome: Outcome
    library: Library

    def __init__(self) -> None:
        self.lock = RLock()
        self._good: dict[str, str] = {}
        self._search = Search()
        self._read_with: Settings | None = None

    def follow(self, settings: Settings) -> None:
        """Take settings; the content is read anew where they have to do with reading."""
        with self.lock:
            self.settings, read_with = settings, replace(settings, written=None)
            if read_with != self._read_with:
                self.outcome, self._read_with = read_site(settings), read_with
            self.library = self._drawn_on()

    def changed(self, paths: Collection[Path]) -> Outcome:
        """Read what changed.

        Args:
            paths: Files that were written, moved or removed.

        Returns:
            What reading gave; `library` has it from now on.
        """
        del paths
        with self.lock:
            self.outcome = read_site(self.settings)
            self.library = self._drawn_on()
            return self.outcome

    def _drawn_on(self) -> Library:
        """Give what pages draw on: a file with an error as it was without one."""
        outcome = self.outcome
        faulty = {found.span.path for found in outcome.errors}
        texts = {path: text.text for path, text in outcome.sources.items()}
        self._good |= {path: text for path, text in texts.items() if path not in faulty}
        kept = {path: self._good[path] for path in faulty & self._good.keys()}
        if changed := {path: text for path, text in kept.items() if text != texts.get(path)}:
            root = self.settings.briefings.parent
            planned = {root / path: text for path, text in changed.items()}
            return Library(read_site(self.settings, planned).kb, self.settings)
        return Library(outcome.kb, self.settings)

    def has(self, path: str) -> bool:
        """Tell whether there is a generated page."""
        with self.lock, speaking(self.settings.language):
            return planned_page(self.library, path) is not None

    def page(self, path: str) -> Page | None:
        """Build the page at a path; nothing where there is none."""
        with self.lock, speaking(self.settings.language):
            planned = planned_page(self.library, path)
            return planned.build() if planned else None

    def found(self, path: str, by_hand: tuple[Thing, ...]) -> ExportedFile | None:
        """Give the piece of the search's index at a path; nothing where there is none."""
        with self.lock:
            return self._search.file(path, self.library, by_hand)

    def file(self, path: str) -> ExportedFile | None:
        """Make the file that is no page at a path; nothing where there is none."""
        with self.lock, speaking(self.settings.language):
            return exported_file(self.library, path)
