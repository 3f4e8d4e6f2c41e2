"""Git revisions: takes what was typed, gives the content of a commit in a folder of its own.

Files are read from git's store as they are. Nothing is checked out, and nothing of a
contributor's has a say: a `.gitattributes` could keep a file out of `git archive`, and with it
out of a reviewer's sight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from briefing_site.changes.git import GitFailed, answer
from briefing_site.changes.objects import FOLDER, LINK, Blob, Store, Stored, TooMuch
from briefing_site.diagnostics.refused import Refused
from briefing_site.frozen import frozen
from briefing_site.source.files import LARGEST
from briefing_site.source.misplaced import SUFFIXES

SNAPSHOTS = "snapshots"

LARGEST_SNAPSHOT = 16 * 1024 * 1024
"""Bytes of a source's copy that are read at most."""

MOST_BYTES = 128 * 1024 * 1024
"""Bytes that one revision's records and copies of sources may have in all."""

LONGEST_PATH = 1_024
"""Bytes of a path on every system for files."""

LONGEST_FILE = 1 << 40
"""Bytes that a file without content is said to have at most: not every system has larger ones."""


@frozen
class Repository:
    """The repository around a briefings folder.

    Attributes:
        folder: The briefings folder on this machine, there or not.
        inside: Its path in the repository.
    """

    folder: Path
    inside: PurePosixPath

    @property
    def store(self) -> Store:
        """What git stores."""
        return Store(self.folder.parent)

    def git(self, *arguments: str) -> str:
        """Ask git beside the folder."""
        return answer(self.folder.parent, *arguments)

    def commit(self, typed: str) -> str:
        """Find the commit that somebody means."""
        try:
            named = self.git("rev-parse", "--verify", "--quiet", "--end-of-options", typed)
            id_ = named.split()[-1]
            self.store.stored([id_])
            return self.git("rev-parse", "--verify", "--quiet", f"{id_}^{{commit}}")
        except (GitFailed, IndexError) as failed:
            message = f'git knows no revision "{typed}"'
            hint = 'name a branch, a tag or a commit, such as "origin/main"'
            raise Refused(message, hint) from failed

    def merge_base(self, base: str, head: str) -> str:
        """Find the commit at which two lines of work parted."""
        try:
            return self.git("merge-base", base, head)
        except GitFailed as failed:
            message = "the two revisions have no commit in common"
            if self.git("rev-parse", "--is-shallow-repository") == "true":
                hint = 'only a part of the history is here: "git fetch --unshallow" brings the '
                more = "rest; in a workflow, check out with fetch-depth: 0"
                raise Refused(message, hint + more) from failed
            raise Refused(message, "name two revisions of one history") from failed

    def root(self, commit: str) -> str:
        """Give the id of all that is in a commit."""
        name = f"{commit}^{{tree}}"
        return self.store.stored([name])[name].id

    def tree(self, commit: str, inside: PurePosixPath) -> str | None:
        """Give the id of a folder in a commit, which is the same where all in it is the same."""
        found = self.store.entry(self.root(commit), inside)
        return found.id if found and found.mode == FOLDER else None

    def content(self, commit: str) -> str | None:
        """Give the id of the briefings folder in a commit."""
        return self.tree(commit, self.inside)

    def write(self, commit: str, to: Path) -> Path:
        """Write the content of a commit below a folder, and where its images are.

        Returns:
            The briefings folder.
        """
        folder = to / self.folder.name
        folder.mkdir(parents=True)
        self.write_tree(self.content(commit), folder, largest)
        docs = self.tree(commit, self.inside.parent / "docs")
        self.write_tree(docs, to / "docs", lambda _: 0)
        return folder

    def write_tree(self, tree: str | None, to: Path, most: Callable[[PurePosixPath], int]) -> None:
        """Write the files of a tree.

        Args:
            tree: Its id; without one there is nothing to write.
            to: The folder.
            most: How large a file may be for what it holds to count, not only that it is there.
        """
        self.write_blobs(self.store.files(tree) if tree else [], to, most)

    def write_blobs(
        self, blobs: Iterable[Blob], to: Path, most: Callable[[PurePosixPath], int]
    ) -> None:
        """Write files, in the place of what stands there.

        Args:
            blobs: Each file with its path in the folder.
            to: The folder.
            most: As for a tree.
        """
        blobs = tuple(blobs)
        stored = self.store.stored({blob.id for blob in blobs if blob.mode != LINK})
        read: dict[str, Stored] = {}
        places: dict[str, list[Path]] = {}
        for blob in blobs:
            path = place(to, blob, stored.get(blob.id))
            if blob.mode != LINK and stored[blob.id].size <= most(blob.path):
                read[blob.id] = stored[blob.id]
                places.setdefault(blob.id, []).append(path)
        bounded(read.values(), places)
        for id_, content in self.store.contents(read.values()):
            for path in places[id_]:
                path.write_bytes(content)


def largest(path: PurePosixPath) -> int:
    """Give how large a file of the briefings folder may be for what it holds to count."""
    if path.suffix.lower() in SUFFIXES:
        return LARGEST
    return LARGEST_SNAPSHOT if path.parts[0] == SNAPSHOTS else 0


def bounded(read: Iterable[Stored], places: dict[str, list[Path]]) -> None:
    """Refuse more than a site has, before any of it is read."""
    total = sum(one.size * len(places[one.id]) for one in read)
    if total > MOST_BYTES:
        raise TooMuch(total, MOST_BYTES, "bytes of briefings and copies of sources")


def place(folder: Path, blob: Blob, stored: Stored | None) -> Path:
    """Put a file where it belongs, without what it holds.

    A link leads nowhere, since none is followed.
    """
    path = folder.joinpath(*blob.path.parts)
    if (length := len(bytes(blob.path))) > LONGEST_PATH:
        raise TooMuch(length, LONGEST_PATH, "bytes in one path")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if stored is None:
        path.symlink_to("nowhere")
        return path
    with path.open("wb") as file:
        file.truncate(min(stored.size, LONGEST_FILE))
    return path


def open_repository(folder: Path) -> Repository:
    """Find the repository that a briefings folder is in.

    Args:
        folder: Its full path; only the folder around it has to be there.
    """
    try:
        around = answer(folder.parent, "rev-parse", "--show-prefix")
    except GitFailed as failed:
        if "not a git repository" in failed.said:
            message = f'"{folder.parent}" is in no git repository'
            raise Refused(message, "run this in a clone, or name a folder in one") from failed
        message = f"git refuses: {failed.said}"
        raise Refused(message, "do what it asks for, then try again") from failed
    return Repository(folder, PurePosixPath(around) / folder.name)
