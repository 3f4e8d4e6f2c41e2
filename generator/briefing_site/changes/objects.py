"""What git stores: takes ids, gives trees and files, sizes asked first and all within bounds.

A few megabytes of a repository can stand for terabytes: what repeats itself is stored small, and a
tree can name itself in effect a thousand times. So nothing is read whose size is not known, and
trees are gone through level by level, which shows how much there is before it is there.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from briefing_site.changes.git import GitFailed, reading
from briefing_site.diagnostics.refused import Refused
from briefing_site.frozen import frozen

FOLDER = "40000"
LINK = "120000"
MODULE = "160000"
ORDINARY = ("100644", "100755")

MOST_FILES = 100_000
"""Files and folders in a folder of a commit, all that is below counted."""

MOST_DEPTH = 32
"""Folders in each other."""

MOST_OF_TREES = 64 * 1024 * 1024
"""Bytes of the trees of one level: what git keeps of names and ids."""

LONGEST_NAME = 255
"""Bytes of a name on every system for files."""

MISSING = b" missing\n"
"""How git ends a line about what it does not have."""

LOOK = 'look at it with "git diff --stat" before anything else reads it'

BROKEN = (
    '"git fsck" says what is broken; in a partial clone, '
    '"git fetch --refetch --no-filter" brings what is missing'
)


class TooMuch(Refused):
    """More than is ever needed for a site, and less than a machine can bear.

    Args:
        number: How much there is.
        most: How much is read.
        what: What there is so much of.
    """

    def __init__(self, number: int, most: int, what: str) -> None:
        message = f"a revision has {number:,} {what}, more than the {most:,} that are read"
        super().__init__(message, LOOK)


class Unreadable(Refused):
    """Something that is not there, or not whole: never to be taken for removed.

    Args:
        why: What is wrong with what, in words one after the other.
    """

    def __init__(self, *why: str) -> None:
        super().__init__(f"git cannot read all of the revision: {' '.join(why)}", BROKEN)


@frozen
class Stored:
    """What git knows of an object without reading it.

    Attributes:
        kind: `blob`, `tree`, `commit` or `tag`.
        size: In bytes.
    """

    id: str
    kind: str
    size: int


@frozen
class Entry:
    """A line in a tree."""

    mode: str
    id: str
    name: str


@frozen
class Blob:
    """A file in a commit.

    Attributes:
        path: Relative to the folder that was listed.
    """

    mode: str
    id: str
    path: PurePosixPath


@frozen
class Store:
    """The objects of the repository around a folder."""

    folder: Path

    def stored(self, names: Collection[str]) -> dict[str, Stored]:
        """Ask for the kinds and sizes of objects, by the names that they were asked for by.

        Raises:
            Refused: One of them is missing, or cannot be read.
        """
        feed = "".join(f"{name}\n" for name in names).encode()
        try:
            with reading(self.folder, "cat-file", "--batch-check", feed=feed) as output:
                return {name: stored(name, output.readline()) for name in names}
        except GitFailed as failed:
            raise Unreadable(failed.said) from failed

    def known(self, names: Collection[str]) -> dict[str, Stored]:
        """Ask for the same of those objects alone that are there; a name must be of one line."""
        feed = "".join(f"{name}\n" for name in names).encode()
        try:
            with reading(self.folder, "cat-file", "--batch-check", feed=feed) as output:
                lines = [(name, output.readline()) for name in names]
        except GitFailed as failed:
            raise Unreadable(failed.said) from failed
        return {name: stored(name, line) for name, line in lines if not line.endswith(MISSING)}

    def contents(self, objects: Iterable[Stored]) -> Iterator[tuple[str, bytes]]:
        """Read objects, each of a size that was thought of.

        Raises:
            Refused: One of them cannot be read.
        """
        wanted = list({one.id: one for one in objects}.values())
        feed = "".join(f"{one.id}\n" for one in wanted).encode()
        try:
            with reading(self.folder, "cat-file", "--batch", feed=feed) as output:
                for one in wanted:
                    yield one.id, content(output, one)
        except GitFailed as failed:
            raise Unreadable(failed.said) from failed

    def trees(self, ids: Collection[str]) -> dict[str, tuple[Entry, ...]]:
        """Read trees.

        Raises:
            Refused: One of them cannot be read, or holds what no folder can.
        """
        found = self.stored(ids)
        if strange := next((one for one in found.values() if one.kind != "tree"), None):
            raise Unreadable(strange.id, "should be a folder")
        if (total := sum(one.size for one in found.values())) > MOST_OF_TREES:
            raise TooMuch(total, MOST_OF_TREES, "bytes in the lists of its files")
        return {id_: entries(id_, raw) for id_, raw in self.contents(found.values())}

    def entry(self, tree: str, path: PurePosixPath) -> Entry | None:
        """Find what a path leads to; nothing where there is no such path."""
        found = Entry(FOLDER, tree, "")
        for name in path.parts:
            inside = self.trees([found.id])[found.id] if found.mode == FOLDER else ()
            below = next((one for one in inside if one.name == name), None)
            if below is None:
                return None
            found = below
        return found

    def holds(self, tree: str, path: PurePosixPath) -> bool:
        """Whether something stands at a path, or on the way to it and is no folder.

        Letters count as the same in capitals and not, as many disks have it.
        """
        found = [Entry(FOLDER, tree, "")]
        for name in map(str.casefold, path.parts):
            if any(one.mode != FOLDER for one in found):
                return True
            inside = self.trees({one.id for one in found}).values()
            found = [one for entries in inside for one in entries if one.name.casefold() == name]
        return bool(found)

    def files(self, tree: str) -> list[Blob]:
        """List the files below a tree, links too; what is another repository is left out.

        Raises:
            Refused: There is too much, or something cannot be read.
        """
        found: list[Blob] = []
        level = [(PurePosixPath(), tree)]
        number = 0
        while level:
            trees = self.trees({id_ for _, id_ in level})
            number += sum(len(trees[id_]) for _, id_ in level)
            bounded(number, level[0][0])
            below = [(folder / e.name, e) for folder, id_ in level for e in trees[id_]]
            found += [Blob(e.mode, e.id, path) for path, e in below if e.mode in (*ORDINARY, LINK)]
            level = [(path, e.id) for path, e in below if e.mode == FOLDER]
        return found


def bounded(number: int, folder: PurePosixPath) -> None:
    """Let a listing go no further than a site could need it.

    Args:
        number: The files and folders so far.
        folder: One of those that are as deep as any so far.
    """
    if number > MOST_FILES:
        raise TooMuch(number, MOST_FILES, "files and folders")
    if len(folder.parts) > MOST_DEPTH:
        raise TooMuch(len(folder.parts), MOST_DEPTH, "folders in each other")


def stored(name: str, line: bytes) -> Stored:
    """Read a line about an object."""
    match line.decode(errors="replace").split():
        case [id_, kind, size] if size.isdecimal():
            return Stored(id_, kind, int(size))
    raise Unreadable(name, "is missing")


def content(output: IO[bytes], wanted: Stored) -> bytes:
    """Read the next object, which has to be the one that was asked for."""
    if stored(wanted.id, output.readline()) != wanted:
        raise Unreadable(wanted.id, "is not what it was")
    found = output.read(wanted.size)
    if len(found) != wanted.size or output.read(1) != b"\n":
        raise Unreadable(wanted.id, "ends too early")
    return found


def entries(tree: str, raw: bytes) -> tuple[Entry, ...]:
    """Read a tree: for each entry its mode, its name up to a null byte, and its id in bytes."""
    found: dict[bytes, Entry] = {}
    length, start = len(tree) // 2, 0
    while start < len(raw):
        end = raw.find(b"\0", start)
        mode, _, name = raw[start:end].partition(b" ")
        start = end + 1 + length
        if end < 0 or start > len(raw) or name in found or not is_name(name):
            message = f'a folder of the revision has an impossible entry "{os.fsdecode(name)}"'
            raise Refused(message, LOOK)
        id_ = raw[end + 1 : start].hex()
        found[name] = Entry(mode.decode(errors="replace"), id_, os.fsdecode(name))
    return tuple(found.values())


def is_name(name: bytes) -> bool:
    """Whether a file can be called so in any folder, and leads to nowhere else."""
    text = os.fsdecode(name)
    return 0 < len(name) <= LONGEST_NAME and Path(text).name == text and text != ".."
