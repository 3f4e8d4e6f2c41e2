"""A folder that came from elsewhere: takes the commit in which it came, gives where it was before.

Files that were edited as they were moved are the same ones: what tells is that they went from
another folder in that commit, and lie in this one as they lay there. Files that were copied are the
same to the letter, and most of those that they were copied from were removed by now: where they
still are, the copy is a record of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import PurePosixPath

from briefing_site.changes.elsewhere import is_read
from briefing_site.changes.objects import Store, TooMuch
from briefing_site.changes.trees import differing

Read = Mapping[PurePosixPath, str]
"""What git calls each file that is read, by its path in the folder."""

Lying = tuple[PurePosixPath, str]
"""A file by its path in the repository, and what git calls it; nothing where it may be edited."""


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
    came = ((path, blob.id) for path, blob in found.items() if blob and path.is_relative_to(folder))
    inside = ((path.relative_to(folder), id_) for path, id_ in came)
    read = {path: id_ for path, id_ in inside if is_read(path)}
    gone = ((path, "") for path, blob in found.items() if blob is None)
    copied = (
        one for one in copied_from(store, roots[names[0]].id, read) if is_gone(store, one, read)
    )
    return next(chain(most_of(gone, read), copied), None)


def copied_from(store: Store, tree: str, read: Read) -> Iterator[PurePosixPath]:
    """Go through the folders that have more than half of the files of another, to the letter."""
    try:
        files = store.files(tree)
    except TooMuch:
        return  # a repository of so many files is searched for no copy
    ids = {*read.values()}
    yield from most_of(((one.path, one.id) for one in files if one.id in ids), read)


def is_gone(store: Store, folder: PurePosixPath, read: Read) -> bool:
    """Whether at most half of some files still lie in a folder, as the newest commit has it."""
    paths = [folder / path for path in read]
    left = store.known([f"HEAD:{path}" for path in paths if str(path).isprintable()])
    return len(left) * 2 <= len(read)


def most_of(lying: Iterable[Lying], read: Read) -> Iterator[PurePosixPath]:
    """Go through the folders in which more than half of some files lie, the most first."""
    for folder, times in Counter(folders_of(lying, read)).most_common():
        if times * 2 > len(read) and str(folder).isprintable():
            yield folder


def folders_of(lying: Iterable[Lying], read: Read) -> Iterator[PurePosixPath]:
    """Give for each file each folder in which it lies as one does that is read."""
    for path, id_ in lying:
        parts = path.parts
        for start in range(len(parts)):
            same = read.get(PurePosixPath(*parts[start:]))
            if same and id_ in ("", same):
                yield PurePosixPath(*parts[:start])
