"""One command at a time: takes a folder, keeps others from writing in it meanwhile.

The folder itself is locked, as `flock` does it, so that no file tells of a lock whose command
was killed: the system frees it. Where there is no such lock (Windows, some network drives), a
command still sees that a file has changed since it was read.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing_site.diagnostics.refused import Refused
from briefing_site.source.writing import AHEAD, NEW

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

LONGEST_WAIT = 10.0
"""Seconds; what another command writes takes an instant."""


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Have a folder to oneself, without what a killed command left in it.

    Raises:
        Refused: Another command is writing there and does not come to an end.
    """
    if fcntl is None:
        sweep(folder)
        yield
        return
    place = os.open(folder, os.O_RDONLY)
    try:
        lock(place, folder)
        sweep(folder)
        yield
    finally:
        os.close(place)  # frees it


def lock(place: int, folder: Path) -> None:
    """Lock an open folder, waiting for whoever has it."""
    end = time.monotonic() + LONGEST_WAIT
    while True:
        try:
            fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                message = f'another command is writing in "{folder.name}"'
                raise Refused(message, "wait for it, or end it, and run this again") from None
            time.sleep(0.02)
        except OSError:  # a drive without such locks
            return
        else:
            return


def sweep(folder: Path) -> None:
    """Remove the files that a killed command wrote and could not put into their places."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.startswith(AHEAD) and name.endswith(NEW):
                with suppress(OSError):  # a read-only folder, or a program that has it open
                    Path(parent, name).unlink()
