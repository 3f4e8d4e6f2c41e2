"""What a command takes: takes a command, gives its processor's time and the most memory it held.

The programs that it calls count as well. By the clock on the wall, whatever else runs on the
machine would count, too.
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.02
"""Seconds between two looks at whether a command has ended."""

UNSET = ("BRIEFINGS_DRAFTS", "REPO_URL", "SITE_URL", "PYTHONDONTWRITEBYTECODE")
"""What of this machine's environment would change a site, or compile each module anew each time."""


class FailedError(Exception):
    """A command that did not do its work."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a command took.

    Attributes:
        seconds: Of the processor's time, user and system, with all programs that it called.
        mebibytes: The most memory that it held, or one program that it called.
    """

    seconds: float
    mebibytes: int


def take(command: Sequence[str], folder: Path, limit: float) -> Taken | None:
    """Run a command and say what it took; nothing where it was stopped at the limit.

    Args:
        command: The program and its arguments.
        folder: Where it runs.
        limit: Seconds by the clock on the wall after which it is stopped.

    Raises:
        FailedError: It failed; what it said last is in the message.
    """
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    with tempfile.TemporaryFile("w+") as said:
        started = subprocess.Popen(  # noqa: S603 - one of `benchmarks.ways`
            command,
            cwd=folder,
            env=kept,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        status, used = _wait(started.pid, time.monotonic() + limit)
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode == -signal.SIGKILL:
            return None
        if started.returncode:
            said.seek(0)
            message = f"{' '.join(command)}\n{said.read()[-2000:]}"
            raise FailedError(message)
    return Taken(used.ru_utime + used.ru_stime, in_mebibytes(used.ru_maxrss))


def _wait(pid: int, until: float) -> tuple[int, resource.struct_rusage]:
    """Wait for a program, and end it and all that it called where it takes too long."""
    while True:
        ended, status, used = os.wait4(pid, os.WNOHANG)
        if ended:
            return status, used
        if time.monotonic() > until:
            os.killpg(pid, signal.SIGKILL)
        time.sleep(PAUSE)


def in_mebibytes(most: int) -> int:
    """Give the memory that the system counts in bytes or KiB."""
    return most // 2**20 if sys.platform == "darwin" else most // 2**10
