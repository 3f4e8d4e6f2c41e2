"""Files that are gone: takes a briefings folder, gives those of its last commit that it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing_site.changes.git import GitFailed, reading
from briefing_site.diagnostics.refused import Refused

MOST_READ = 1_000_000
"""Bytes of paths: whoever removed more has another question."""

COMMAND = ("diff", "HEAD", "--name-only", "--diff-filter=D", "--no-renames", "--relative", "-z")


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
