"""Two trees side by side: takes what git calls them, gives the files that differ.

What is the same in both is not gone through, and both go down together, a level at a time.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from briefing_site.changes.objects import FOLDER, Blob, Entry, Store, bounded

Level = list[tuple[PurePosixPath, str | None, str | None]]
"""Folders in each of two trees, one of which may lack it."""


def differing(
    store: Store, before: str | None, after: str | None
) -> dict[PurePosixPath, Blob | None]:
    """Give the files that differ between two trees, as the second has them.

    Args:
        store: What git has stored.
        before: A tree, or nothing, which has no files.
        after: Another, likewise.

    Raises:
        Refused: There is too much, or something cannot be read.
    """
    found: dict[PurePosixPath, Blob | None] = {}
    level: Level = [(PurePosixPath(), before, after)] if before != after else []
    number = 0
    while level:
        trees = store.trees({id_ for _, *both in level for id_ in both if id_})
        below: Level = []
        for folder, *both in level:
            old, new = ({one.name: one for one in trees[id_]} if id_ else {} for id_ in both)
            number += len(old) + len(new)
            bounded(number, folder)
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
    if any(one and one.mode != FOLDER for one in (old, new)):
        found[path] = Blob(new.mode, new.id, path) if new and new.mode != FOLDER else None
    folders = [one.id if one and one.mode == FOLDER else None for one in (old, new)]
    return [(path, folders[0], folders[1])] if any(folders) else []
