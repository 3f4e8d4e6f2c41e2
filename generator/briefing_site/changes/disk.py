"""The files on the disk: takes a folder and what a commit has, gives those that differ.

Git itself would compare them by what filters that the repository names make of them, and filters
are programs. So git only names the files; they are read and hashed here. An object of git is called
by the hash of the word `blob`, its size, a null byte and its bytes.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath

from briefing_site.changes.git import GitFailed, answer, reading
from briefing_site.changes.objects import LINK, MOST_FILES, Blob, TooMuch, Unreadable

LONGEST_LIST = 64 * 1024 * 1024
"""Bytes of the names of all files."""

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a file that is hashed; a larger one counts as changed."""


def files_on_disk(folder: Path) -> set[PurePosixPath]:
    """Name the files of a work tree, those that git ignores and other repositories left out.

    Raises:
        Refused: There are too many, or git cannot tell.
    """
    listing = ("ls-files", "-z", "--full-name", "--cached", "--others", "--exclude-standard")
    try:
        with reading(folder, *listing, "--", ":/") as output:
            listed = output.read(LONGEST_LIST).split(b"\0")
            if len(listed) > MOST_FILES or output.read(1):
                raise TooMuch(len(listed), MOST_FILES, "files")
    except GitFailed as failed:
        raise Unreadable(failed.said) from failed
    return {PurePosixPath(os.fsdecode(name)) for name in listed if name and name[-1:] != b"/"}


def changed_on_disk(
    folder: Path, names: Collection[PurePosixPath], blobs: Iterable[Blob]
) -> set[PurePosixPath]:
    """Give the files that came, went, or hold something else.

    Args:
        folder: A folder of the work tree.
        names: The files that there are now and that count.
        blobs: What the commit has of those that count.
    """
    top = Path(answer(folder, "rev-parse", "--show-toplevel"))
    stored: Mapping[PurePosixPath, Blob] = {blob.path: blob for blob in blobs}
    there = {name for name in names if os.path.lexists(top / name)}
    both = there & stored.keys()
    return (there ^ stored.keys()) | {one for one in both if not is_same(top / one, stored[one])}


def is_same(path: Path, blob: Blob) -> bool:
    """Whether a file is what is stored, also where its lines end otherwise on this system."""
    if path.is_symlink() or blob.mode == LINK:
        is_link = path.is_symlink() and blob.mode == LINK
        return is_link and blob.id == hashed(os.fsencode(path.readlink()), len(blob.id))
    if not path.is_file() or path.stat().st_size > LARGEST_FILE:
        return False
    content = path.read_bytes()
    variants = (content, content.replace(b"\r\n", b"\n"))
    return blob.id in {hashed(variant, len(blob.id)) for variant in variants}


def hashed(content: bytes, length: int) -> str:
    """Give the id that git has for a file's content, in the format of ids of that length."""
    whole = b"blob %d\0%b" % (len(content), content)
    is_long = length == hashlib.sha256().digest_size * 2
    found = hashlib.sha256(whole) if is_long else hashlib.sha1(whole, usedforsecurity=False)
    return found.hexdigest()
