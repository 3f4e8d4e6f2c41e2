"""Running git: takes a folder and words, gives what git writes; nothing else is ever started.

A repository that somebody was handed brings settings of its own, and many of them name programs. So
git is run here and nowhere else, for commands alone that read what is stored, and so that none of
them has a reason to start anything:

- No transport is allowed, neither one that fetches what a partial clone lacks nor one that a
  setting invents: with none there is no `ext::`, no ssh, no proxy, no helper for passwords. It
  holds by `GIT_ALLOW_PROTOCOL` in every git since 2.3; newer ones do not even try.
- A repository that lies in a folder without being its `.git` is not opened (2.38 and later).
- No monitor of files, no hooks, no pager, and no content that filters or drivers would convert:
  files are read as they are stored, and files on the disk are read here, not by git.

Nor can one exhaust the machine: no single object takes more than `LARGEST_ALLOCATION`, what is read
is read bit by bit, and git is ended after `PATIENCE`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from threading import Timer
from typing import IO, cast

from briefing_site.diagnostics.refused import Refused

PATIENCE = 120.0
"""Seconds that one command may take: a pipe in place of a file would let git wait for ever."""

LARGEST_ALLOCATION = "64m"
"""Memory that git may ask for at once; an object that needs more counts as one not to be read."""

LONGEST_ANSWER = 65_536
"""Bytes of a short answer."""

FROM_OUTSIDE = (
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"),
    *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE"),
    *("GIT_SHALLOW_FILE", "GIT_LITERAL_PATHSPECS"),
)
"""What a hook sets: the folder says which repository is meant."""

AROUND = {
    "LC_ALL": "C",  # words that a program can read
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_GRAFT_FILE": os.devnull,  # else a file of this clone says what followed what
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",  # 2.45, and what was mended in older ones
    "GIT_ALLOC_LIMIT": LARGEST_ALLOCATION,
}

SETTINGS = (
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.alternateRefsCommand=",
)
"""What stands above all settings of a repository."""


class GitFailed(Exception):  # noqa: N818 - what git said of itself
    """Git ended with something other than success.

    Args:
        said: The first line that it wrote of that, without the word that it starts with.
    """

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


@contextmanager
def reading(folder: Path, *arguments: str, feed: bytes = b"") -> Iterator[IO[bytes]]:
    """Run git in a folder, and give what it writes, to be read to its end.

    Args:
        folder: Where.
        arguments: A command that reads, and what it is told.
        feed: What is written to it.

    Raises:
        Refused: There is no git, or no such folder.
        GitFailed: Git did not end well.
    """
    command = [*program_in(folder), *arguments]
    with TemporaryFile() as fed, TemporaryFile() as complaints:
        fed.write(feed)
        fed.seek(0)
        ran = subprocess.Popen(  # noqa: S603 - what is typed stands behind --end-of-options
            command, env=environment(), stdin=fed, stdout=subprocess.PIPE, stderr=complaints
        )
        with ended(ran) as output:
            yield output
        if ran.returncode:
            raise GitFailed(complaint(complaints, ran.returncode))


@contextmanager
def ended(ran: subprocess.Popen[bytes]) -> Iterator[IO[bytes]]:
    """Give what a program writes, and end it where nobody reads on or it takes too long."""
    clock = Timer(PATIENCE, ran.kill)
    clock.start()
    try:
        with cast("IO[bytes]", ran.stdout) as output:  # a pipe, as was asked for
            yield output
    except BaseException:
        ran.kill()
        raise
    finally:
        ran.wait()
        clock.cancel()


def program_in(folder: Path) -> list[str]:
    """Give the start of each command: git, what it must not do, and where it is to look."""
    program = shutil.which("git")
    if program is None:
        message = "git is not installed"
        raise Refused(message, "revisions are read with it: install git")
    if not folder.is_dir():
        message = f'the folder "{folder}" does not exist'
        raise Refused(message, "name the briefings folder with --briefings DIR")
    settings = [part for setting in SETTINGS for part in ("-c", setting)]
    return [program, "--no-pager", "--no-replace-objects", *settings, "-C", str(folder)]


def environment() -> dict[str, str]:
    """Give the environment that git runs in."""
    return {k: value for k, value in os.environ.items() if k not in FROM_OUTSIDE} | AROUND


def complaint(written: IO[bytes], status: int) -> str:
    """Give what git complains of; one that was ended could say nothing."""
    written.seek(0)
    lines = written.read(LONGEST_ANSWER).decode(errors="replace").strip().splitlines()
    if status < 0:
        return f"it was ended after {PATIENCE:.0f} seconds, or by another program"
    fatal = next((line for line in lines if line.startswith("fatal: ")), None)
    return (fatal or (lines or ["it does not say why"])[0]).removeprefix("fatal: ")


def answer(folder: Path, *arguments: str) -> str:
    """Give the short answer to a question, without the end of its line.

    Raises:
        GitFailed: There is none.
    """
    with reading(folder, *arguments) as output:
        return os.fsdecode(output.read(LONGEST_ANSWER).removesuffix(b"\n"))
