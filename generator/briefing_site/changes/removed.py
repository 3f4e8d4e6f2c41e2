"""Files that were there: takes a briefings folder, gives what git knows of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from briefing_site.changes.git import GitFailed, reading
from briefing_site.diagnostics.refused import Refused

MOST_READ = 1_000_000
"""Bytes of paths: whoever removed more has another question."""

COMMAND = ("diff", "HEAD", "--name-only", "--diff-filter=D", "--no-renames", "--relative", "-z")

COMMITS = ("log", "--all", "--format=%H", "--max-count=1")


def removed(folder: Path) -> Iterator[str]:
    """Give the paths of removed files as they are shown; nothing where git knows of none.

    Args:
        folder: The briefings folder, in a work tree or not.
    """
    try:
        with reading(folder, *COMMAND, "--", ".") as output:
            names = output.read(MOST_READ).decode("utf-8", "replace")
    except (GitFailed, Refused):
        return
    yield from (f"{folder.name}/{name}" for name in names.split("\0") if name)


def was_never_committed(folder: Path, shown: str) -> bool:
    """Whether git knows that no commit of any branch holds a file; not so where there is no git.

    Args:
        folder: The briefings folder, in a work tree or not.
        shown: The file's path as it is shown.
    """
    inside = PurePosixPath(*PurePosixPath(shown).parts[1:])
    try:
        with reading(folder, *COMMITS, "--", f":(literal){inside}") as output:
            return not output.read(MOST_READ)
    except (GitFailed, Refused):
        return False
