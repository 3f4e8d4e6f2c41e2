"""A command that is killed: takes a folder, a number and a command, stops at that file operation.

Runs as a program of its own. For each number from 1 on it copies the folder, lets a child
process run the command there, and has that kill itself with SIGKILL right before its n-th
change of a file, until a child comes to its end. Prints how many copies there are.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

from briefing_site.cli import afterwards, briefings
from briefing_site.editing import merge, rename
from briefing_site.pipeline import read_folder

KNOWN = (afterwards, merge, rename)
"""What every child would import again."""

CHANGES = {"os.rename", "os.remove", "os.chmod", "os.mkdir", "os.link", "os.truncate", "os.rmdir"}
"""What Python tells of (PEP 578) that changes a folder; `open` is one more, where it writes."""

MOST = 60
"""Changes after which something must be wrong."""


def killed_at(count: int, folder: Path) -> None:
    """Have this process killed right before its n-th change of what is in a folder."""
    seen = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        is_change = event in CHANGES or (event == "open" and is_writing(arguments[2]))
        if is_change and str(folder) in str(arguments[0]):
            seen += 1
            if seen == count:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def is_writing(flags: object) -> bool:
    """Whether a file is opened to be changed."""
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def run(copy: Path, count: int, arguments: list[str]) -> int:
    """Run the command in a child process; give how it ended, as `waitpid` says it."""
    child = os.fork()
    if not child:
        os.chdir(copy)
        killed_at(count, copy)
        briefings(arguments, prog_name="briefings")
    return os.waitpid(child, 0)[1]


def main(site: Path, copies: Path, *arguments: str) -> None:
    """Kill the command at each of its changes, each time on a copy of its own."""
    read_folder(site / "briefings")  # imports the rules, too
    for count in range(1, MOST):
        copy = copies / str(count)
        shutil.copytree(site, copy)
        if not os.WIFSIGNALED(run(copy, count, list(arguments))):
            print(count)  # noqa: T201 - a program of its own
            return
    raise TimeoutError(MOST)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
