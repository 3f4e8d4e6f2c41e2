"""The way through this room: takes a folder and two revisions, gives `Changes`.

A pull request's own changes are those since it parted from its base, so BASE is the commit at
which the two parted, as in `git diff BASE...HEAD`: what others merged meanwhile is none of it.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from briefing_site.changes.change import Changes
from briefing_site.changes.compare import compare
from briefing_site.changes.disk import changed_on_disk, files_on_disk
from briefing_site.changes.elsewhere import kind_of_file, not_compared
from briefing_site.changes.file_change import NotCompared
from briefing_site.changes.revisions import SNAPSHOTS, Repository, open_repository
from briefing_site.changes.trees import differing
from briefing_site.diagnostics.refused import Refused
from briefing_site.pipeline import Outcome, read_folder


def changes_between(folder: Path, base: str, head: str | None) -> Changes:
    """Compare two revisions of a briefings folder.

    Args:
        folder: The folder's full path.
        base: What to compare with, as git names revisions.
        head: What to compare; `None` for the files on the disk.

    Raises:
        Refused: One of them cannot be had.
    """
    repository = open_repository(folder)
    tip = repository.commit(head or "HEAD")
    start = repository.merge_base(repository.commit(base), tip)
    known = Changes(start, head and tip, not_compared=others(repository, start, head and tip))
    if head is not None:
        trees = [repository.content(commit) for commit in (start, tip)]
        if trees == [None, None]:
            message = f'neither revision has a folder "{repository.inside}"'
            raise Refused(message, "name the briefings folder with --briefings DIR")
        if trees[0] == trees[1]:
            return known
    with TemporaryDirectory(prefix="briefings-") as room:
        before = read_commit(repository, start, Path(room, "base"))
        after = read_commit(repository, tip, Path(room, "head")) if head else read_folder(folder)
    return compare(before, after, known)


def others(repository: Repository, start: str, tip: str | None) -> tuple[NotCompared, ...]:
    """Give the files that changed and are not compared.

    Args:
        repository: Where.
        start: The commit that is compared with.
        tip: The commit that is compared; `None` for the files on the disk.
    """
    root, briefings = repository.root(start), repository.inside
    store = repository.store
    if tip:
        return not_compared(differing(store, root, repository.root(tip)), briefings)
    blobs = [one for one in store.files(root) if kind_of_file(one.path, briefings)]
    names = [one for one in files_on_disk(store.folder) if kind_of_file(one, briefings)]
    return not_compared(changed_on_disk(store.folder, names, blobs), briefings)


def read_commit(repository: Repository, commit: str, to: Path) -> Outcome:
    """Read the content of a commit.

    The sources' copies are mostly not under version control: then those on the disk hold for
    every revision, or every quote that they refute would seem a new error.
    """
    folder = repository.write(commit, to)
    is_versioned = (folder / SNAPSHOTS).is_dir()
    return read_folder(folder, (folder if is_versioned else repository.folder) / SNAPSHOTS)
