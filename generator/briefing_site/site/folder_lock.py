"""A lock on a folder: takes its path, lets one run at a time have it, and ends with the run.

The system lets go of it when the program ends, however it ends. Where a system or a disk knows
no such lock, nobody waits, and no folder counts as free.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment] # what stands for a system without it


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Have a folder to oneself."""
    opened = lock(folder, wait=True)
    try:
        yield
    finally:
        if opened is not None:
            os.close(opened)


def is_free(folder: Path) -> bool:
    """Tell whether no run has a folder to itself, as far as this can be known."""
    opened = lock(folder, wait=False)
    if opened is None:
        return False
    os.close(opened)
    return True


def lock(folder: Path, *, wait: bool) -> int | None:
    """Lock a folder, and give what keeps it locked; nothing where it cannot be."""
    if fcntl is None:
        return None
    opened = None
    try:
        opened = os.open(folder, os.O_RDONLY)
        fcntl.flock(opened, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        if opened is not None:
            os.close(opened)
        return None
    return opened
