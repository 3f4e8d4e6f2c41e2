"""Interruptions: takes a few steps that belong together, holds Ctrl-C back until they are done."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def held_back() -> Iterator[None]:
    """Let Ctrl-C and a request to end wait, where half of something would be left.

    For what takes an instant only. Threads other than the main one never hear of a signal.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        del frame
        came.append(number)

    before = {number: signal.signal(number, note) for number in SIGNALS}
    try:
        yield
    finally:
        for number, deal in before.items():
            signal.signal(number, deal)
        if came:
            signal.raise_signal(came[0])
