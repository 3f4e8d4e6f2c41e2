"""Keeps the code's tests away from the living content: takes each test, fails one that reads it.

Only what is true of any content may be asked of `briefings/`, and `tests/content/` asks it.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.whole_sites import REPOSITORY

LIVE = REPOSITORY / "briefings"
ALLOWED = REPOSITORY / "tests/content"
READS = frozenset({"open", "os.listdir", "os.scandir"})
"""What Python tells of before it does it, with the path first."""

read: list[str] = []
"""What was read of the content since the last test ended."""


def note(event: str, arguments: tuple[object, ...]) -> None:
    """Note what is read of the content."""
    if event not in READS or not isinstance(arguments[0], str | os.PathLike):
        return
    if isinstance(arguments[0], str) and is_elsewhere(arguments[0]):
        return
    # `os.open`, which has no mode, may take a name in a folder that is not the current one.
    if event == "open" and arguments[1] is None and not Path(arguments[0]).is_absolute():
        return
    path = os.path.abspath(os.fspath(arguments[0]))  # noqa: PTH100 - without asking the disk
    if path == str(LIVE) or path.startswith(f"{LIVE}{os.sep}"):
        read.append(path)


def is_elsewhere(path: str) -> bool:
    """Whether a whole path shows at once that it leads elsewhere: most do, and there are many."""
    return path[:1] == os.sep and LIVE.name not in path


def pytest_configure() -> None:
    """Listen from the start on; nobody can stop listening."""
    sys.addaudithook(note)


@pytest.fixture(autouse=True)
def _apart(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the code that reads what anybody may change, in what it is given too."""
    yield
    found = sorted(set(read))
    read.clear()
    assert found == [] or ALLOWED in Path(request.path).parents
