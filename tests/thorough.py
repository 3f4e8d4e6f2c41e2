"""Brute force: what proves over many more examples what a smaller test proves over a few.

`make test` leaves it out and says so in a line at its end; `make thorough` runs it with all else.
It is for repetition alone: what no smaller test holds is never marked (`tests/test_thorough.py`).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

import pytest
from _pytest.mark.structures import ParameterSet

VARIABLE = "BRIEFINGS_THOROUGH"
"""Set by `make thorough`; the workers of a run inherit it."""

IS_THOROUGH = os.environ.get(VARIABLE) == "1"
MARK = "thorough"
LEFT = "left_to_thorough"
"""What a worker tells the run that began it: how many tests it left out."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class Collected:
    """The tests that were collected: those of brute force, and all others."""

    marked: tuple[pytest.Item, ...] = ()
    plain: tuple[pytest.Item, ...] = ()


COLLECTED = pytest.StashKey[Collected]()
_left = pytest.StashKey[int]()
_fewer: list[tuple[int, int]] = []
"""Of each property, how many examples it has here and there."""


def thorough(why: str, *, smaller: str = "") -> pytest.MarkDecorator:
    """Leave a test to `make thorough`.

    Args:
        why: What it does over and over, in words.
        smaller: The test that proves the same over less: its name, behind its file's path and "::"
            where that is another. Without it, some parameters of the same test are left unmarked.
    """
    return pytest.mark.thorough(why, smaller=smaller)


def some_of(
    values: Iterable[Value], kept: Collection[Value], why: str
) -> list[Value | ParameterSet]:
    """Give all parameters of a test, and leave to `make thorough` those that are not kept."""
    every = list(values)
    assert set(kept) <= set(every), "what is kept is no parameter"
    return [one if one in kept else pytest.param(one, marks=thorough(why)) for one in every]


def some_of_each_folder(
    values: Iterable[Value], path: Callable[[Value], str], many: int
) -> list[Value]:
    """Give the first pages in each folder: they stand for others, made of the same parts."""
    seen: Counter[str] = Counter()
    kept = []
    for one in values:
        folder = path(one).rpartition("/")[0]
        seen[folder] += 1
        if seen[folder] <= many:
            kept.append(one)
    return kept


def examples(few: int, many: int) -> int:
    """Give how many examples a property is tried on: to be called as its module is read."""
    _fewer.append((few, many))
    return many if IS_THOROUGH else few


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", f"{MARK}(why, smaller): what proves over more what a smaller test proves"
    )
    config.stash[COLLECTED] = Collected()
    config.stash[_left] = 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave brute force out, but never what is to be written anew."""
    marked = tuple(item for item in items if item.get_closest_marker(MARK))
    plain = tuple(item for item in items if not item.get_closest_marker(MARK))
    config.stash[COLLECTED] = Collected(marked, plain)
    if IS_THOROUGH or config.getoption("--update-goldens", default=False):
        return
    config.hook.pytest_deselected(items=marked)
    items[:] = plain
    config.stash[_left] = len(marked)
    told: dict[str, Any] | None = getattr(config, "workeroutput", None)
    if told is not None:
        told[LEFT] = (len(marked), len(_fewer))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # noqa: ANN401 - the type is of an optional plugin
    """Take from a worker what it left out: each collects all tests."""
    tests, properties = getattr(node, "workeroutput", {}).get(LEFT, (0, 0))
    node.config.stash[_left] = tests
    _fewer[:] = [(0, 0)] * properties


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if config.stash[_left] or (_fewer and not IS_THOROUGH):
        terminalreporter.write_line(told_of(config.stash[_left], len(_fewer)))


def told_of(tests: int, properties: int) -> str:
    """Say what was left out."""
    return (
        f'{tests} tests of brute force are left to "make thorough",'
        f" where {properties} others try more examples"
    )
