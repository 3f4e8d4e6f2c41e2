"""Git revisions: takes what was typed, gives the content of a commit in a folder of its own.

Blobs are read from git's store as they are. Nothing is checked out, and nothing of a
contributor's has a say: a `.gitattributes` could keep a file out of `git archive`, and with it
out of a reviewer's sight.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing_site.diagnostics.refused import Refused

ORDINARY = ("100644", "100755")
LINK = "120000"

LARGEST = 16 * 1024 * 1024
"""Bytes of a file that are read at most; a larger one keeps its size, and no more."""

FROM_OUTSIDE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What a hook sets: the folder says which repository is meant."""

QUIET = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
"""Words that can be read by a program, no lock on the index, and no question."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file in a commit.

    Attributes:
        path: Relative to the folder that was listed.
    """

    mode: str
    id: str
    size: int
    path: PurePosixPath


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository around a briefings folder.

    Attributes:
        folder: The briefings folder on this machine, there or not.
        inside: Its path in the repository.
    """

    folder: Path
    inside: PurePosixPath

    def git(self, *arguments: str, feed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run git beside the folder."""
        return run_git(self.folder.parent, *arguments, feed=feed)

    def commit(self, typed: str) -> str:
        """Find the commit that somebody means."""
        revision = f"{typed}^{{commit}}"
        ran = self.git("rev-parse", "--verify", "--quiet", "--end-of-options", revision)
        if ran.returncode:
            message = f'git knows no revision "{typed}"'
            raise Refused(message, 'name a branch, a tag or a commit, such as "origin/main"')
        return ran.stdout.decode().split()[-1]

    def merge_base(self, base: str, head: str) -> str:
        """Find the commit at which two lines of work parted."""
        ran = self.git("merge-base", base, head)
        if ran.returncode == 0:
            return ran.stdout.decode().strip()
        message = "the two revisions have no commit in common"
        if self.git("rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
            hint = 'only a part of the history is here: "git fetch --unshallow" brings the rest; '
            raise Refused(message, f"{hint}in a workflow, check out with fetch-depth: 0")
        raise Refused(message, "name two revisions of one history")

    def tree(self, commit: str, inside: PurePosixPath) -> str | None:
        """Give the id of a folder in a commit, which is the same where all in it is the same."""
        ran = self.git("rev-parse", "--verify", "--quiet", f"{commit}:{inside}")
        return ran.stdout.decode().strip() if ran.returncode == 0 else None

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
        self.write_tree(self.content(commit), folder, is_read=True)
        docs = self.tree(commit, self.inside.parent / "docs")
        self.write_tree(docs, to / "docs", is_read=False)
        return folder

    def write_tree(self, tree: str | None, to: Path, *, is_read: bool) -> None:
        """Write the files of a tree.

        Args:
            tree: Its id; without one there is nothing to write.
            to: The folder.
            is_read: Whether what the files hold counts, not only that they are there.
        """
        blobs = list(self.blobs(tree)) if tree else []
        read = [one for one in blobs if is_read and one.mode != LINK and one.size <= LARGEST]
        contents = dict(self.contents(read))
        for blob in blobs:
            place(to.joinpath(*blob.path.parts), blob, contents.get(blob.id))

    def blobs(self, tree: str) -> Iterator[Blob]:
        """List the files of a tree; submodules, and paths that would leave it, left out."""
        listed = self.git("ls-tree", "--full-tree", "-r", "-z", "-l", tree).stdout
        for line in listed.split(b"\0")[:-1]:
            facts, _, name = line.partition(b"\t")
            mode, _, id_, size = facts.decode().split()
            path = PurePosixPath(os.fsdecode(name))
            if mode in (*ORDINARY, LINK) and not path.is_absolute() and ".." not in path.parts:
                yield Blob(mode, id_, int(size), path)

    def contents(self, blobs: Iterable[Blob]) -> Iterator[tuple[str, bytes]]:
        """Read files from git's store, all in one go."""
        wanted = list(dict.fromkeys(blob.id for blob in blobs))
        given = self.git("cat-file", "--batch", feed="".join(f"{id_}\n" for id_ in wanted).encode())
        start = 0
        for id_ in wanted:
            end_of_line = given.stdout.index(b"\n", start)
            size = int(given.stdout[start:end_of_line].split()[-1])
            start = end_of_line + 1 + size + 1
            yield id_, given.stdout[end_of_line + 1 : start - 1]


def place(path: Path, blob: Blob, content: bytes | None) -> None:
    """Put a file where it belongs; a link leads nowhere, since none is followed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if blob.mode == LINK:
        path.symlink_to("nowhere")
    elif content is None:
        with path.open("wb") as file:
            file.truncate(blob.size)
    else:
        path.write_bytes(content)


def open_repository(folder: Path) -> Repository:
    """Find the repository that a briefings folder is in.

    Args:
        folder: Its full path; only the folder around it has to be there.
    """
    ran = run_git(folder.parent, "rev-parse", "--show-prefix")
    if ran.returncode:
        reason = ran.stderr.decode(errors="replace").strip().splitlines()
        if reason and "not a git repository" in reason[0]:
            message = f'"{folder.parent}" is in no git repository'
            raise Refused(message, "run this in a clone, or name a folder in one")
        said = reason[0].removeprefix("fatal: ") if reason else "it does not say why"
        message = f"git refuses: {said}"
        raise Refused(message, "do what it asks for, then try again")
    around = PurePosixPath(os.fsdecode(ran.stdout.rstrip(b"\n")))
    return Repository(folder, around / folder.name)


def run_git(folder: Path, *arguments: str, feed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder.

    Raises:
        Refused: There is no git, or no such folder.
    """
    program = shutil.which("git")
    if program is None:
        message = "git is not installed"
        raise Refused(message, "revisions are read with it: install git")
    if not folder.is_dir():
        message = f'the folder "{folder}" does not exist'
        raise Refused(message, "name the briefings folder with --briefings DIR")
    around = {name: value for name, value in os.environ.items() if name not in FROM_OUTSIDE}
    return subprocess.run(  # noqa: S603 - what is typed stands behind --end-of-options
        [program, "--no-replace-objects", "-C", str(folder), *arguments],
        input=feed,
        env=around | QUIET,
        capture_output=True,
        check=False,
    )
