"""A repository whose commits are told of."""

import os
from pathlib import Path

import pytest

from tests.clone import AROUND
from tests.history.record import Record, new_record


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Record:
    """A repository with a record of one briefing in its first commit."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in AROUND.items():
        monkeypatch.setenv(name, value)
    return new_record(tmp_path)
