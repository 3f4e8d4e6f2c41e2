"""A reading that is kept: takes the paths that changed, gives what a reading made anew gives.

Only the files that changed are read again, and only what that concerns is resolved again. What
the rules find rests on all files; so it is worked out for whoever asks for it.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from copy import copy
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Self

from briefing_site.diagnostics.diagnostic import Diagnostic, in_order
from briefing_site.frozen import frozen
from briefing_site.garbage import garbage_left
from briefing_site.knowledge import rules
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.file_reading import FileReading
from briefing_site.knowledge.kept_base import KeptBase
from briefing_site.knowledge.kept_records import KeptRecords
from briefing_site.knowledge.marks import Marks
from briefing_site.knowledge.records import Records
from briefing_site.knowledge.world import World
from briefing_site.pipeline import Reading
from briefing_site.progress import note, tracking
from briefing_site.settings import Settings
from briefing_site.source.files import NOTHING, RecordFile, discover, file_at
from briefing_site.source.misplaced import SUFFIXES
from briefing_site.source.snapshots import Snapshots
from briefing_site.source.text import SourceText


@frozen(slots=False)
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


@frozen(slots=False)
class KeptOutcome:
    """What the files give as they are, as `Outcome` has it; it stays true of them as they were.

    Attributes:
        bases: What was resolved of them.
        files: What reading each file gave, in the order of the files.
        unread: A finding for each file that is not looked for where it stands.
        snapshots: The copies that quotes are held to.
        changed: The files that were read for it, by the path that is shown.
    """

    settings: Settings
    bases: Bases
    files: tuple[FileReading, ...]
    unread: tuple[Diagnostic, ...]
    snapshots: Snapshots
    changed: frozenset[str]
    _marks: Marks

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
    def known_at_once(self) -> tuple[Diagnostic, ...]:
        """The faults of all files, and the references in the changed ones that lead to nothing.

        All of it is among `diagnostics`, which takes the longer the more files there are.
        """
        changed = self._world_of(self.changed)
        found = rules.check_references(changed)
        self._marks.remember(changed)
        return in_order([*self.faults, *found])

    def mark_unresolved(self, paths: Container[str]) -> None:
        """Have those records alone remember what leads to nothing in them that are in some files.

        Args:
            paths: The files, as they are shown: among them all of which any reference does.
        """
        self._marks.forget()
        faulty = self._world_of(paths)
        faulty.mark_unresolved()
        self._marks.remember(faulty)

    def _world_of(self, paths: Container[str]) -> World:
        """Give the world in which one looks only at what some files hold."""
        records = (one for one in self.world.records.all() if one.origin.path in paths)
        return replace(self.world, only=tuple(records))

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
        self._marks.forget()
        found = rules.check(self.world)
        self._marks.remember(self.world)
        return in_order([*self.faults, *found])


class Kept:
    """A folder of briefings that was read, and is kept as files change.

    Args:
        settings: Where everything is; where they change, all is read anew.

    Attributes:
        outcome: What the files give as they are.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.files: dict[Path, FileReading] = {}
        self.planned: dict[Path, str | None] = {}
        self._unread: tuple[Diagnostic, ...] = ()
        self._snapshots = Snapshots(settings.snapshots_folder)
        self.records = KeptRecords()
        self.everything: KeptBase | None = None
        self.without_drafts: KeptBase | None = None
        self._marks = Marks()
        with garbage_left():
            note(f"briefings: {settings.briefings}")
            self._look_through((settings.briefings,))
            note(f"copies of sources: {settings.snapshots_folder}")
            self.outcome = self._outcome({})

    def branched(self) -> Self:
        """Give the same, to be changed apart: to see what other texts in some files would give."""
        branch = copy(self)
        branch.records = self.records.branched()
        branch.everything = self.everything and self.everything.branched()
        branch.without_drafts = self.without_drafts and self.without_drafts.branched()
        return branch

    def changed(
        self, paths: Iterable[Path], planned: Mapping[Path, str | None] = NOTHING
    ) -> KeptOutcome:
        """Give what the files give now that some have changed, are new or are gone.

        Args:
            paths: The files, and folders of which everything may be otherwise. What they hold is
                read; nothing else is.
            planned: What files hold from now on whatever they do, `None` for one that is not to be
                there, until they are among the paths again.
        """
        known = {self._as_found(path) for path in (*paths, *planned)}
        kept = {path: text for path, text in self.planned.items() if path not in known}
        self.planned = kept | {self._as_found(path): text for path, text in planned.items()}
        if any(path.is_relative_to(self.settings.snapshots_folder) for path in known):
            self._snapshots = Snapshots(self.settings.snapshots_folder)
        before = self.files
        if all(map(self._is_alone, known)):
            self._read_again(path for path in known if self._file_at(path))
        else:
            self._look_through(known)
        self.outcome = self._outcome(before)
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
        if not is_named or not path.is_relative_to(folder):
            return None
        return file_at(path, folder, self.planned.get(path))

    def _is_alone(self, path: Path) -> bool:
        """Whether what a path says of the folder is no more than that its own file is there."""
        if path.is_symlink() or path.is_dir() or path.parent.is_symlink():
            return False
        if self._file_at(path):
            return path in self.files or path in self.planned or path.exists()
        return path.is_file() and path.suffix.lower() not in SUFFIXES and self._is_beside(path)

    def _is_beside(self, path: Path) -> bool:
        """Whether no record is looked for where a path leads, however it is named."""
        folder = self.settings.briefings
        return not path.is_relative_to(folder) or path.is_relative_to(folder / "snapshots")

    def _look_through(self, changed: Collection[Path]) -> None:
        """Look what files there are, and read those that changed or were not there."""
        files, unread = discover(self.settings.briefings, self.planned)
        self._unread = tuple(unread)
        was = self.files
        read = [
            file
            for file in files
            if file.path not in was or any(map(file.path.is_relative_to, changed))
        ]
        new = {file.path: FileReading(file) for file in tracking("reading files", read)}
        self.files = {file.path: new.get(file.path) or was[file.path] for file in files}

    def _read_again(self, paths: Iterable[Path]) -> None:
        """Read some records' files, each of which may be new or gone."""
        files = self.files.copy()
        for path in paths:
            file = self._file_at(path)
            is_there = self.planned[path] is not None if path in self.planned else path.exists()
            if file and is_there:
                files[path] = FileReading(file)
            else:
                files.pop(path, None)
        if files.keys() - self.files.keys():
            files = dict(sorted(files.items(), key=lambda one: one[0].as_posix()))
        self.files = files

    def _outcome(self, before: Mapping[Path, FileReading]) -> KeptOutcome:
        gone = [one for path, one in before.items() if self.files.get(path) is not one]
        come = [one for path, one in self.files.items() if before.get(path) is not one]
        self.records.change(gone, come)
        files = tuple(self.files.values())
        return KeptOutcome(
            self.settings,
            self._resolved(files),
            files,
            self._unread,
            self._snapshots,
            frozenset(one.file.shown for one in come),
            self._marks,
        )

    def _resolved(self, files: Iterable[FileReading]) -> Bases:
        """Resolve what changed, or everything where the program itself fails at some file."""
        try:
            return self._patched()
        except Exception as error:  # noqa: BLE001 - whatever nobody foresaw
            note(f"resolving everything again: {error!r}")
            self.everything = self.without_drafts = None
            return resolved_anew(files, self.settings)

    def _patched(self) -> Bases:
        content = self.records.content
        self.everything = self.everything or KeptBase()
        everything = self.everything.change(content)
        if self.settings.drafts or not content.drafts:
            self.without_drafts = None
            return Bases(everything, everything)
        self.without_drafts = self.without_drafts or self.everything.branched()
        return Bases(self.without_drafts.change(content.without_drafts()), everything)


def resolved_anew(files: Iterable[FileReading], settings: Settings) -> Bases:
    """Resolve everything, without the records at which the program fails."""
    reading = Reading()
    for file in files:
        reading.add(file)
    before = len(reading.diagnostics)
    everything = reading.resolved(drafts=True)
    kb = reading.built(everything, settings)
    return Bases(kb, everything, tuple(reading.diagnostics[before:]))
