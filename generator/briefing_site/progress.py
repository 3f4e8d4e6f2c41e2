"""How far a long run is: takes steps and what they go through, tells whoever watches.

The rooms name their steps here and know nothing of terminals; a command may watch. Where
nobody does, a step costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Advance = Callable[[], None]


class Watcher(Protocol):
    """Somebody who wants to know how far a run is."""

    def step(self, label: str, total: int | None) -> AbstractContextManager[Advance]:
        """Learn that a step begins and, on leaving, that it ends; what is given counts on."""

    def note(self, text: str) -> None:
        """Learn what a step has to do with."""


_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watching(watcher: Watcher | None) -> Iterator[None]:
    """Let somebody watch, or nobody."""
    token = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(token)


def step(label: str, total: int | None = None) -> AbstractContextManager[Advance]:
    """Begin a step that ends with the context.

    Args:
        label: What is done, as in "reading files".
        total: How often it will count on, where that is known.
    """
    watcher = _watcher.get()
    return watcher.step(label, total) if watcher else nullcontext(_count_nothing)


def tracking(label: str, items: Iterable[Item]) -> Iterator[Item]:
    """Go through items as a step that counts them."""
    with step(label, len(items) if isinstance(items, Sized) else None) as advance:
        for item in items:
            yield item
            advance()


def note(text: str) -> None:
    """Tell what a step has to do with, for those who want to know all."""
    if watcher := _watcher.get():
        watcher.note(text)


def _count_nothing() -> None:
    """Stand in for the counter of a step that nobody watches."""
