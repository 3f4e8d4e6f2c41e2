"""The content of one state after the other: takes trees of git, gives each as `Outcome`.

The files of the first are written to a folder, then those that differ: what follows from a state is
patched into what followed from the one before (`kept`), so that a commit costs its own files.
"""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree

from briefing_site.changes.compare import is_draft
from briefing_site.changes.elsewhere import is_read
from briefing_site.changes.revisions import Repository, largest
from briefing_site.changes.trees import differing
from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.severity import Severity
from briefing_site.kept import Kept, KeptOutcome
from briefing_site.knowledge.records import FILES, MAY_NAME, FileRecord, Records
from briefing_site.knowledge.world import World
from briefing_site.pipeline import Outcome, settings_of


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
        found = differing(self._repository.store, before, tree)
        changed = {path: blob for path, blob in found.items() if is_read(path)}
        for path, blob in changed.items():
            if blob is None:
                self._folder.joinpath(path).unlink(missing_ok=True)
        there = [blob for blob in changed.values() if blob]
        self._repository.write_blobs(there, self._folder, largest)
        return [self._folder.joinpath(path) for path in changed]


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
    if world.lost or any(leads_to_record(found.kind) for _top, found in world.dangling):
        return None
    return Outcome(kb, world, (), outcome.sources)


def leads_to_record(kind: str) -> bool:
    """Whether references of a kind lead to what is declared, and do not name an office in words."""
    return kind in FILES or kind in MAY_NAME


def changed_since(before: Records, now: Records) -> tuple[FileRecord, ...] | None:
    """Give the records that are new or others; nothing where a reference of any may be lost."""
    if any(
        places.keys() - now.places.get(kind, {}).keys() for kind, places in before.places.items()
    ):
        return None
    known = set(map(id, before.all()))
    return tuple(one for one in now.all() if id(one) not in known)
