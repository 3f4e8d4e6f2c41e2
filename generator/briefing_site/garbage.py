"""Garbage: takes a piece of work, keeps Python from looking for cycles while it is done."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_left() -> Iterator[None]:
    """Keep Python from looking for garbage in cycles where hardly any is made.

    Imports, reading and pages make millions of small objects; to look through them all again and
    again takes a third of the time. What one reading made counts again from the next on.
    """
    was_collecting = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_collecting:
            gc.enable()
