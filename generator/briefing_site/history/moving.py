"""A folder that was moved: takes the commit in which it came, gives where its files were before.

Files that were edited as they were moved are the same ones: what tells is that they went from
another folder in that commit, and lie in this one as they lay there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from briefing_site.changes.elsewhere import is_read
from briefing_site.changes.objects import Store
from briefing_site.changes.trees import differing


def former_folder(store: Store, commit: str, folder: PurePosixPath) -> PurePosixPath | None:
    """Give the folder from which more than half of the files of another came.

    Args:
        store: What git has stored.
        commit: The commit that has the files, of which the one before has none there.
        folder: Where they lie in it.

    Returns:
        The folder; nothing where most files are new, or git takes its name in no line.

    Raises:
        Refused: There is too much, or something cannot be read.
    """
    names = [f"{commit}^^{{tree}}", f"{commit}^{{tree}}"]
    roots = store.known(names)
    if len(roots) < len(names):  # the first commit of all follows none
        return None
    found = differing(store, *(roots[name].id for name in names))
    gone = [path for path, blob in found.items() if blob is None]
    came = (path for path, blob in found.items() if blob and path.is_relative_to(folder))
    read = set(filter(is_read, (path.relative_to(folder) for path in came)))
    folders = Counter(folders_of(gone, read))
    for former, times in folders.most_common(1):
        if times * 2 > len(read) and str(former).isprintable():
            return former
    return None


def folders_of(gone: Iterable[PurePosixPath], read: set[PurePosixPath]) -> Iterator[PurePosixPath]:
    """Give for each file that went each folder in which it lay as one does that came."""
    for path in gone:
        parts = path.parts
        for start in range(len(parts)):
            if PurePosixPath(*parts[start:]) in read:
                yield PurePosixPath(*parts[:start])
