"""What a command takes: takes a command, gives its processor's time and the most memory it held.

The programs that it calls count as well. By the clock on the wall, whatever else runs on the
machine would count, too.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LAUNCHER = """
import os, sys
told, *command = sys.argv[1:]
_, status, used = os.wait4(os.posix_spawnp(command[0], command, os.environ), 0)
os.write(int(told), f"{used.ru_utime + used.ru_stime} {used.ru_maxrss}".encode())
code = os.waitstatus_to_exitcode(status)
sys.exit(code if code >= 0 else 128 - code)
"""
"""Starts a command and tells what it took.

A program has held, to the system, what the one that started it held, which is much for a benchmark
that made content up; so a small one starts it.
"""

MOST_TOLD = 100
"""Bytes that are told."""

MOST_TO_END = 30
"""Seconds that a program which was ended by force may take to be gone."""

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
    told, telling = os.pipe()
    try:
        with tempfile.TemporaryFile("w+") as said:
            started = subprocess.Popen(  # noqa: S603 - one of `benchmarks.ways`
                (sys.executable, "-I", "-S", "-c", LAUNCHER, str(telling), *command),
                cwd=folder,
                env=kept,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
                pass_fds=(telling,),
            )
            if not has_ended(started, limit):
                return None
            if started.returncode:
                said.seek(0)
                message = f"{' '.join(command)}\n{said.read()[-2000:]}"
                raise FailedError(message)
        seconds, most = os.read(told, MOST_TOLD).split()
    finally:
        os.close(told)
        os.close(telling)
    return Taken(float(seconds), in_mebibytes(int(most)))


def has_ended(started: subprocess.Popen[bytes], limit: float) -> bool:
    """Wait for a program, and end it and all that it called where it takes too long."""
    try:
        started.wait(limit)
    except subprocess.TimeoutExpired:
        os.killpg(started.pid, signal.SIGKILL)
        started.wait(MOST_TO_END)
        return False
    return True


def in_mebibytes(most: int) -> int:
    """Give the memory that the system counts in bytes or KiB."""
    return most // 2**20 if sys.platform == "darwin" else most // 2**10
