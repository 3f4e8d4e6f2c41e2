"""Following files: takes folders, tells which files were written, moved or removed since.

The system tells where something happened; what did is seen by looking at the files there. Where a
system tells nothing, as of folders on other machines, all files are looked at now and then.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from contextvars import copy_context
from pathlib import Path
from threading import Event, Thread

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

log = logging.getLogger("mkdocs.plugins.briefings")

QUIET = 0.03
"""Seconds without a change after which a save is taken to be whole."""

LONGEST = 10
"""So many times of quiet are waited for at most."""

CALM = 0.6
"""Seconds without a change after which there is time for what takes long."""

NOW_AND_THEN = 2.0
"""Seconds after which all files are looked at, whether or not the system told of any."""

CHANGES = frozenset({"created", "modified", "moved", "deleted", "closed"})
"""What the system may tell of that changes a file: to read one does not."""

Stamp = tuple[int, int, int]
Changed = Callable[[frozenset[Path]], None]


class Watcher(FileSystemEventHandler):
    """Follows files in a thread of its own.

    Args:
        folders: Says where all files are followed, which what changed may itself have changed.
        files: The files that are followed besides.
        changed: Called with what changed, one call after the other.
        calm: Called once nothing has changed for a while, at the start and after each change.
    """

    def __init__(
        self,
        folders: Callable[[], Iterable[Path]],
        files: Iterable[Path],
        changed: Changed,
        calm: Callable[[], None],
    ) -> None:
        self._named, self._folders, self._files = folders, set(folders()), list(files)
        self._changed, self._calm, self._is_calm = changed, calm, False
        self._told, self._has_ended = Event(), False
        self._hints: set[Path] = set()
        self._is_to_look = False
        self._known = self._stamps()
        self._observer = Observer()
        # What this thread was told of, as that drafts are wanted, the other one has to know, too.
        run = copy_context().run
        self._thread = Thread(target=run, args=(self._follow,), name="watcher", daemon=True)

    def begin(self) -> None:
        """Begin to follow: what changed since this was made is told first."""
        self._schedule()
        try:
            self._observer.start()
        except OSError as error:  # the system follows no more files
            log.info("changes are seen a little later: %s", (error.strerror or "").lower())
        self._look()
        self._thread.start()

    def _schedule(self) -> None:
        """Have the system tell of what happens in the folders of now."""
        self._observer.unschedule_all()
        for folder in {*self._folders, *(file.parent for file in self._files)}:
            with suppress(OSError):  # it is gone again, or the system follows no more files
                self._observer.schedule(self, str(folder), recursive=folder in self._folders)

    def _look(self) -> None:
        """Look at all files next."""
        self._is_to_look = True
        self._told.set()

    def end(self) -> None:
        """Follow nothing any more."""
        self._has_ended = True
        self._told.set()
        if self._observer.is_alive():
            self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note where something happened."""
        if event.event_type not in CHANGES:
            return
        if event.is_directory:
            self._is_to_look |= event.event_type != "modified"
        else:
            places = (event.src_path, getattr(event, "dest_path", ""))
            self._hints |= {Path(os.fsdecode(place)) for place in places if place}
        self._told.set()

    def _follow(self) -> None:
        while not self._has_ended:
            try:
                self._wait_and_tell()
            except Exception:
                log.exception("what was saved cannot be shown")

    def _wait_and_tell(self) -> None:
        """Wait for a change, and tell of it once it is whole."""
        was_told = self._told.wait(NOW_AND_THEN if self._is_calm else CALM)
        for _ in range(LONGEST if was_told else 0):
            self._told.clear()
            if not self._told.wait(QUIET) and not any(map(is_empty, tuple(self._hints))):
                break
        self._told.clear()
        if changed := self._changes(was_told=was_told):
            self._is_calm = False
            self._changed(frozenset(changed))
            self._follow_others()
        elif not was_told and not self._is_calm:
            self._is_calm = True
            self._calm()

    def _follow_others(self) -> None:
        """Follow other folders where others are named now: what is in them counts as changed."""
        if (folders := set(self._named())) != self._folders:
            self._folders = folders
            self._schedule()
            self._look()

    def _changes(self, *, was_told: bool) -> set[Path]:
        """Give the files that are not as they were, and know them as they are."""
        hints, self._hints = self._hints, set()
        is_to_look, self._is_to_look = self._is_to_look or not was_told, False
        before, self._known = self._known, self._stamps() if is_to_look else self._after(hints)
        return {path for path, _ in before.items() ^ self._known.items()}

    def _after(self, hints: set[Path]) -> dict[Path, Stamp]:
        """Know the files anew that were told of."""
        now: dict[Path, Stamp | None] = {**self._known, **dict(self._hinted(hints))}
        return {path: stamp for path, stamp in now.items() if stamp}

    def _hinted(self, hints: set[Path]) -> Iterator[tuple[Path, Stamp | None]]:
        """Look at what was told of, as far as it is followed."""
        for path in hints:
            if path in self._files or any(folder in path.parents for folder in self._folders):
                yield path, stamp_of(path)

    def _stamps(self) -> dict[Path, Stamp]:
        """Look at all files."""
        inside = (path for folder in self._folders for path in files_in(folder))
        return {path: stamp for path in (*self._files, *inside) if (stamp := stamp_of(path))}


def files_in(folder: Path) -> Iterator[Path]:
    """Name all files below a folder, and links to folders, which are gone into by nobody."""
    for parent, folders, names in os.walk(folder):
        yield from (Path(parent, name) for name in names)
        yield from (path for name in folders if (path := Path(parent, name)).is_symlink())


def is_empty(path: Path) -> bool:
    """Tell whether a file holds nothing: most often it is about to be written."""
    stamp = stamp_of(path)
    return stamp is not None and stamp[1] == 0


def stamp_of(path: Path) -> Stamp | None:
    """Give what tells a file from what it may be later; nothing where there is none."""
    try:
        status = path.lstat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
