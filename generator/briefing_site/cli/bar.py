"""How far a run is, on a terminal: takes the steps of a run, shows a bar and tells durations."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from time import monotonic
from typing import TYPE_CHECKING

from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.interruption import held_back

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds for which nobody needs to be told that something goes on."""


class Watch:
    """Watches one run.

    Args:
        shows: Whether there is a terminal for a bar.
        tells: Whether to tell what is read and how long each step took.
        coloured: Whether the bar has colours.
    """

    def __init__(self, *, shows: bool, tells: bool, coloured: bool) -> None:
        self._shows, self._tells, self._coloured = shows, tells, coloured
        self._began = monotonic()

    @contextmanager
    def step(self, label: str, total: int | None) -> Iterator[Callable[[], None]]:
        """Watch a step, and tell at its end how long it took."""
        began = monotonic()
        waits = max(0.0, self._began + PATIENCE - began) if self._shows else None
        bar = Bar(label, total, waits=waits, coloured=self._coloured)
        try:
            yield bar.advance
        finally:
            bar.end()
        if self._tells:
            count = f" {bar.count:,} in" if bar.count else ""
            tell(f"{label}:{count} {monotonic() - began:.2f} s")

    def note(self, text: str) -> None:
        """Tell what a step has to do with."""
        if self._tells:
            tell(text)


def tell(text: str) -> None:
    """Write a line beside the bar, which stands in for `sys.stderr` while it is shown."""
    sys.stderr.write(f"{visible(text)}\n")


class Bar:
    """The bar of one step, shown as soon as the run has lasted for a while.

    Args:
        label: What is done.
        total: How often it will count on, where that is known.
        waits: Seconds until it is shown; `None` for never.
        coloured: Whether it has colours.
    """

    def __init__(
        self, label: str, total: int | None, *, waits: float | None, coloured: bool
    ) -> None:
        self.count = 0
        self._label, self._total, self._coloured = label, total, coloured
        self._lock, self._has_ended = Lock(), False
        self._shown: Progress | None = None
        self._timer: Timer | None = None
        if waits is not None:
            self._timer = Timer(waits, self._show)
            self._timer.daemon = True
            self._timer.start()

    def advance(self) -> None:
        """Count on."""
        self.count += 1
        if self._shown:
            counted = counts(self.count, self._total)
            self._shown.update(self._shown.task_ids[0], completed=self.count, counted=counted)

    def end(self) -> None:
        """Leave the terminal as it was, whole also where Ctrl-C comes in the midst of it."""
        if self._timer is None:
            return
        with held_back():
            self._timer.cancel()
            with self._lock:
                self._has_ended = True
                if self._shown:
                    self._shown.stop()

    def _show(self) -> None:
        with self._lock:
            if not self._has_ended:
                self._shown = started(self._label, self._total, self.count, coloured=self._coloured)


def counts(count: int, total: int | None) -> str:
    """Say how far a step is; nothing where it does not count."""
    if total:
        return f"{count:,}/{total:,}"
    return f"{count:,}" if count else ""


def started(label: str, total: int | None, count: int, *, coloured: bool) -> Progress:
    """Show a bar on the stream for messages; it vanishes when it is stopped."""
    from rich import progress  # noqa: PLC0415 - slow, and needed for long runs only
    from rich.console import Console  # noqa: PLC0415

    bar = progress.Progress(
        progress.TextColumn("{task.description}", markup=False),
        progress.BarColumn(bar_width=None),
        progress.TextColumn("{task.fields[counted]}"),
        progress.TimeElapsedColumn(),
        console=Console(stderr=True, no_color=not coloured),
        transient=True,
        redirect_stdout=False,  # results stay where they belong
    )
    bar.add_task(label, total=total, completed=count, counted=counts(count, total))
    bar.start()
    return bar
