"""What browsers are told: takes what is shown, tells each browser that listens, as it changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from threading import Condition

from briefing_site.frozen import frozen

BEAT = 15.0
"""Seconds after which a browser hears that nothing changed: where it is gone, that is noticed."""


@frozen
class Shown:
    """What is shown at the moment.

    Attributes:
        state: Counts what changed since the server began.
        problems: What is wrong, each told as in the terminal.
        page: The address of the page that the last change made; nothing where none is to be opened.
    """

    state: int = 0
    problems: tuple[str, ...] = ()
    page: str = ""


class Events:
    """What is shown, and who listens."""

    def __init__(self) -> None:
        self._shown = Shown()
        self._changes = Condition()
        self._has_ended = False

    def tell(self, problems: tuple[str, ...], page: str = "") -> None:
        """Tell that something changed."""
        with self._changes:
            self._shown = Shown(self._shown.state + 1, problems, page)
            self._changes.notify_all()

    def end(self) -> None:
        """Let everybody go."""
        with self._changes:
            self._has_ended = True
            self._changes.notify_all()

    def heard(self) -> Iterator[bytes]:
        """Give a browser what is shown, and then each change, as server-sent events."""
        shown = self._shown
        yield event(shown)
        while not self._has_ended:
            with self._changes:
                self._changes.wait_for(partial(self._has_news, shown), BEAT)
                before, shown = shown, self._shown
            yield b": still here\n\n" if before is shown else event(shown)

    def _has_news(self, shown: Shown) -> bool:
        return self._has_ended or self._shown is not shown


def event(shown: Shown) -> bytes:
    """Write what is shown as one event."""
    return f"data: {json.dumps(asdict(shown))}\n\n".encode()
