"""Reading for a site: takes settings, gives pages and findings, once for each state of the files.

`serve` builds again for every edit of a hand-written page as well; then the briefings need
not be read again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from briefing_site.exports.file import ExportedFile
from briefing_site.frozen import frozen
from briefing_site.history.everything import past_of
from briefing_site.pipeline import Outcome, export_files, read_site, render_pages
from briefing_site.render import RenderedPage
from briefing_site.settings import Settings

PAGE = ".md"
Stamp = tuple[str, int, int]


@frozen
class Reading:
    """What one look at the content gave.

    Attributes:
        outcome: The records.
        pages: Their pages.
        files: The files beside these.
        notice: What is to be said of the history, if anything.
    """

    outcome: Outcome
    pages: tuple[RenderedPage, ...]
    files: tuple[ExportedFile, ...]
    notice: str


@dataclass(slots=True)
class ContentReader:
    """Reads the content, and again only after a file has changed."""

    _state: tuple[Settings, tuple[Stamp, ...]] | None = field(default=None, init=False)
    _reading: Reading | None = field(default=None, init=False)

    def read(self, settings: Settings) -> Reading:
        """Give the pages of the content as it stands now."""
        state = (settings, tuple(stamps(settings)))
        if self._reading is None or state != self._state:
            self._reading = read_content(settings)
            self._state = state
        return self._reading


def read_records(settings: Settings) -> Outcome:
    """Read the content alone, for a build that makes of it what it needs."""
    return read_site(settings)


def read_content(settings: Settings) -> Reading:
    """Read the content, render its pages and make its files, in the order of their paths."""
    outcome, past = read_records(settings), past_of(settings)
    pages = render_pages(outcome.kb, settings, past)
    files = export_files(outcome.kb, settings, past)
    return Reading(
        outcome, tuple(sorted(pages, key=lambda page: page.path)), tuple(files), past.notice
    )


def stamps(settings: Settings) -> Iterator[Stamp]:
    """Name each file that the pages rest on, with when it changed and its size.

    Of the hand-written pages it counts only which there are, and the settings say so.
    """
    for path in files_below(settings.briefings, settings.snapshots_folder, settings.docs):
        if path.suffix != PAGE or settings.docs not in path.parents:
            with suppress(FileNotFoundError):  # an editor's own, gone by now
                status = path.lstat()
                yield path.as_posix(), status.st_mtime_ns, status.st_size


def files_below(*folders: Path) -> Iterator[Path]:
    """Go through all files, in an order that lasts."""
    for folder in folders:
        for parent, below, names in os.walk(folder):
            below.sort()
            yield from (Path(parent) / name for name in sorted(names))
