"""The content of one state after the other: takes trees of git, gives each as `Outcome`.

The files of the first are written to a folder, then those that differ: what follows from a state is
patched into what followed from the one before (`kept`), so that a commit costs its own files.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from shutil import rmtree

from briefing_site.changes.compare import is_draft
from briefing_site.changes.elsewhere import is_read
from briefing_site.changes.objects import FOLDER, Blob, Entry, Store, bounded
from briefing_site.changes.revisions import Repository, largest
from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.severity import Severity
from briefing_site.kept import Kept, KeptOutcome
from briefing_site.knowledge.records import FileRecord, Records
from briefing_site.knowledge.world import World
from briefing_site.pipeline import Outcome, settings_of

Level = list[tuple[PurePosixPath, str | None, str | None]]
"""Folders in each of two trees, one of which may lack it."""


class States:
    """Reads one state after the other.

    Args:
        repository: Whose.
        room: An empty folder, for the files.
    """

    def __init__(self, repository: Repository, room: Path) -> None:
        self._repository, self._folder = repository, room / repository.folder.name
        self._begin()

    def _begin(self) -> None:
        """Begin with an empty folder."""
        rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        self._tree: str | None = None
        self._kept: Kept | None = None

    def read(self, tree: str | None, sound: Outcome | None = None) -> Outcome | None:
        """Give what is published of a state; nothing where its records cannot all be read.

        Args:
            tree: What git calls the content.
            sound: A state before it that could be read, whose references lead somewhere.

        Raises:
            Refused: Git cannot read it, or there is too much of it.
        """
        try:
            outcome = self._at(tree)
        except Refused:
            self._begin()  # the folder may hold half of it
            raise
        if any(found.severity is Severity.ERROR for found in outcome.faults):
            return None
        return published(outcome, sound)

    def _at(self, tree: str | None) -> KeptOutcome:
        """Read a state."""
        paths = self._write(tree)
        if self._kept is None:
            self._kept = Kept(settings_of(self._folder, self._folder / "snapshots"))
            return self._kept.outcome
        return self._kept.changed(paths)

    def _write(self, tree: str | None) -> list[Path]:
        """Write the files that differ, and name them."""
        before, self._tree = self._tree, tree
        changed = differing(self._repository.store, before, tree)
        for path, blob in changed.items():
            if blob is None:
                self._folder.joinpath(path).unlink(missing_ok=True)
        there = [blob for blob in changed.values() if blob]
        self._repository.write_blobs(there, self._folder, largest)
        return [self._folder.joinpath(path) for path in changed]


def differing(
    store: Store, before: str | None, after: str | None
) -> dict[PurePosixPath, Blob | None]:
    """Give the files of records that differ between two trees, as the second has them.

    Raises:
        Refused: There is too much, or something cannot be read.
    """
    found: dict[PurePosixPath, Blob | None] = {}
    level: Level = [(PurePosixPath(), before, after)] if before != after else []
    number = 0
    while level:
        ids = {id_ for _, *both in level for id_ in both if id_}
        trees = {id_: {one.name: one for one in row} for id_, row in store.trees(ids).items()}
        number += sum(map(len, trees.values()))
        bounded(number, level[0][0])
        below: Level = []
        for folder, *both in level:
            old, new = (trees[id_] if id_ else {} for id_ in both)
            for name in sorted({*old, *new}):
                below += entered(folder / name, old.get(name), new.get(name), found)
        level = below
    return found


def entered(
    path: PurePosixPath,
    old: Entry | None,
    new: Entry | None,
    found: dict[PurePosixPath, Blob | None],
) -> Level:
    """Note a file that differs, and give the folder that does."""
    if old == new:
        return []
    is_file = any(one and one.mode != FOLDER for one in (old, new))
    if is_file and is_read(path):
        there = new and new.mode != FOLDER
        found[path] = Blob(new.mode, new.id, path) if new and there else None
    folders = [one.id if one and one.mode == FOLDER else None for one in (old, new)]
    return [(path, folders[0], folders[1])] if any(folders) else []


def published(outcome: KeptOutcome, sound: Outcome | None) -> Outcome | None:
    """Give what readers saw of a state: of drafts nothing, as if there were none.

    Nothing is given where a reference leads nowhere, to a draft for one: such a state was never
    published, and what seems to be missing in it need not have gone.
    """
    records = Records()
    for file in outcome.files:
        if file.record is None or not is_draft(file.record):
            file.add_to(records)
    kb = outcome.kb
    only = None if sound is None else changed_since(sound.world.records, records)
    settings = outcome.settings
    world = World(records, kb, outcome.snapshots, settings.docs, outcome.sources, only=only)
    if world.dangling or world.lost:
        return None
    return Outcome(kb, world, (), outcome.sources)


def changed_since(before: Records, now: Records) -> tuple[FileRecord, ...] | None:
    """Give the records that are new or others; nothing where a reference of any may be lost."""
    if any(
        places.keys() - now.places.get(kind, {}).keys() for kind, places in before.places.items()
    ):
        return None
    known = set(map(id, before.all()))
    return tuple(one for one in now.all() if id(one) not in known)
