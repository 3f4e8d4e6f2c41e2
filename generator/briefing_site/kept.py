"""A reading that is kept: takes the paths that changed, gives what a reading made anew gives.

Only the files that changed are read again, and only what that concerns is resolved again. What
the rules find rests on all files; so it is worked out for whoever asks for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from briefing_site.diagnostics.diagnostic import Diagnostic, in_order
from briefing_site.knowledge import rules
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.file_reading import FileReading
from briefing_site.knowledge.kept_base import KeptBase
from briefing_site.knowledge.records import Records
from briefing_site.knowledge.walk import mark_unresolved
from briefing_site.knowledge.world import World
from briefing_site.model.record import NamedRecord
from briefing_site.pipeline import Outcome, Reading, garbage_left, holds_drafts
from briefing_site.progress import note, tracking
from briefing_site.settings import Settings
from briefing_site.source.files import RecordFile, discover, file_at
from briefing_site.source.misplaced import SUFFIXES
from briefing_site.source.snapshots import Snapshots
from briefing_site.source.text import SourceText

Marked = list[NamedRecord]
"""The records that remember that some of their references lead to nothing."""


@dataclass(frozen=True)
class Bases:
    """What was resolved.

    Attributes:
        kb: The knowledge base that pages are made from.
        everything: The same with drafts among it.
        failed: A finding for each file at which the program itself failed.
    """

    kb: KnowledgeBase
    everything: KnowledgeBase
    failed: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class KeptOutcome:
    """What the files give as they are, as `Outcome` has it; it stays true of them as they were.

    Attributes:
        bases: What was resolved of them.
        files: What reading each file gave, in the order of the files.
        unread: A finding for each file that is not looked for where it stands.
        snapshots: The copies that quotes are held to.
    """

    settings: Settings
    bases: Bases
    files: tuple[FileReading, ...]
    unread: tuple[Diagnostic, ...]
    snapshots: Snapshots
    _marked: Marked

    @property
    def kb(self) -> KnowledgeBase:
        """The knowledge base that pages are made from."""
        return self.bases.kb

    @cached_property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What is wrong with files by themselves, known at once: YAML and the shape of records."""
        each = (found for file in self.files for found in file.diagnostics)
        return in_order([*self.unread, *each, *self.bases.failed])

    @cached_property
    def sources(self) -> dict[str, SourceText]:
        """The text of every file that could be read, by the path that is shown."""
        return {file.file.shown: file.source for file in self.files if file.source}

    @cached_property
    def world(self) -> World:
        """Everything that is checked, drafts among it."""
        settings = self.settings
        records = Records()
        for file in self.files:
            file.add_to(records)
        for found in self.bases.failed:
            records.remove(found.span.path)
        return World(
            records,
            self.bases.everything,
            self.snapshots,
            settings.docs,
            self.sources,
            settings.today,
        )

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every finding, sorted by place: to ask for it lets every rule look at everything."""
        for record in self._marked:
            mark_unresolved(record, ())
        found = rules.check(self.world)
        self._marked[:] = {top for top, _ in self.world.dangling}
        return in_order([*self.faults, *found])

    @property
    def whole(self) -> Outcome:
        """What a reading made anew gives."""
        return Outcome(self.kb, self.world, self.diagnostics, self.sources)


class Kept:
    """A folder of briefings that was read, and is kept as files change.

    Args:
        settings: Where everything is; where they change, all is read anew.

    Attributes:
        outcome: What the files give as they are.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._files: dict[Path, FileReading] = {}
        self._unread: tuple[Diagnostic, ...] = ()
        self._snapshots = Snapshots(settings.snapshots_folder)
        self._bases: dict[bool, KeptBase] = {}
        self._marked: Marked = []
        with garbage_left():
            note(f"briefings: {settings.briefings}")
            self._look_through((settings.briefings,))
            note(f"copies of sources: {settings.snapshots_folder}")
            self.outcome = self._outcome()

    def changed(self, paths: Iterable[Path]) -> KeptOutcome:
        """Give what the files give now that some have changed, are new or are gone.

        Args:
            paths: The files, and folders of which everything may be otherwise. What they hold is
                read; nothing else is.
        """
        known = [self._as_found(path) for path in paths]
        if any(path.is_relative_to(self.settings.snapshots_folder) for path in known):
            self._snapshots = Snapshots(self.settings.snapshots_folder)
        if all(map(self._is_alone, known)):
            self._read_again(path for path in known if self._file_at(path))
        else:
            self._look_through(known)
        self.outcome = self._outcome()
        return self.outcome

    def _as_found(self, path: Path) -> Path:
        """Spell a path as it is found below the folder, whatever way whoever tells it went."""
        whole = path.absolute()
        for folder in (self.settings.briefings, self.settings.snapshots_folder):
            for spelled in (folder.absolute(), folder.resolve()):
                if whole.is_relative_to(spelled):
                    return folder / whole.relative_to(spelled)
        return path

    def _file_at(self, path: Path) -> RecordFile | None:
        folder = self.settings.briefings
        is_named = path.suffix in SUFFIXES and not path.name.startswith(".")
        return file_at(path, folder) if is_named and path.is_relative_to(folder) else None

    def _is_alone(self, path: Path) -> bool:
        """Whether what a path says of the folder is no more than that its own file is there."""
        if path.is_symlink() or path.is_dir() or path.parent.is_symlink():
            return False
        if self._file_at(path):
            return path in self._files or path.exists()
        return path.is_file() and path.suffix.lower() not in SUFFIXES and self._is_beside(path)

    def _is_beside(self, path: Path) -> bool:
        """Whether no record is looked for where a path leads, however it is named."""
        folder = self.settings.briefings
        return not path.is_relative_to(folder) or path.is_relative_to(folder / "snapshots")

    def _look_through(self, changed: Collection[Path]) -> None:
        """Look what files there are, and read those that changed or were not there."""
        files, unread = discover(self.settings.briefings)
        self._unread = tuple(unread)
        was = self._files
        read = [
            file
            for file in files
            if file.path not in was or any(map(file.path.is_relative_to, changed))
        ]
        new = {file.path: FileReading(file) for file in tracking("reading files", read)}
        self._files = {file.path: new.get(file.path) or was[file.path] for file in files}

    def _read_again(self, paths: Iterable[Path]) -> None:
        """Read some records' files, each of which may be new or gone."""
        for path in paths:
            file = self._file_at(path)
            if file is None or not path.exists():
                self._files.pop(path, None)
            else:
                self._files[path] = FileReading(file)
        self._files = dict(sorted(self._files.items(), key=lambda one: one[0].as_posix()))

    def _outcome(self) -> KeptOutcome:
        files = tuple(self._files.values())
        return KeptOutcome(
            self.settings,
            self._resolved(files),
            files,
            self._unread,
            self._snapshots,
            self._marked,
        )

    def _resolved(self, files: Iterable[FileReading]) -> Bases:
        """Resolve what changed, or everything where the program itself fails at some file."""
        try:
            return self._patched(files)
        except Exception as error:  # noqa: BLE001 - whatever nobody foresaw
            note(f"resolving everything again: {error!r}")
            self._bases.clear()
            return resolved_anew(files, self.settings)

    def _patched(self, files: Iterable[FileReading]) -> Bases:
        records = Records()
        for file in files:
            if file.record:
                records.add(file.record)
        everything = self._base(drafts=True).change(records)
        if self.settings.drafts or not holds_drafts(everything):
            self._bases.pop(False, None)
            return Bases(everything, everything)
        return Bases(self._base(drafts=False).change(records), everything)

    def _base(self, *, drafts: bool) -> KeptBase:
        if drafts not in self._bases:
            self._bases[drafts] = KeptBase(drafts=drafts)
        return self._bases[drafts]


def resolved_anew(files: Iterable[FileReading], settings: Settings) -> Bases:
    """Resolve everything, without the records at which the program fails."""
    reading = Reading()
    for file in files:
        reading.add(file)
    before = len(reading.diagnostics)
    everything = reading.resolved(drafts=True)
    kb = reading.built(everything, settings)
    return Bases(kb, everything, tuple(reading.diagnostics[before:]))
