"""The commits of the content: takes a repository, gives the newest of the branch that is out.

Only what git has at hand is asked for, by the one way to run it that there is: no hooks, no
network. Of a merge what the branch was before is followed, as its readers did.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import urlsplit

from briefing_site.changes.git import reading
from briefing_site.changes.revisions import Repository
from briefing_site.document.address import is_web_address, safe_address

LONGEST_LINE = 96
"""Bytes of a line that names a commit: its time, a space, and an id of at most 64 digits.

Of a time git takes 64 bits, which are 20 digits: a clock may run ahead of all years.
"""

NAMED = re.compile(r"(\d{1,20}) ([0-9a-f]{40}|[0-9a-f]{64})\n")

WAYS = {"github": "/commit/{id}", "gitlab": "/-/commit/{id}"}
"""Where a commit can be read, by the host whose name begins so."""


@dataclass(frozen=True, slots=True)
class State:
    """The content as a commit left it.

    Attributes:
        commit: The commit's id.
        day: The day on which it was made, in UTC, as far as its clock can be right.
        tree: What git calls all that is in the folder; nothing where there was none.
    """

    commit: str
    day: dt.date
    tree: str | None


def states(repository: Repository, most: int, today: dt.date) -> list[State]:
    """Give the content as the newest commits left it that touched it, the oldest first.

    Args:
        repository: Whose.
        most: How many at most.
        today: The day of the build, in UTC.

    Raises:
        GitFailed: There is no commit, or git cannot tell.
        Refused: It cannot be read.
    """
    folder = f":(top,literal){repository.inside}"
    options = ("--first-parent", "--timestamp", f"--max-count={most}")
    listing = ("rev-list", *options, "--end-of-options", "HEAD", "--", folder)
    with reading(repository.store.folder, *listing) as output:
        lines = (
            output.read(most * LONGEST_LINE).decode("ascii", "replace").splitlines(keepends=True)
        )
    found = [(line[2], int(line[1])) for line in map(NAMED.fullmatch, lines) if line]
    trees = trees_of(repository, [commit for commit, _ in found])
    days = in_order(not_ahead([day_of(time) for _, time in found], today))
    return [
        State(one, day, trees.get(one)) for (one, _), day in zip(reversed(found), days, strict=True)
    ]


def in_order(days: Sequence[dt.date]) -> list[dt.date]:
    """Give the days of commits, the oldest first, none of which is earlier than one it follows.

    Args:
        days: What their clocks said, the newest first; one may have run behind.
    """
    return [*accumulate(reversed(days), max)]


def not_ahead(days: Sequence[dt.date], today: dt.date) -> list[dt.date]:
    """Give the days of commits, the newest first, none of which is ahead of the build.

    A commit whose clock ran ahead was made by the day of the one that followed it, and of what
    follows it another day is known than the one that it claims.
    """
    found: list[dt.date] = []
    for day in days:
        found.append(day if day <= today else found[-1] if found else today)
    return found


def trees_of(repository: Repository, commits: Sequence[str]) -> dict[str, str]:
    """Give the folder in each commit that has one."""
    names = {f"{commit}:{repository.inside}": commit for commit in commits}
    known = repository.store.known(names)
    return {names[name]: one.id for name, one in known.items() if one.kind == "tree"}


def day_of(time: int) -> dt.date:
    """Give the day of a moment in seconds; the last one of a clock that runs far ahead."""
    try:
        return dt.datetime.fromtimestamp(time, tz=dt.UTC).date()
    except (OverflowError, OSError, ValueError):
        return dt.date.max


def address_of(repo_url: str, commit: str) -> str:
    """Give the address of a commit; nothing where the host is not known to have one."""
    address = safe_address(repo_url.strip())
    if not address or not is_web_address(address):
        return ""
    host = urlsplit(address).hostname or ""
    for name, way in WAYS.items():
        if host == f"{name}.com" or host.startswith(f"{name}."):
            return address.rstrip("/").removesuffix(".git") + way.format(id=commit)
    return ""
