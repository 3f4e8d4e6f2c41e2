"""The commits of the content: takes a repository, gives the newest of the branch that is out.

Only what git has at hand is asked for, by the one way to run it that there is: no hooks, no
network. Of a merge what the branch was before is followed, as its readers did. Before a commit that
moved the whole folder, the content is where it was.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import urlsplit

from briefing_site.changes.git import reading
from briefing_site.changes.objects import Store
from briefing_site.changes.revisions import Repository
from briefing_site.document.address import is_web_address, safe_address
from briefing_site.frozen import frozen
from briefing_site.history.moving import former_folder

LONGEST_LINE = 96
"""Bytes of a line that names a commit: its time, a space, and an id of at most 64 digits.

Of a time git takes 64 bits, which are 20 digits: a clock may run ahead of all years.
"""

NAMED = re.compile(r"(\d{1,20}) ([0-9a-f]{40}|[0-9a-f]{64})\n")

WAYS = {"github": "/commit/{id}", "gitlab": "/-/commit/{id}"}
"""Where a commit can be read, by the host whose name begins so."""


@frozen
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


class Touched(NamedTuple):
    """A commit that touched the content.

    Attributes:
        commit: Its id.
        time: Seconds since 1970, as its clock said.
        tree: What git calls all that is in the folder; nothing where there was none.
    """

    commit: str
    time: int
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
    found = list(islice(newest_first(repository, most), most))
    days = in_order(not_ahead([day_of(one.time) for one in found], today))
    return [
        State(one.commit, day, one.tree) for one, day in zip(reversed(found), days, strict=True)
    ]


def newest_first(repository: Repository, most: int) -> Iterator[Touched]:
    """Go through the commits that touched the content, wherever its folder was.

    Args:
        repository: Whose.
        most: How many are asked for.
    """
    head, folder = "HEAD", repository.inside
    while head:
        touched = touching(repository, head, folder, most)
        head = ""
        for number, one in enumerate(touched, 1):
            yield one
            was_there = any(before.tree for before in touched[number : number + 1])
            came = one.tree and not was_there
            if came and (former := former_folder(repository.store, one.commit, folder)):
                head, folder = f"{one.commit}^", former
                break


def touching(repository: Repository, head: str, folder: PurePosixPath, most: int) -> list[Touched]:
    """Give the newest commits up to one that touched a folder, the newest first."""
    where = f":(top,literal){folder}" if folder.parts else ":(top)"
    options = ("--first-parent", "--timestamp", f"--max-count={most}")
    listing = ("rev-list", *options, "--end-of-options", head, "--", where)
    with reading(repository.store.folder, *listing) as output:
        lines = (
            output.read(most * LONGEST_LINE).decode("ascii", "replace").splitlines(keepends=True)
        )
    found = [(line[2], int(line[1])) for line in map(NAMED.fullmatch, lines) if line]
    trees = trees_of(repository.store, folder, [commit for commit, _ in found])
    return [Touched(commit, time, trees.get(commit)) for commit, time in found]


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


def trees_of(store: Store, folder: PurePosixPath, commits: Sequence[str]) -> dict[str, str]:
    """Give a folder in each commit that has it."""
    inside = folder if folder.parts else ""
    names = {f"{commit}:{inside}": commit for commit in commits}
    return {names[name]: one.id for name, one in store.known(names).items() if one.kind == "tree"}


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
